# /// uradori
# confirmed = "6b32f69f1d3432dfaa71e18a675d0cc363182c900a756f372a6b0b201ce8986f"
# fails_when = [
#   "sqs_batches.batches_of_eleven_are_accepted",
#   "sqs_batches.batches_of_ten_are_refused",
#   "sqs_batches.batches_may_weigh_two_mebibytes",
# ]
# sources = ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html"]
# account.ja = "moto の標準キューでも FIFO キューでも、10件のバッチと、1、2、10件で本文が合わせて 1 MiB のバッチは全件がキューに入り、11件と20件のバッチと、1バイト多いか 2 MiB のバッチは1件も入らなかった。"
# account.en = "On a standard and a FIFO queue of moto, a batch of ten messages, and batches of 1, 2 and 10 whose bodies came to 1 MiB, got into the queue whole; of 11 and 20 messages, and of one byte more or 2 MiB, nothing did."
# limits.ja = "moto が数えるのは本文だけだが、AWS ではメッセージ属性も大きさに含まれる。本文は、1文字が1バイトのものを使っている。"
# limits.en = "moto counts the bodies alone; on AWS message attributes count, too. The bodies are of characters of one byte."
# ///
import boto3
from botocore.exceptions import ClientError
from queues import TYPES, create, delete, message, receive

sqs = boto3.client("sqs")
MEBIBYTE = 1024 * 1024


def taken(send, queue, batches):
    """Of each batch, how many messages are accepted, and whether just these are in the queue."""
    return {name: one_taken(send, queue, bodies) for name, bodies in batches.items()}


def one_taken(send, queue, bodies):
    entries = [{"Id": str(n), **message(queue, body)} for n, body in enumerate(bodies)]
    try:
        number = len(send(QueueUrl=queue, Entries=entries).get("Successful", []))
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
    batches = {many: orders[:many] for many in (10, 11, 20)}
    assert (by_number := taken(sqs.send_message_batch, queue, batches)) == {  # shows: ten
        10: (10, True),
        11: (0, True),
        20: (0, True),
    }
    for many in (1, 2, 10):
        batches = {each: batch(each, many) for each in (MEBIBYTE, MEBIBYTE + 1, 2 * MEBIBYTE)}
        assert (by_size := taken(sqs.send_message_batch, queue, batches)) == {  # shows: size
            1024 * 1024: (many, True),
            MEBIBYTE + 1: (0, True),
            2 * MEBIBYTE: (0, True),
        }

print("of ten messages, accepted:", by_number[10][0])
print("of ten that come to 1 MiB, accepted:", by_size[MEBIBYTE][0])
print("of ten that come to one byte more, accepted:", by_size[MEBIBYTE + 1][0])
