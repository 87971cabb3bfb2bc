# /// uradori
# confirmed = "8deadfae0371ae4585d88086cac84b4dff02d95422312bf40885e9249eea5893"
# backend = "plain"
# kind = "source"
# statements = ["sns.fifo-sqsfifo", "sns.fifo-exactly-once"]
# sources = [
#   "https://docs.amazonaws.cn/en_us/sns/latest/dg/sns-fifo-topics.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html",
# ]
# limits.ja = "moto では、標準キューも発行順に届ける。"
# limits.en = "In moto, a standard queue keeps the order of publishing, too."
# [[quotes]]
# place = "https://docs.amazonaws.cn/en_us/sns/latest/dg/sns-fifo-topics.html"
# words = "Subscribing Amazon SQS standard queues to Amazon SNS FIFO topics provides best-effort ordering and at least once delivery."
# read = 2026-11-29
# ///
