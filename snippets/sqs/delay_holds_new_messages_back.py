# /// uradori
# confirmed = "619d8b84d223908c76807d8f803aa6cae43b0353d134882a2df5af7ec58ee69e"
# fails_when = [
#   "sqs_limits.delays_are_halved",
#   "sqs_limits.delays_are_doubled",
#   "sqs_limits.delays_end_after_ten_minutes",
#   "sqs_limits.longer_delays_are_accepted",
#   "sqs_limits.delay_of_the_queue_is_ignored",
#   "sqs_limits.delay_of_the_message_is_ignored",
#   "sqs_limits.delays_add_up",
#   "sqs_limits.fifo_messages_may_ask_for_a_delay",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html",
# ]
# limits.ja = "遅延は moto の時計を進めて過ごしている。"
# limits.en = "The delays pass by moving moto's clock."
# ///
from datetime import timedelta
from itertools import count

import boto3
from botocore.exceptions import ClientError
from clocks import clock

sqs = boto3.client("sqs")
numbers = count(1)
PLAIN, DELAYED = {}, {"DelaySeconds": "420"}


def create(attributes):
    name = f"orders-{next(numbers)}"
    return sqs.create_queue(QueueName=name, Attributes=attributes)["QueueUrl"]


def hidden(attributes, seconds, **delay):
    """Whether a new message is hidden for so many seconds, and for no longer."""
    queue = create(attributes)
    with clock() as time:
        sqs.send_message(QueueUrl=queue, MessageBody="order-1042", **delay)
        found = []
        for moment in (0, seconds / 2, seconds - 0.1, seconds + 0.1):
            time.until(moment)
            for message in sqs.receive_message(QueueUrl=queue).get("Messages", []):
                found.append(moment)
                sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    return found == [seconds + 0.1]


for _ in range(2):
    assert hidden(DELAYED, seconds=420)  # shows: queue, until
    for queue in (PLAIN, DELAYED):
        assert hidden(queue, 90, DelaySeconds=90)  # shows: message, until

longest = timedelta(minutes=15)
whole = int(longest.total_seconds())
assert hidden(PLAIN, seconds=whole, DelaySeconds=whole)  # shows: until


def refusal(queue, **message):
    try:
        sqs.send_message(QueueUrl=queue, MessageBody="order-1043", **message)
    except ClientError as error:
        return error.response["Error"]["Code"]
    return "accepted"


refused = refusal(create(PLAIN), DelaySeconds=whole + 1)
assert refused == "InvalidParameterValue" and longest == timedelta(minutes=15)  # shows: most

settings = {"FifoQueue": "true", "ContentBasedDeduplication": "true"}
fifo = sqs.create_queue(QueueName="orders.fifo", Attributes=settings)["QueueUrl"]
at_once = refusal(fifo, MessageGroupId="Aoi")
delayed = refusal(fifo, MessageGroupId="Aoi", DelaySeconds=90)
assert (at_once, delayed) == ("accepted", "InvalidParameterValue")  # shows: standard

print("set for the queue: 420 seconds; for a message: 90 seconds")
print("the longest:", whole, "seconds; one second more:", refused)
print("90 seconds for a message to a FIFO queue:", delayed)
