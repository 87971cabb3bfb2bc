# /// uradori
# confirmed = "872d5289301bbc160f0827a20e2fde194f8e80b8b43fd836fa2b9376fa6202ed"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html"]
# limits.ja = "moto は、どちらの属性も覚えるだけである。"
# limits.en = "moto merely keeps both attributes."
# [[quotes]]
# place = "botocore:sqs/CreateQueue.Attributes"
# words = "Set DeduplicationScope to messageGroup."
# [[quotes]]
# place = "botocore:sqs/CreateQueue.Attributes"
# words = "Set FifoThroughputLimit to perMessageGroupId."
# ///
