# /// uradori
# statements = ["sqs.def", "sqs.poll"]
# fails_when = ["sqs.messages_lost", "sqs.retention_is_one_hour"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html",
# ]
# limits.ja = "moto のキューはすぐに使えるが、AWS では作成から少なくとも1秒待つ必要がある。"
# limits.en = "moto's queue is ready at once; on AWS, wait at least one second after creating it."
# ///
import boto3

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]

sqs.send_message(QueueUrl=queue, MessageBody="order-1042")
received = sqs.receive_message(QueueUrl=queue).get("Messages", [])
assert [message["Body"] for message in received] == ["order-1042"]

response = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["MessageRetentionPeriod"])
retention = response.get("Attributes", {}).get("MessageRetentionPeriod")
assert retention == str(4 * 24 * 60 * 60)

print("received:", received[0]["Body"])
print("kept for:", retention, "seconds")
