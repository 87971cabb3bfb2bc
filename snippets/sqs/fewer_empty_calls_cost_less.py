# /// uradori
# confirmed = "b1db21965e9a5f1317f9b8412fc1995257921023be7253600f3cb3e8952afa6d"
# backend = "plain"
# kind = "calculation"
# statements = ["sqs.longpoll"]
# fails_when = [
#   "sqs_costs.prices_are_of_july",
#   "sqs_costs.prices_are_of_last_year",
#   "sqs_costs.prices_are_of_another_region",
#   "sqs_costs.prices_are_of_fifo_queues",
#   "sqs_costs.no_requests_are_free",
#   "sqs_costs.there_are_eleven_consumers",
#   "sqs_costs.they_watch_for_a_day_more",
#   "sqs_costs.short_polls_are_every_other_second",
#   "sqs_costs.long_polls_wait_ten_seconds",
#   "sqs_costs.price_doubles",
#   "sqs_costs.requests_are_free",
#   "sqs_costs.no_calls_cost_something",
# ]
# sources = [
#   "https://www.factualminds.com/blog/amazon-sqs-pricing-64kb-rule-fifo-vs-standard/",
#   "https://aws.amazon.com/sqs/pricing/",
#   "https://aws.amazon.com/premiumsupport/knowledge-center/sqs-high-charges/",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/best-practices-using-appropriate-polling-mode.html",
# ]
# account.ja = "記録した料金と前提では、10のコンシューマーが空のキューを30日間、毎秒のショートポーリングで見張ると2,592万回で9.97米ドル、20秒のロングポーリングなら129万6,000回で0.12米ドルになる。"
# account.en = "By recorded prices and assumptions, ten consumers that watch an empty queue for 30 days make 25,920,000 calls for 9.97 US dollars with short polls every second, and 1,296,000 for 0.12 with long polls of 20 seconds."
# limits.ja = "請求書ではない。料金は、米国東部（バージニア北部）の2026年6月のものとして第三者の記事（出典の1つ目、2026年11月28日に閲覧）が挙げる値である。AWS の料金ページは、いまの料金を調べる先として挙げたもので、読んだ値はない。無料枠はこのキューだけで使うとした。"
# limits.en = "It is not a bill. The prices are those that a third party's article (the first source, read on 28 November 2026) gives for US East (N. Virginia) in June 2026. AWS's pricing page is where to look up today's; no figure was read from it. No other queue is taken to use the free tier."
# ///
from prices import EMPTY_QUEUE, SQS

assert SQS["month"] == 6  # shows: month
assert SQS["year"] == 2026  # shows: year
assert SQS["region"] == "US East (N. Virginia)"  # shows: region
assert SQS["queue"] == "standard"  # shows: standard
price, free = SQS["usd_per_million_requests"], SQS["free_requests_a_month"]
assert free == 1_000_000  # shows: free

assert EMPTY_QUEUE["consumers"] == 10  # shows: consumers
assert EMPTY_QUEUE["days"] == 30  # shows: days
assert EMPTY_QUEUE["seconds_from_one_short_poll_to_the_next"] == 1  # shows: second
assert EMPTY_QUEUE["seconds_that_a_long_poll_waits"] == 20  # shows: wait


def bill(requests):
    return round(max(0, requests - free) / 1_000_000 * price, 2)


# ja: 空の応答も、1回のリクエストとして課金される。
# en: An empty response is charged as a request like any other.
watched = EMPTY_QUEUE["consumers"] * EMPTY_QUEUE["days"] * 24 * 60 * 60
short_polls = watched // EMPTY_QUEUE["seconds_from_one_short_poll_to_the_next"]
long_polls = watched // EMPTY_QUEUE["seconds_that_a_long_poll_waits"]

assert bill(short_polls) == 9.97  # shows: short
assert bill(long_polls) == 0.12  # shows: long
assert bill(0) == 0  # shows: none

print(f"price: {price:.2f} USD a million requests, the first {free:,} of the month free")
print(f"short polling every second: {short_polls:,} requests, {bill(short_polls):.2f} USD")
print(f"long polling for 20 seconds: {long_polls:,} requests, {bill(long_polls):.2f} USD")
print(f"no calls: 0 requests, {bill(0):.2f} USD")
