# /// uradori
# confirmed = "05a04695bf9f9d551955443be550d8ce00408ca883907f48127b388095412459"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-queues.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibility.html",
# ]
# limits.ja = "API モデルの説明は、ポーリングの種類を区別しない。読んだのは、保存された写しである。moto には処理中のメッセージの上限がない。"
# limits.en = "The API's text makes no difference between the kinds of polling. What was read is a stored copy. moto has no limit on messages in flight."
# [[quotes]]
# place = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-queues.html"
# words = "For most standard queues (depending on queue traffic and message backlog), there can be a maximum of approximately 120,000 in flight messages (received from a queue by a consumer, but not yet deleted from the queue)."
# read = 2026-11-30
# [[quotes]]
# place = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-queues.html"
# words = "If you reach this quota while using short polling, Amazon SQS returns the OverLimit error message. If you use long polling, Amazon SQS returns no error messages."
# read = 2026-11-30
# ///
