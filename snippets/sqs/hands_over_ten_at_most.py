# /// uradori
# statements = ["sqs.pull"]
# fails_when = [
#   "sqs.receive_ignores_the_limit",
#   "sqs.receive_returns_one_at_a_time",
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
orders = [f"order-{number}" for number in range(1042, 1054)]
for order in orders:
    sqs.send_message(QueueUrl=queue, MessageBody=order)


def receive(**limit):
    response = sqs.receive_message(QueueUrl=queue, **limit)
    return [message["Body"] for message in response.get("Messages", [])]


batches = [receive()]
while batch := receive(MaxNumberOfMessages=10):
    batches.append(batch)
sizes = [len(batch) for batch in batches]
assert sizes[0] == 1
assert 1 < max(sizes) <= 10
assert sorted(order for batch in batches for order in batch) == orders

try:
    receive(MaxNumberOfMessages=11)
    problem = None
except ClientError as error:
    problem = error.response["Error"]["Code"]
assert problem == "InvalidParameterValue"

print("12 messages came in batches of", *sizes)
print("asking for 11 is refused")
