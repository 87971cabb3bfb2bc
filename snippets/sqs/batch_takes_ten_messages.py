# /// uradori
# confirmed = "0f5af47cedbd95d6dc174302e5234d363639a9274c90d69e3e7ac27678f19651"
# fails_when = [
#   "sqs_batches.batches_of_eleven_are_accepted",
#   "sqs_batches.batches_of_ten_are_refused",
#   "sqs_batches.batches_may_weigh_two_mebibytes",
# ]
# sources = ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html"]
# account.ja = "moto の標準キューでも FIFO キューでも、10件のバッチと本文が合わせて 1 MiB のバッチはすべて受け付けられ、11件のバッチと1バイト多いバッチは1件も受け付けられなかった。"
# account.en = "On a standard and a FIFO queue of moto, a batch of ten messages and one whose bodies came to 1 MiB were taken whole; of eleven messages, and of one byte more, nothing was."
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
