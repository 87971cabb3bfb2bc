# /// uradori
# confirmed = "79a26cb6129a272ffd7b20f70c7509e1c101d961a95bb3da4f2649e677f520b5"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html"]
# limits.ja = "moto には StartMessageMoveTask がない。"
# limits.en = "moto has no StartMessageMoveTask."
# [[quotes]]
# place = "botocore:sqs/StartMessageMoveTask"
# words = "In dead-letter queues redrive context, the StartMessageMoveTask the source queue is the DLQ, while the destination queue can be the original source queue (from which the messages were driven to the dead-letter-queue), or a custom destination queue."
# ///
