# /// uradori
# backend = "plain"
# kind = "calculation"
# statements = ["quick.lambda"]
# fails_when = ["awslambda.provisioned_price_doubles", "awslambda.provisioned_is_free"]
# sources = [
#   "https://aws.amazon.com/lambda/pricing/",
#   "https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html",
# ]
# limits.ja = "料金は、米国東部（バージニア北部）、x86 の2026年5月のものとして第三者が公開していた値で、2026年11月28日に読んだ公開リポジトリの料金表とも一致する。AWS の料金ページは、いまの料金を調べる先として挙げたもので、読んだ値はない。"
# limits.en = "The prices are those that third parties gave for x86 in US East (N. Virginia) in May 2026; price lists in public repositories, read on 28 November 2026, agree. AWS's pricing page is where to look up today's; no figure was read from it."
# ///
# --8<-- [start:show]
from prices import LAMBDA

MEMORY_GB = 1
MONTH = 30 * 24 * 60 * 60


def bill(requests, seconds_each, provisioned):
    per_request = requests * LAMBDA["usd_per_million_requests"] / 1_000_000
    running = requests * seconds_each * MEMORY_GB * LAMBDA["usd_per_gb_second"]
    waiting = provisioned * MONTH * MEMORY_GB * LAMBDA["usd_per_provisioned_gb_second"]
    return round(per_request + running + waiting, 2)


# ja: どちらの関数も、30日の間に1回も呼び出されない。
# en: Neither function is called even once in 30 days.
on_demand = bill(requests=0, seconds_each=0.1, provisioned=0)
provisioned = bill(requests=0, seconds_each=0.1, provisioned=1)
assert on_demand == 0
assert provisioned == 10.80
# --8<-- [end:show]
print(f"never called, on demand: {on_demand:.2f} USD")
print(f"never called, one provisioned environment of {MEMORY_GB} GB: {provisioned:.2f} USD")
