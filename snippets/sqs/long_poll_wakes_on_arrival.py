# /// uradori
# confirmed = "3a202e7db29c77854069f40f8b3820eaf614a01c68ce3053d43d4d9a8e1a717b"
# statements = ["sqs.longpoll"]
# fails_when = [
#   "sqs_polling.long_poll_misses_arrivals",
#   "sqs_polling.long_poll_never_wakes",
#   "sqs_polling.long_poll_returns_at_once",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/best-practices-using-appropriate-polling-mode.html",
# ]
# limits.ja = "待ち時間は moto の時計を進めて過ごしている。"
# limits.en = "The wait passes by moving moto's clock."
# ///
import boto3
from clocks import clock

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]

with clock() as time:
    # ja: 呼び出した時点でキューは空で、注文が届くのは3秒後である。
    # en: The queue is empty when the call is made; an order arrives three seconds later.
    time.later(3, sqs.send_message, QueueUrl=queue, MessageBody="order-1042")
    response = sqs.receive_message(QueueUrl=queue, WaitTimeSeconds=20)
    waited = int(time.now())

bodies = [message["Body"] for message in response.get("Messages", [])]
assert bodies == ["order-1042"]  # shows: returns
assert waited == 3  # shows: early

print("received after", waited, "of 20 seconds:", *bodies)
