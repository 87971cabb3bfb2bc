# /// uradori
# confirmed = "0fc75f7ad3b46552d8f08bdb91d6e9eb710bf536590a78e465c129254d6878ad"
# backend = "plain"
# kind = "source"
# statements = ["sns.push-regardless"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html",
# ]
# limits.ja = "moto は配信に失敗すると再試行せずに publish をエラーにする。読んだのは、保存された写しである。"
# limits.en = "When a delivery fails, moto does not retry but makes the Publish call fail. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html"
# words = "The delivery policy defines how Amazon SNS retries the delivery of messages when server-side errors occur (when the system that hosts the subscribed endpoint becomes unavailable). When the delivery policy is exhausted, Amazon SNS stops retrying the delivery and discards the message—unless a dead-letter queue is attached to the subscription."
# read = 2026-11-29
# ///
