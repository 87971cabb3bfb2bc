# /// uradori
# confirmed = "de8657646be02780403bf4544fb0d41ed3190617a21ba83d676ca358ad4bfd79"
# backend = "plain"
# kind = "quotation"
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibility.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-queues.html",
# ]
# limits.ja = "moto には処理中のメッセージの上限がない。"
# limits.en = "moto has no limit on messages in flight."
# [[quotes]]
# place = "botocore:sqs/ChangeMessageVisibility"
# words = "For FIFO queues, there can be a maximum of 120,000 in flight messages (received from a queue by a consumer, but not yet deleted from the queue). If you reach this limit, Amazon SQS returns no error messages."
# ///
