# /// uradori
# confirmed = "dd573c0f2c5acb8c2191803e5aaaa3c9c0c74b2508da1a93254ee22fee5e8c63"
# statements = ["sqs.longpoll"]
# fails_when = [
#   "sqs_polling.long_poll_misses_arrivals",
#   "sqs_polling.long_poll_returns_at_once",
#   "sqs_polling.long_poll_sits_out_batches",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/best-practices-using-appropriate-polling-mode.html",
# ]
# account.ja = "空の moto の標準キューと FIFO キューに20秒のロングポーリングで尋ねると、1、3、10、19秒後に1件だけ送っても2件をバッチで送っても、届いた注文は、20秒を待たずにその秒に返った。"
# account.en = "Empty standard and FIFO queues of moto were asked with long polls of 20 seconds: a message that arrived after 1, 3, 10 or 19 seconds, and two that were sent in a batch, were returned in that second, without waiting for the 20."
# limits.ja = "待ち時間は moto の時計を進めて過ごしており、AWS での応答の速さは計っていない。"
# limits.en = "The wait passes by moving moto's clock; how fast AWS answers was not measured."
# ///
import boto3
from clocks import clock
from queues import TYPES, bodies, create, delete, message, receive, send

sqs = boto3.client("sqs")


def send_alone(queue, orders):
    send(queue, *orders)


def send_in_batch(queue, orders):
    entries = [{"Id": str(n), **message(queue, order)} for n, order in enumerate(orders)]
    sqs.send_message_batch(QueueUrl=queue, Entries=entries)


for ending in TYPES:
    plain = create(f"orders{ending}")
    waiting = create(f"returns{ending}", ReceiveMessageWaitTimeSeconds="20")
    for queue, wait, whose in ((plain, {"WaitTimeSeconds": 20}, "call"), (waiting, {}, "queue")):
        with clock() as time:
            waits = []
            for seconds in (1, 3, 10, 19):
                for most, arrive, number in ((1, send_alone, 1), (10, send_in_batch, 2)):
                    # ja: 呼び出した時点でキューは空で、注文はその何秒か後に届く。
                    # en: The queue is empty when the call is made; orders arrive some seconds later.
                    start = time.now()
                    orders = [f"order-{seconds}-{most}-{n}" for n in range(number)]
                    time.later(seconds, arrive, queue=queue, orders=orders)
                    messages = receive(queue, most, **wait)
                    waits.append(int(time.now() - start))
                    assert bodies(messages) == orders  # shows: returns
                    assert waits[-1] == seconds  # shows: early
                    delete(queue, *messages)
    print(f"queues{ending}: received after", *waits, "of 20 seconds")
