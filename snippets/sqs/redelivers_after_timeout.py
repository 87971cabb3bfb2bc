# /// uradori
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs.messages_never_reappear",
#   "sqs.receive_deletes",
#   "sqs.visibility_ignored",
#   "sqs.visibility_timeout_is_halved",
# ]
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


start = time.monotonic()
first = receive()
assert [body for _, body in first] == ["order-1042"]

# ja: 受信したコンシューマーは処理中に落ち、削除しない。別のコンシューマーが何度も尋ねる。
# en: That consumer crashes halfway and deletes nothing; another one keeps asking.
again = []
while not again and time.monotonic() < start + 6:
    time.sleep(0.1)
    again = receive()

assert again == first
assert time.monotonic() >= start + 1

print("delivered again:", *(body for _, body in again))
