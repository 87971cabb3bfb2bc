# /// uradori
# confirmed = "a96d7d243d948a378ac348a08470170f0acb0cfb5b1efd2bc7a019012245acbb"
# backend = "plain"
# kind = "source"
# statements = ["sns.fifo-exactly-once"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-topic-message-ordering.html",
# ]
# limits.ja = "権限の不足もネットワークの中断も、moto では再現できない。"
# limits.en = "moto can imitate neither a missing permission nor a broken network."
# [[quotes]]
# place = "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"
# words = "Amazon SNS FIFO topics and Amazon SQS FIFO queues support message deduplication, which provides exactly-once message delivery and processing as long as the following conditions are met:"
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"
# words = "The subscribed SQS FIFO queue exists and has permissions that allow the Amazon SNS service principal to deliver messages to the queue."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"
# words = "The SQS FIFO queue consumer processes the message and deletes it from the queue before the visibility timeout expires."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"
# words = "The Amazon SNS subscription topic has no message filtering."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"
# words = "There are no network disruptions that prevent acknowledgment of the message delivery."
# read = 2026-11-29
# ///
