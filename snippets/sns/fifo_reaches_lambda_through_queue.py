# /// uradori
# confirmed = "f604eb4fa9c66ccc0684ce83757a76e01fac16f63c70aaa6e0a0d0665164f03a"
# backend = "plain"
# kind = "source"
# statements = ["sns.fifo-only-sqs"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html",
#   "https://docs.amazonaws.cn/en_us/sns/latest/dg/fifo-message-delivery.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html",
# ]
# limits.ja = "トピックから関数までを通しては動かしていない。"
# limits.en = "The whole way from topic to function is not run."
# [[quotes]]
# place = "https://docs.amazonaws.cn/en_us/sns/latest/dg/fifo-message-delivery.html"
# words = "To fan out messages from Amazon SNS FIFO topics to Amazon Lambda functions, extra steps are required. First, subscribe Amazon SQS FIFO or standard queues to the topic."
# read = 2026-11-29
# ///
