# /// uradori
# confirmed = "06c00d146ea985abe5241ae3d50be9fb7462aa12e0afdae4838dcaa5c9165da3"
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
# words = "First, subscribe Amazon SQS FIFO or standard queues to the topic. Then configure the queues to trigger the functions."
# read = 2026-11-29
# ///
