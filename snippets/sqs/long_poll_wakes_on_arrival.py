# /// uradori
# confirmed = "e1017f148e1d5564155b05e45c5d93ff802e8c270f71b2ca9f5f3da46d45db11"
# statements = ["sqs.longpoll"]
# fails_when = [
#   "sqs_polling.long_poll_misses_arrivals",
#   "sqs_polling.long_poll_returns_at_once",
#   "sqs_polling.long_poll_sits_out_batches",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/best-practices-using-appropriate-polling-mode.html",
# ]
# account.ja = "1件が処理中のほかは空の moto の標準キューと FIFO キューに20秒のロングポーリングで尋ねると、1、3、10、19秒後に1件だけ送っても2件をバッチで送っても、届いた注文は、20秒を待たずにその秒に返った。5秒のロングポーリングでも、1、3秒後に送ったものはその秒に返った。"
# account.en = "Standard and FIFO queues of moto, empty but for a message in flight, were asked with long polls of 20 seconds: a message that arrived after 1, 3, 10 or 19 seconds, and two that were sent in a batch, were returned in that second, without waiting for the 20; so it was with 5 seconds, after 1 and 3."
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
    calls = (plain, {"WaitTimeSeconds": 5}), (plain, {"WaitTimeSeconds": 20}), (waiting, {})
    for queue, wait in calls:
        with clock() as time:
            # ja: 別の1件は、ずっと処理中である。
            # en: Another message is in flight all the time.
            send(queue, "order-1042")
            receive(queue, VisibilityTimeout=12 * 3600)
            waits = []
            for seconds in [n for n in (1, 3, 10, 19) if n < wait.get("WaitTimeSeconds", 20)]:
                for most, arrive, number in ((1, send_alone, 1), (10, send_in_batch, 2)):
                    # ja: 呼び出した時点で渡せるものはキューになく、注文はその何秒か後に届く。
                    # en: The queue has nothing to give when the call is made; orders arrive some seconds later.
                    start = time.now()
                    orders = [
                        f"order-{seconds}-{most}-{n}" + n * 5_000 * "." for n in range(number)
                    ]
                    time.later(seconds, arrive, queue=queue, orders=orders)
                    messages = receive(queue, most, **wait)
                    waits.append(int(time.now() - start))
                    assert bodies(messages) == orders  # shows: returns
                    assert waits[-1] == seconds  # shows: early
                    delete(queue, *messages)
    print(f"queues{ending}: received after", *waits, "of 20 seconds")
