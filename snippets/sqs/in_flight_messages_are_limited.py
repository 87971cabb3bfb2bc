# /// uradori
# confirmed = "879a9797c4bb200a51c28afefaadf26cdff8f0c87a46f95712a226db9a369884"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibility.html", "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-queues.html"]
# limits.ja = "moto には処理中のメッセージの上限がない。"
# limits.en = "moto has no limit on messages in flight."
# [[quotes]]
# place = "botocore:sqs/ChangeMessageVisibility"
# words = "For most standard queues (depending on queue traffic and message backlog), there can be a maximum of approximately 120,000 in flight messages (received from a queue by a consumer, but not yet deleted from the queue). If you reach this limit, Amazon SQS returns the OverLimit error message."
# [[quotes]]
# place = "botocore:sqs/ChangeMessageVisibility"
# words = "For FIFO queues, there can be a maximum of 120,000 in flight messages (received from a queue by a consumer, but not yet deleted from the queue). If you reach this limit, Amazon SQS returns no error messages."
# ///
