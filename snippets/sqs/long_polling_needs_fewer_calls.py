# /// uradori
# confirmed = "5404605c509f82557c2162b5c5b2df4954c766cf75e660799ff0c06b69629bcc"
# statements = ["sqs.longpoll"]
# fails_when = [
#   "sqs_polling.short_poll_waits",
#   "sqs_polling.long_poll_returns_at_once",
#   "sqs_polling.waits_are_doubled",
#   "sqs_polling.empty_queue_returns_a_message",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/best-practices-setting-up-long-polling.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/best-practices-using-appropriate-polling-mode.html",
# ]
# limits.ja = "1分間は moto の時計を進めて過ごし、呼び出しそのものにかかる時間は数えていない。"
# limits.en = "The minute passes by moving moto's clock; what the calls themselves take is not counted."
# ///
import boto3
from clocks import clock

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]


def watch(wait, pause):
    seconds, messages = [], []
    with clock() as time:
        while (start := time.now()) < 60 and len(seconds) < 100:
            response = sqs.receive_message(QueueUrl=queue, WaitTimeSeconds=wait)
            messages += response.get("Messages", [])
            seconds.append(int(time.now() - start))
            time.wait(pause)
    return seconds, messages


# ja: すぐに戻る呼び出しを1秒おきにしたときと、20秒待つ呼び出しを続けたときの、1分間の回数を数える。
# en: The calls of a minute are counted: one a second that returns at once, then ones that wait 20 s.
short, messages = watch(wait=0, pause=1)
assert len(short) == 60  # shows: short
long, more_messages = watch(wait=20, pause=0)
assert len(long) == 3  # shows: long
assert set(long) == {20}  # shows: wait
assert messages + more_messages == []  # shows: empty

print("short polls in a minute:", len(short))
print("long polls in a minute:", len(long))
