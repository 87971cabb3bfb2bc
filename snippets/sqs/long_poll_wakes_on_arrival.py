# /// uradori
# confirmed = "5604fa15c193d9c94e4566e02951264eda58bf57d7bbbd40a561b50b92c2ea61"
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
plain = sqs.create_queue(QueueName="orders")["QueueUrl"]
setting = {"ReceiveMessageWaitTimeSeconds": "20"}
waiting = sqs.create_queue(QueueName="returns", Attributes=setting)["QueueUrl"]

for queue, wait, whose in ((plain, {"WaitTimeSeconds": 20}, "call"), (waiting, {}, "queue")):
    with clock() as time:
        waits = []
        for seconds in (1, 3, 10, 19):
            # ja: 呼び出した時点でキューは空で、注文はその何秒か後に届く。
            # en: The queue is empty when the call is made; an order arrives some seconds later.
            start, order = time.now(), f"order-{seconds}"
            time.later(seconds, sqs.send_message, QueueUrl=queue, MessageBody=order)
            messages = sqs.receive_message(QueueUrl=queue, **wait).get("Messages", [])
            waits.append(int(time.now() - start))
            assert [message["Body"] for message in messages] == [order]  # shows: returns
            assert waits[-1] == seconds  # shows: early
            for message in messages:
                sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    print(f"20 seconds, set for the {whose}: received after", *waits)
