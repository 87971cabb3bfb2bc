# /// uradori
# confirmed = "ac767d9c20bea2be99111d34232cf6fdabf9ee08a013c777cb542364d5ca4dbb"
# statements = ["sqs.longpoll"]
# fails_when = [
#   "sqs_polling.short_poll_waits",
#   "sqs_polling.long_poll_returns_at_once",
#   "sqs_polling.waits_are_doubled",
#   "sqs_polling.waits_for_one_message_are_halved",
#   "sqs_polling.empty_queue_returns_a_message",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/best-practices-setting-up-long-polling.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/best-practices-using-appropriate-polling-mode.html",
# ]
# account.ja = "空の moto の標準キューと FIFO キューを1分間見張るのに、毎秒のショートポーリングでは60回、20秒のロングポーリングでは3回の呼び出しが要り、どの応答も空だった。"
# account.en = "To watch an empty standard and an empty FIFO queue of moto for a minute took 60 calls with short polls every second and 3 with long polls of 20 seconds; all answers were empty."
# limits.ja = "1分間は moto の時計を進めて過ごし、呼び出しそのものにかかる時間は数えていない。メッセージが届く場合の回数は見ていない。"
# limits.en = "The minute passes by moving moto's clock; what the calls themselves take is not counted. Queues that get messages meanwhile are not looked at."
# ///
from botocore.exceptions import ClientError
from clocks import clock
from queues import TYPES, bodies, create, delete, receive, send


def watch(queue, pause, most=10, **wait):
    seconds, messages = [], []
    with clock() as time:
        while (start := time.now()) < 60 and len(seconds) < 100:
            try:
                messages += receive(queue, most, **wait)
            except ClientError:
                break
            seconds.append(int(time.now() - start))
            time.wait(pause)
    return seconds, messages


# ja: すぐに戻る呼び出しを1秒おきにしたときと、20秒待つ呼び出しを続けたときの、1分間の回数を数える。
# en: The calls of a minute are counted: one a second that returns at once, then ones that wait 20 s.
for ending in TYPES:
    plain = create(f"orders{ending}")
    waiting = create(f"returns{ending}", ReceiveMessageWaitTimeSeconds="20")
    # ja: 片づけて空になったキューでも、同じである。
    # en: It is the same for a queue that is empty because its work is done.
    send(plain, "order-1042", "order-1043")
    delete(plain, *receive(plain))
    by_call, by_queue = ({}, {"WaitTimeSeconds": 20}), ({"WaitTimeSeconds": 0}, {})
    for queue, (short_wait, long_wait) in ((plain, by_call), (waiting, by_queue)):
        short, messages = watch(queue, pause=1, **short_wait)
        assert len(short) == 60  # shows: short
        # ja: 1件だけ求めても、まとめて求めても同じである。
        # en: It is the same whether one message is asked for or ten.
        for most in (1, 10):
            long, more_messages = watch(queue, pause=0, most=most, **long_wait)
            assert len(long) == 3  # shows: long
            assert set(long) == {20}  # shows: wait
            assert bodies(messages + more_messages) == []  # shows: empty

print("short polls in a minute:", len(short))
print("long polls in a minute:", len(long))
