# /// uradori
# statements = ["sqs.pull"]
# fails_when = [
#   "sqs.receive_ignores_the_limit",
#   "sqs.receive_returns_one_at_a_time",
#   "sqs.more_than_ten_may_be_asked_for",
# ]
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
orders = [f"order-{number}" for number in range(1042, 1054)]
for order in orders:
    sqs.send_message(QueueUrl=queue, MessageBody=order)


def receive(**limit):
    messages = sqs.receive_message(QueueUrl=queue, **limit).get("Messages", [])
    return [message["Body"] for message in messages]


batches = [receive(), receive(MaxNumberOfMessages=10), receive(MaxNumberOfMessages=10)]
assert [len(batch) for batch in batches] == [1, 10, 1]
assert sorted(order for batch in batches for order in batch) == orders

try:
    refusal = receive(MaxNumberOfMessages=11)
except ClientError as error:
    refusal = str(error)
assert "between 1 and 10" in refusal

print("12 messages came in batches of", *(len(batch) for batch in batches))
print("asking for 11 is refused")
