# /// uradori
# statements = ["sqs.pull"]
# fails_when = [
#   "sqs.receive_returns_two_by_default",
#   "sqs.receive_returns_one_at_a_time",
#   "sqs.twelve_come_for_ten",
#   "sqs.more_than_ten_may_be_asked_for",
# ]
# holds_when = ["sqs.receive_returns_some"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html",
# ]
# limits.ja = "AWS の標準キューは、10件以上あっても指定より少なく返すことがある。"
# limits.en = "A standard queue on AWS may return fewer than asked for, even if it holds more."
# ///
import boto3
from botocore.exceptions import ClientError

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]
for number in range(1042, 1055):
    sqs.send_message(QueueUrl=queue, MessageBody=f"order-{number}")


def receive(**limit):
    try:
        return sqs.receive_message(QueueUrl=queue, **limit).get("Messages", []), None
    except ClientError as error:
        return [], error.response["Error"]["Code"]


# ja: キューには13件ある。
# en: There are 13 messages in the queue.
one, _ = receive()
assert len(one) == 1  # shows: default

several, _ = receive(MaxNumberOfMessages=10)
assert len(several) > 1  # shows: more
assert len(several) <= 10  # shows: limit
_, refused = receive(MaxNumberOfMessages=11)
assert refused == "InvalidParameterValue"  # shows: limit

print("messages, by default:", len(one))
print("messages, asking for 10:", len(several))
print("asking for 11:", refused)
