# /// uradori
# confirmed = "46b9312472dc866b96d789da57ac9fc5749144019909dd814053a128b29d7722"
# fails_when = [
#   "sqs_limits.messages_above_256_kib_are_refused",
#   "sqs_limits.messages_of_two_mib_are_accepted",
#   "sqs_limits.large_messages_are_cut_off",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html",
# ]
# account.ja = "標準キューと FIFO キューに、1バイトから1 MiB までの本文と、それより大きな本文を、1件ずつ、またバッチで送ってみた。"
# account.en = "Bodies of one byte up to 1 MiB, and larger ones, were sent to standard and FIFO queues, alone and in a batch."
# limits.ja = "moto が数えるのは本文だけだが、AWS ではメッセージ属性も大きさに含まれる。本文は、1文字が1バイトのものを使っている。"
# limits.en = "moto counts the body alone; on AWS message attributes count, too. The bodies are of characters of one byte."
# ///
import boto3
from botocore.exceptions import ClientError
from queues import TYPES, create, delete, message, receive

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
        return error.response["Error"]["Code"].rpartition(".")[2]
    [received] = receive(queue)
    delete(queue, received)
    return received["Body"]


for ending in TYPES:
    for batch in (False, True):
        queue = create(f"scans-{batch}{ending}")
        for size in (1, 256 * 1024 + 1, most - 1, most):
            body = (size // 4 + 1) * "scan"
            received = sent(queue, body[:size], batch)
            assert received == body[:size] and most == 1024 * 1024  # shows: accepted
        refused = [sent(queue, "t" * size, batch) for size in (most + 1, 2 * most, 5 * most)]
        assert {*refused} <= {"InvalidParameterValue", "BatchRequestTooLong"}  # shows: refused

print("received:", len(received), "bytes")
print("one byte more, in a batch:", refused[0])
