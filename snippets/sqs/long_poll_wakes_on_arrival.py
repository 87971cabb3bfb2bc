# /// uradori
# confirmed = "52a3784c4da565d0238ed76da3bf9f1675f2d298a5272fca7d6dd0c87efe85b7"
# statements = ["sqs.longpoll"]
# fails_when = [
#   "sqs_polling.long_poll_misses_arrivals",
#   "sqs_polling.long_poll_never_wakes",
#   "sqs_polling.long_poll_returns_at_once",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/best-practices-using-appropriate-polling-mode.html",
# ]
# account.ja = "空の moto の標準キューと FIFO キューに20秒のロングポーリングで尋ねると、1、3、10、19秒後に届いた1件目は、20秒を待たずにその秒に返った。"
# account.en = "Empty standard and FIFO queues of moto were asked with long polls of 20 seconds: a message that arrived after 1, 3, 10 or 19 seconds was returned in that second, without waiting for the 20."
# limits.ja = "待ち時間は moto の時計を進めて過ごしており、AWS での応答の速さは計っていない。"
# limits.en = "The wait passes by moving moto's clock; how fast AWS answers was not measured."
# ///
from clocks import clock
from queues import TYPES, bodies, create, delete, receive, send

for ending in TYPES:
    plain = create(f"orders{ending}")
    waiting = create(f"returns{ending}", ReceiveMessageWaitTimeSeconds="20")
    for queue, wait, whose in ((plain, {"WaitTimeSeconds": 20}, "call"), (waiting, {}, "queue")):
        with clock() as time:
            waits = []
            for seconds in (1, 3, 10, 19):
                for most in (1, 10):
                    # ja: 呼び出した時点でキューは空で、注文はその何秒か後に届く。
                    # en: The queue is empty when the call is made; orders arrive some seconds later.
                    start = time.now()
                    orders = [f"order-{seconds}-{most}-{number}" for number in range(most)]
                    time.later(seconds, send, queue=queue, first=orders[0])
                    messages = receive(queue, most, **wait)
                    waits.append(int(time.now() - start))
                    assert bodies(messages) == orders[:1]  # shows: returns
                    assert waits[-1] == seconds  # shows: early
                    delete(queue, *messages)
    print(f"queues{ending}: received after", *waits, "of 20 seconds")
