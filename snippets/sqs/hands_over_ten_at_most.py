# /// uradori
# confirmed = "5282074ab0fc80f61e2d9ec01bc71b511f3c654d486229963ec2326b97835e5f"
# statements = ["sqs.pull"]
# fails_when = [
#   "sqs.receive_returns_two_by_default",
#   "sqs.receive_returns_one_at_a_time",
#   "sqs.twelve_come_for_ten",
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
for number in range(1042, 1055):
    sqs.send_message(QueueUrl=queue, MessageBody=f"order-{number}")


refusals = []


def received(**limit):
    # ja: 受け取っても隠さないので、どの呼び出しのときもキューには13件ある。
    # en: What is received is not hidden, so each call finds all 13 messages.
    try:
        response = sqs.receive_message(QueueUrl=queue, VisibilityTimeout=0, **limit)
    except ClientError as error:
        refusals.append(error.response["Error"]["Code"])
        return 0
    return len(response.get("Messages", []))


# ja: ショートポーリングでもロングポーリングでも、件数は同じである。
# en: Short polls and long polls bring the same number.
polls = [{}, {}, {"WaitTimeSeconds": 20}]
one = max(received(**poll) for poll in polls)
assert one == 1  # shows: default
several = max(received(MaxNumberOfMessages=10, **poll) for poll in (*polls, {}))
assert received(MaxNumberOfMessages=10) > 1  # shows: more
assert several == 10  # shows: limit
received(MaxNumberOfMessages=11)
assert refusals == ["InvalidParameterValue"]  # shows: limit

print("messages, by default, at most:", one)
print("messages, asking for 10, at most:", several)
print("asking for 11:", *refusals)
