# /// uradori
# confirmed = "e1e20401c6b60fe209c7dae29d23d53ca4ed91f7319fe6208a0b2022c19093da"
# backend = "plain"
# kind = "source"
# statements = ["sns.fifo-only-sqs", "sns.fifo-sqsfifo"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html",
#   "https://docs.amazonaws.cn/en_us/sns/latest/dg/fifo-message-delivery.html",
# ]
# limits.ja = "moto では FIFO トピックをどのプロトコルでもサブスクライブできてしまい、botocore の API モデルにもこの制限の記述がない。"
# limits.en = "moto lets any protocol subscribe to a FIFO topic, and the API model in botocore does not mention the restriction."
# [[quotes]]
# place = "https://docs.amazonaws.cn/en_us/sns/latest/dg/fifo-message-delivery.html"
# words = "Amazon SNS FIFO (first in, first out) topics support delivery to both Amazon SQS standard and FIFO queues to provide customers with flexibility and control when integrating distributed applications that require data consistency in near real-time."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html"
# words = "SNS FIFO topics can't deliver messages to customer managed endpoints, such as email addresses, mobile apps, phone numbers for text messaging (SMS), or HTTP(S) endpoints."
# read = 2026-11-29
# ///
