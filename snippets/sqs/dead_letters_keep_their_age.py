# /// uradori
# confirmed = "03b87e6506ffe9c3fae294f541e58e5c05b16461047e103c1f94229dcffc85d7"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/setting-up-dead-letter-queue-retention.html",
# ]
# limits.ja = "読んだのは、第三者の写しである。"
# limits.en = "What was read is a copy that a third party keeps."
# [[quotes]]
# place = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/setting-up-dead-letter-queue-retention.html"
# words = "For standard queues, the expiration of a message is always based on its original enqueue timestamp. When a message is moved to a dead-letter queue, the enqueue timestamp is unchanged."
# read = 2026-11-30
# [[quotes]]
# place = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/setting-up-dead-letter-queue-retention.html"
# words = "For FIFO queues, the enqueue timestamp resets when the message is moved to a dead-letter queue."
# read = 2026-11-30
# ///
