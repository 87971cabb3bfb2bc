# /// uradori
# backend = "plain"
# kind = "calculation"
# statements = ["sqs.longpoll"]
# fails_when = ["sqs.price_doubles", "sqs.requests_are_free"]
# sources = [
#   "https://www.factualminds.com/blog/amazon-sqs-pricing-64kb-rule-fifo-vs-standard/",
#   "https://aws.amazon.com/sqs/pricing/",
#   "https://aws.amazon.com/premiumsupport/knowledge-center/sqs-high-charges/",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/best-practices-using-appropriate-polling-mode.html",
# ]
# limits.ja = "料金は、米国東部（バージニア北部）の2026年6月のものとして第三者の記事（出典の1つ目、2026年11月28日に閲覧）が挙げる値である。AWS の料金ページは、いまの料金を調べる先として挙げたもので、読んだ値はない。無料枠はこのキューだけで使うとした。"
# limits.en = "The prices are those that a third party's article (the first source, read on 28 November 2026) gives for US East (N. Virginia) in June 2026. AWS's pricing page is where to look up today's; no figure was read from it. No other queue is taken to use the free tier."
# ///
from prices import SQS

PRICE, FREE = SQS["usd_per_million_requests"], SQS["free_requests_a_month"]
CONSUMERS = 10
MONTH = 30 * 24 * 60 * 60


def bill(requests):
    return round(max(0, requests - FREE) / 1_000_000 * PRICE, 2)


# ja: 空の応答も、1回のリクエストとして課金される。
# en: An empty response is charged as a request like any other.
short_polling = CONSUMERS * MONTH
long_polling = CONSUMERS * MONTH // 20

assert (short_polling, bill(short_polling)) == (25_920_000, 9.97)
assert (long_polling, bill(long_polling)) == (1_296_000, 0.12)
assert bill(0) == 0

print(f"price: {PRICE:.2f} USD a million requests, the first {FREE:,} of the month free")
print(f"short polling every second: {short_polling:,} requests, {bill(short_polling):.2f} USD")
print(f"long polling for 20 seconds: {long_polling:,} requests, {bill(long_polling):.2f} USD")
print(f"no calls: 0 requests, {bill(0):.2f} USD")
