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


def receive(wait=0):
    response = sqs.receive_message(QueueUrl=queue, WaitTimeSeconds=wait)
    return [(message["MessageId"], message["Body"]) for message in response.get("Messages", [])]


start = time.monotonic()
first = receive()
assert [body for _, body in first] == ["order-1042"]

# ja: 受け取ったコンシューマーは処理中に落ち、削除しない。別のコンシューマーが届くのを待つ。
# en: That consumer crashes halfway and deletes nothing; another one waits for the message.
again = receive(wait=2)
assert again == first
# ja: 可視性タイムアウトの1秒が過ぎるまでは届かない。
# en: It does not come before the one second of the visibility timeout has passed.
assert time.monotonic() - start >= 1

print("delivered again:", *(body for _, body in again))
