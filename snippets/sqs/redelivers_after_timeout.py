# /// uradori
# statements = ["sqs.poll"]
# fails_when = ["sqs.messages_never_reappear", "sqs.receive_deletes", "sqs.visibility_ignored"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html",
# ]
# ///
import time

import boto3

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders", Attributes={"VisibilityTimeout": "1"})["QueueUrl"]
sqs.send_message(QueueUrl=queue, MessageBody="order-1042")


def receive():
    messages = sqs.receive_message(QueueUrl=queue).get("Messages", [])
    return [(message["MessageId"], message["Body"]) for message in messages]


first = receive()
assert [body for _, body in first] == ["order-1042"]
assert receive() == []

# ja: 処理中に落ちたコンシューマーは、削除しないまま可視性タイムアウトを迎える。
# en: A consumer that crashes halfway lets the visibility timeout pass without a delete.
time.sleep(1)
again = receive()
assert again == first

print("delivered again:", *(body for _, body in again))
