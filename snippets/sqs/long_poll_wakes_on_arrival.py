# /// uradori
# statements = ["sqs.longpoll"]
# fails_when = ["sqs.long_poll_never_wakes", "sqs.long_poll_returns_at_once"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/best-practices-using-appropriate-polling-mode.html",
# ]
# ///
import time
from threading import Timer

import boto3

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]

start = time.monotonic()
order = {"QueueUrl": queue, "MessageBody": "order-1042"}
producer = Timer(0.3, sqs.send_message, kwargs=order)
producer.start()

# ja: 呼び出した時点でキューは空だが、最長5秒まで待つ。
# en: The queue is empty when the call is made, which waits for up to five seconds.
messages = sqs.receive_message(QueueUrl=queue, WaitTimeSeconds=5).get("Messages", [])
waited = time.monotonic() - start
producer.join()

assert [message["Body"] for message in messages] == ["order-1042"]
assert 0.3 <= waited < 4

print("received well before the 5 seconds were over:", messages[0]["Body"])
