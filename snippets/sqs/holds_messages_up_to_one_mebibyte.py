# /// uradori
# confirmed = "552cff6f5dd233cc484807079b54f0c39b9267af8bfc01c04160f6a3aa6d6ca6"
# fails_when = [
#   "sqs_limits.messages_above_256_kib_are_refused",
#   "sqs_limits.messages_of_two_mib_are_accepted",
#   "sqs_limits.large_messages_are_cut_off",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html",
# ]
# limits.ja = "moto が数えるのは本文だけだが、AWS ではメッセージ属性も大きさに含まれる。本文は、1文字が1バイトのものを使っている。"
# limits.en = "moto counts the body alone; on AWS message attributes count, too. The bodies are of characters of one byte."
# ///
import boto3
from botocore.exceptions import ClientError

sqs = boto3.client("sqs")
most = 1024 * 1024


def sent(queue, body):
    """The body that arrives, or why the message is refused."""
    try:
        sqs.send_message(QueueUrl=queue, MessageBody=body)
    except ClientError as error:
        return error.response["Error"]["Code"]
    return sqs.receive_message(QueueUrl=queue)["Messages"][0]["Body"]


for number in range(3):
    queue = sqs.create_queue(QueueName=f"scans-{number}")["QueueUrl"]
    body = "scan" * (most // 4)
    received = sent(queue, body)
    assert received == body and len(received) == 1024 * 1024  # shows: accepted
    refused = [sent(queue, "s" * size) for size in (most + 1, 2 * most)]
    assert refused == ["InvalidParameterValue"] * 2  # shows: refused

print("received:", len(received), "bytes")
print("one byte more:", refused[0])
