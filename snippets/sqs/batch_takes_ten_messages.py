# /// uradori
# confirmed = "ee3fdc43204662c7d7320fa36b76ef69480835f07c0a1c898f6dff400a91e9bb"
# fails_when = [
#   "sqs_batches.batches_of_eleven_are_accepted",
#   "sqs_batches.batches_of_ten_are_refused",
#   "sqs_batches.batches_may_weigh_two_mebibytes",
# ]
# sources = ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html"]
# account.ja = "標準キューと FIFO キューに、10件と11件のバッチ、本文が合わせて 1 MiB のバッチとそれより1バイト多いバッチを送ってみた。"
# account.en = "Batches of ten and of eleven messages were sent to a standard and a FIFO queue, and batches whose bodies came to 1 MiB and to one byte more."
# limits.ja = "moto が数えるのは本文だけだが、AWS ではメッセージ属性も大きさに含まれる。本文は、1文字が1バイトのものを使っている。"
# limits.en = "moto counts the bodies alone; on AWS message attributes count, too. The bodies are of characters of one byte."
# ///
import boto3
from botocore.exceptions import ClientError
from queues import TYPES, create, message

sqs = boto3.client("sqs")
MEBIBYTE = 1024 * 1024


def sent(send, queue, bodies):
    """How many messages of a batch are accepted."""
    entries = [{"Id": str(n), **message(queue, body)} for n, body in enumerate(bodies)]
    try:
        return len(send(QueueUrl=queue, Entries=entries).get("Successful", []))
    except ClientError:
        return 0


for ending in TYPES:
    queue = create(f"orders{ending}")
    ten, eleven = ([f"{most}-{number}" for number in range(most)] for most in (10, 11))
    accepted = sent(sqs.send_message_batch, queue, ten)
    assert accepted == 10  # shows: ten
    assert sent(sqs.send_message_batch, queue, eleven) == 0  # shows: ten
    half = MEBIBYTE // 2
    whole = sent(sqs.send_message_batch, queue, ["a" * half, "b" * half])
    too_much = sent(sqs.send_message_batch, queue, ["c" * half, "d" * half, "e"])
    assert (whole, too_much, MEBIBYTE) == (2, 0, 1024 * 1024)  # shows: size

print("of ten messages, accepted:", accepted)
print("of two that come to 1 MiB, accepted:", whole)
print("of three that come to one byte more, accepted:", too_much)
