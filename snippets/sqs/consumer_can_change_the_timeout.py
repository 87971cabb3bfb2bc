# /// uradori
# confirmed = "3e35b560d752696b4e6f1fdbcf63a806f088ebc07676d7e42b6a3180952f2591"
# fails_when = [
#   "sqs_limits.timeouts_cannot_be_extended",
#   "sqs_limits.timeouts_cannot_be_shortened",
#   "sqs_limits.new_timeouts_count_from_the_receive",
#   "sqs_limits.timeouts_can_be_extended_once",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibility.html",
# ]
# limits.ja = "時間は moto の時計を進めて過ごしている。"
# limits.en = "The time passes by moving moto's clock."
# ///
from itertools import count

import boto3
from clocks import clock

sqs = boto3.client("sqs")
numbers = count(1)


def back(change, *changes, at):
    """Whether a message is received again at a moment, and not before it.

    Changes are pairs of seconds since the receive and a new visibility timeout.
    """
    queue = sqs.create_queue(QueueName=f"orders-{next(numbers)}")["QueueUrl"]
    with clock() as time:
        sqs.send_message(QueueUrl=queue, MessageBody="order-1042")
        message = sqs.receive_message(QueueUrl=queue)["Messages"][0]
        early = []
        for moment, timeout in changes:
            time.until(moment)
            early += sqs.receive_message(QueueUrl=queue).get("Messages", [])
            handle = message["ReceiptHandle"]
            change(QueueUrl=queue, ReceiptHandle=handle, VisibilityTimeout=timeout)
        time.until(at - 0.1)
        if at > moment:
            early += sqs.receive_message(QueueUrl=queue).get("Messages", [])
        time.until(at + 0.1)
        again = sqs.receive_message(QueueUrl=queue).get("Messages", [])
    return not early and len(again) == 1


once, thrice = [(20, 60)], [(20, 60), (70, 60), (120, 600)]
for changes in (once, thrice):
    due = sum(changes[-1])
    assert back(sqs.change_message_visibility, *changes, at=due)  # shows: longer, call
for timeout in (5, 0):
    due = 10 + timeout
    assert back(sqs.change_message_visibility, (10, timeout), at=due)  # shows: shorter, call

print("60 seconds, set 20 seconds after the receive: received again after 80")
print("5 seconds, set 10 seconds after the receive: received again after 15")
