# /// uradori
# statements = ["sqs.poll"]
# fails_when = ["sqs.visibility_ignored", "sqs.visibility_timeout_is_five_minutes"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html",
# ]
# limits.ja = "渡らないことを見たのは30秒のうち1秒だけである。AWS の標準キューは、まれに同じメッセージを可視性タイムアウト中にも届けることがある。"
# limits.en = "Of the 30 seconds, only one is watched. On rare occasions a standard queue on AWS delivers a message again while it is hidden."
# ///
import time

import boto3

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]
sqs.send_message(QueueUrl=queue, MessageBody="order-1042")


def receive():
    messages = sqs.receive_message(QueueUrl=queue).get("Messages", [])
    return [message["Body"] for message in messages]


packing_worker = receive()
assert packing_worker == ["order-1042"]
# ja: ほかの作業者が、すぐに尋ねても、1秒後に尋ねても、何も渡らない。
# en: Another worker asks at once and a second later, and gets nothing either time.
assert receive() == []
time.sleep(1)
assert receive() == []

response = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["VisibilityTimeout"])
timeout = response.get("Attributes", {}).get("VisibilityTimeout")
assert timeout == "30"

print("first worker got:", *packing_worker)
print("second worker got nothing; hidden for", timeout, "seconds")
