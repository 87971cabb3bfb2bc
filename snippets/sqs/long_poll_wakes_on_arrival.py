# /// uradori
# confirmed = "25fef6edf23c3092c678b3064a622802b525c62447af8d975bce523d3552f5ca"
# statements = ["sqs.longpoll"]
# fails_when = [
#   "sqs_polling.long_poll_misses_arrivals",
#   "sqs_polling.long_poll_never_wakes",
#   "sqs_polling.long_poll_returns_at_once",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/best-practices-using-appropriate-polling-mode.html",
# ]
# account.ja = "空の標準キューと FIFO キューに20秒のロングポーリングで尋ね、途中で1件またはまとめて届いたメッセージが、何秒後に返るかを計った。"
# account.en = "Empty standard and FIFO queues were asked with long polls of 20 seconds; it was measured after how many seconds messages that arrived meanwhile, alone or in a batch, were returned."
# limits.ja = "待ち時間は moto の時計を進めて過ごしている。"
# limits.en = "The wait passes by moving moto's clock."
# ///
import boto3
from clocks import clock
from queues import TYPES, bodies, create, delete, message, receive, send

sqs = boto3.client("sqs")


def send_in_batch(queue, first):
    sqs.send_message_batch(QueueUrl=queue, Entries=[{"Id": "1", **message(queue, first)}])


for ending in TYPES:
    plain = create(f"orders{ending}")
    waiting = create(f"returns{ending}", ReceiveMessageWaitTimeSeconds="20")
    for queue, wait, whose in ((plain, {"WaitTimeSeconds": 20}, "call"), (waiting, {}, "queue")):
        with clock() as time:
            waits = []
            for seconds in (1, 3, 10, 19):
                for most, arrive in ((1, send), (10, send_in_batch)):
                    # ja: 呼び出した時点でキューは空で、注文はその何秒か後に届く。
                    # en: The queue is empty when the call is made; orders arrive some seconds later.
                    start = time.now()
                    order = f"order-{seconds}-{most}"
                    time.later(seconds, arrive, queue=queue, first=order)
                    messages = receive(queue, most, **wait)
                    waits.append(int(time.now() - start))
                    assert bodies(messages) == [order]  # shows: returns
                    assert waits[-1] == seconds  # shows: early
                    delete(queue, *messages)
    print(f"queues{ending}: received after", *waits, "of 20 seconds")
