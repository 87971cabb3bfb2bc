# /// uradori
# confirmed = "82b44297e2fa007dd042f25996bbbdb02371046aa72235f5e0eaa458eb619ee3"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"]
# limits.ja = "権限の不足もネットワークの中断も、moto では再現できない。"
# limits.en = "moto can imitate neither a missing permission nor a broken network."
# [[quotes]]
# place = "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"
# words = "The subscribed SQS FIFO queue exists and has permissions that allow the Amazon SNS service principal to deliver messages to the queue."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"
# words = "The SQS FIFO queue consumer processes the message and deletes it from the queue before the visibility timeout expires."
# read = 2026-11-29
# ///
