# /// uradori
# confirmed = "b5e2111a8eff7679baa1ff45ab658309d1c78269ed3bf29f314b8abd03c6aa6c"
# backend = "plain"
# kind = "source"
# statements = ["sns.push-regardless"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html",
# ]
# limits.ja = "moto は配信に失敗すると再試行せずに publish をエラーにするため、ここでは証言させない。"
# limits.en = "When a delivery fails, moto does not retry but makes the Publish call fail, so it is not called as a witness."
# [[quotes]]
# place = "https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html"
# words = "When Amazon SNS receives a client-side error, or continues to receive a server-side error for a message beyond the number of retries specified by the corresponding retry policy, Amazon SNS discards the message—unless a dead-letter queue is attached to the subscription."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html"
# words = "Amazon SNS doesn't retry the message delivery that fails as a result of a client-side error."
# read = 2026-11-29
# ///
