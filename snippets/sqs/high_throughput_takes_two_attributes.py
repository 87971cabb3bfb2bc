# /// uradori
# confirmed = "842d8fe8ebd7db805f243c907a71c5dd01d4287c7227dd684d257200d52fee05"
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
# [[quotes]]
# place = "botocore:sqs/CreateQueue.Attributes"
# words = "FifoThroughputLimit – Specifies whether the FIFO queue throughput quota applies to the entire queue or per message group."
# ///
