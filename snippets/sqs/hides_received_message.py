# /// uradori
# statements = ["sqs.poll"]
# fails_when = ["sqs.visibility_ignored", "sqs.visibility_timeout_is_five_minutes"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html",
# ]
# limits.ja = "渡らないことを見たのは30秒のうち1秒だけである。AWS の標準キューは、まれに同じメッセージを可視性タイムアウト中にも届けることがある。"
# limits.en = "Of the 30 seconds, only one is watched. On rare occasions a standard queue on AWS delivers a message again while it is hidden."
# ///
import boto3

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]
sqs.send_message(QueueUrl=queue, MessageBody="order-1042")


def receive(wait):
    response = sqs.receive_message(QueueUrl=queue, WaitTimeSeconds=wait)
    return [message["Body"] for message in response.get("Messages", [])]


assert receive(wait=0) == ["order-1042"]
# ja: 2人目が1秒待っても、隠れているメッセージは渡らない。
# en: A second worker waits for a second, and is not given the hidden message.
assert receive(wait=1) == []

response = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["VisibilityTimeout"])
timeout = response.get("Attributes", {}).get("VisibilityTimeout")
assert timeout == "30"

print("first worker got: order-1042")
print("second worker got nothing; hidden for", timeout, "seconds")
