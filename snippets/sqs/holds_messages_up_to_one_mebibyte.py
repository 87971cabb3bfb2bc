# /// uradori
# confirmed = "b7adcf409d900e7c6b2c0946f6dc2a4f0ad1189aa0f6f4b39274c78aca8cd86d"
# fails_when = [
#   "sqs_limits.messages_above_256_kib_are_refused",
#   "sqs_limits.japanese_above_256_kib_is_refused",
#   "sqs_limits.messages_of_two_mib_are_accepted",
#   "sqs_limits.large_messages_are_cut_off",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html",
# ]
# account.ja = "moto の標準キューと FIFO キューは、1件ずつでもバッチでも、1バイト、262,148バイト、1 MiB より1バイト少ない本文（漢字だけのものも）、ちょうど 1 MiB の本文を受け付けてそのまま返し、1バイト多い本文と 2、3、5 MiB の本文を断った。"
# account.en = "Standard and FIFO queues of moto took bodies of one byte, 262,148 bytes, a byte less than 1 MiB (also one of Japanese characters) and just 1 MiB, singly and in a batch, and returned them unchanged; one byte more, and 2, 3 and 5 MiB were refused."
# limits.ja = "moto が数えるのは本文の文字数だけだが、AWS はバイト数を数え、メッセージ属性も含める。拒否される側は、1文字が1バイトの本文だけを試した。"
# limits.en = "moto counts the characters of the body alone; AWS counts bytes, message attributes included. The bodies that are refused are of characters of one byte."
# ///
import boto3
from botocore.exceptions import ClientError
from queues import TYPES, create, delete, message, receive, send

sqs = boto3.client("sqs")
most = 1024 * 1024


def sent(queue, body, batch):
    """The body that arrives, or why the message is refused."""
    single = message(queue, body)
    try:
        if batch:
            sqs.send_message_batch(QueueUrl=queue, Entries=[{"Id": "1", **single}])
        else:
            sqs.send_message(QueueUrl=queue, **single)
    except ClientError as error:
        # ja: 断られたメッセージは、キューに入っていない。
        # en: What is refused is not in the queue.
        stored = receive(queue)
        return error.response["Error"]["Code"].rpartition(".")[2] if not stored else "stored"
    [received] = receive(queue)
    delete(queue, received)
    return received["Body"]


for ending in TYPES:
    for batch in (False, True):
        queue = create(f"scans-{batch}{ending}")
        # ja: ちょうど 1 MiB の別の1件が、ずっと処理中である。
        # en: Another one of just 1 MiB is in flight all the time.
        send(queue, "another" + "." * (most - 7))
        receive(queue, VisibilityTimeout=12 * 3600)
        scans = ["s", "scan" * 65_537, "scan" * (most // 4 - 1) + "tif", "scan" * (most // 4)]
        # ja: 大きさはバイト数で数える。漢字は1文字が3バイトである。
        # en: It is bytes that count, of which this character takes three.
        for body in ("図" * (most // 3), *scans):
            received = sent(queue, body, batch)
            assert received == body and most == 1024 * 1024  # shows: accepted
        refused = [
            sent(queue, "t" * size, batch) for size in (most + 1, 2 * most, 3 * most, 5 * most)
        ]
        assert {*refused} <= {"InvalidParameterValue", "BatchRequestTooLong"}  # shows: refused

print("received:", len(received), "bytes")
print("one byte more, in a batch:", refused[0])
