# /// uradori
# confirmed = "2fba0c8e9dabd62f40f5e18f9ca0c2d50996193604701c8099428294955b7aed"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html"]
# limits.ja = "moto には `StartMessageMoveTask` がない。"
# limits.en = "moto has no `StartMessageMoveTask`."
# [[quotes]]
# place = "botocore:sqs/StartMessageMoveTask"
# words = "In dead-letter queues redrive context, the StartMessageMoveTask the source queue is the DLQ, while the destination queue can be the original source queue (from which the messages were driven to the dead-letter-queue), or a custom destination queue."
# ///
