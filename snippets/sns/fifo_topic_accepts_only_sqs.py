# /// uradori
# kind = "source"
# statements = ["sns.fifo-only-sqs", "sns.fifo-sqsfifo"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-email-notifications.html",
# ]
# limits.ja = "moto では FIFO トピックをどのプロトコルでもサブスクライブできてしまい、botocore の API モデルにもこの制限の記述がない。"
# limits.en = "moto lets any protocol subscribe to a FIFO topic, and the API model in botocore does not mention the restriction."
# ///
