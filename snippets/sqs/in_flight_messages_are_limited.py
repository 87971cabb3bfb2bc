# /// uradori
# confirmed = "4e62b3c2cdf204758bbe69746469888b5dee238c1f81fafce2798e199221e787"
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
# words = "For most standard queues (depending on queue traffic and message backlog), there can be a maximum of approximately 120,000 in flight messages (received from a queue by a consumer, but not yet deleted from the queue). If you reach this limit, Amazon SQS returns the OverLimit error message."
# ///
