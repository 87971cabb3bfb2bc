# /// uradori
# confirmed = "9ebce0b7b5f3069f086dd3b51a52a370af4114c79cb75d5884ebe323a31ea4eb"
# backend = "plain"
# kind = "source"
# statements = ["sns.fifo-exactly-once"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-topic-message-ordering.html",
# ]
# limits.ja = "読んだのは、保存された写しである。"
# limits.en = "What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"
# words = "Amazon SNS FIFO topics and Amazon SQS FIFO queues support message deduplication, which provides exactly-once message delivery and processing as long as the following conditions are met:"
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"
# words = "The Amazon SNS subscription topic has no message filtering."
# read = 2026-11-29
# ///
