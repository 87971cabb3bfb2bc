# /// uradori
# confirmed = "727de7accffd7a1bded10e29a06ffae72e04144100a7280b4f0ed7c2811ea204"
# fails_when = [
#   "sqs_batches.batches_of_eleven_are_accepted",
#   "sqs_batches.batches_of_ten_are_refused",
#   "sqs_batches.batches_may_weigh_two_mebibytes",
# ]
# sources = ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html"]
# account.ja = "moto の標準キューでも FIFO キューでも、10件のバッチと、1、2、10件で本文が合わせて 1 MiB のバッチは全件がキューに入り、11、12、20件のバッチと、1バイト多いか 2 MiB のバッチは1件も入らなかった。"
# account.en = "On a standard and a FIFO queue of moto, a batch of ten messages, and batches of 1, 2 and 10 whose bodies came to 1 MiB, got into the queue whole; of 11, 12 and 20 messages, and of one byte more or 2 MiB, nothing did."
# limits.ja = "moto が数えるのは本文だけだが、AWS ではメッセージ属性も大きさに含まれる。本文は、1文字が1バイトのものを使っている。"
# limits.en = "moto counts the bodies alone; on AWS message attributes count, too. The bodies are of characters of one byte."
# ///
import boto3
from botocore.exceptions import ClientError
from queues import TYPES, create, delete, message, receive

sqs = boto3.client("sqs")
MEBIBYTE = 1024 * 1024


def taken(send, queue, bodies):
    """How many messages of a batch are accepted, and whether just these are in the queue then."""
    entries = [{"Id": str(n), **message(queue, body)} for n, body in enumerate(bodies)]
    try:
        answer = send(QueueUrl=queue, Entries=entries)
        number = len(answer.get("Successful", []))
    except ClientError:
        number = 0
    stored = []
    while some := receive(queue):
        delete(queue, *some)
        stored += [each["Body"] for each in some]
    return number, sorted(stored) == sorted(bodies[:number])


def batch(size, many):
    """Bodies of so many bytes in all."""
    rest = [letter * (size // many) for letter in "bcdefghijk"[: many - 1]]
    return ["a" * (size - len("".join(rest))), *rest]


for ending in TYPES:
    queue = create(f"orders{ending}")
    orders = [f"order-{number}" for number in range(20)]
    ten = taken(sqs.send_message_batch, queue, orders[:10])
    for more in (orders[:11], orders[:12], orders):
        assert ten + taken(sqs.send_message_batch, queue, more) == (10, True, 0, True)  # shows: ten
    for many in (1, 2, 10):
        whole, *too_much = (
            taken(sqs.send_message_batch, queue, batch(size, many))
            for size in (MEBIBYTE, MEBIBYTE + 1, 2 * MEBIBYTE)
        )
        sizes = whole, {*too_much}, MEBIBYTE
        assert sizes == ((many, True), {(0, True)}, 1024 * 1024)  # shows: size

print("of ten messages, accepted:", ten[0])
print("of ten that come to 1 MiB, accepted:", whole[0])
print("of ten that come to one byte more, accepted:", too_much[0][0])
