# /// uradori
# confirmed = "00860faea5b4d3427e5b3101c8d1d9b01e720645c03cfb87da9f6ca5d65643ad"
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs_redelivery.dead_letter_queue_is_ignored",
#   "sqs_redelivery.messages_move_after_one_receive",
#   "sqs_redelivery.messages_vanish_instead_of_moving",
#   "sqs_redelivery.deleted_messages_move_too",
#   "sqs_redelivery.deletes_at_the_last_receive_are_too_late",
#   "sqs_from_the_second.failed_messages_vanish",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html",
# ]
# limits.ja = "可視性タイムアウトは moto の時計を進めて過ごしている。"
# limits.en = "The visibility timeouts pass by moving moto's clock."
# ///
import json

import boto3
from clocks import clock

sqs = boto3.client("sqs")


def arn_of(queue):
    attributes = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])
    return attributes["Attributes"]["QueueArn"]


def receive(queue):
    response = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10)
    return {message["Body"]: message["ReceiptHandle"] for message in response.get("Messages", [])}


def work(setting):
    """What was received how many times, and what is in the dead-letter queue at the end."""
    limit = setting["maxReceiveCount"]
    dead_letters = sqs.create_queue(QueueName=f"failed-after-{limit}")["QueueUrl"]
    policy = {"deadLetterTargetArn": arn_of(dead_letters), **setting}
    redrive = {"RedrivePolicy": json.dumps(policy)}
    queue = sqs.create_queue(QueueName=f"orders-{limit}", Attributes=redrive)["QueueUrl"]
    chances = [f"done at {attempt}" for attempt in range(1, limit + 1)]
    times = dict.fromkeys(("1042", "1043", *chances), 0)
    with clock() as time:
        for order in times:
            sqs.send_message(QueueUrl=queue, MessageBody=order)
        for attempt in range(1, 7):
            received = receive(queue)
            for order, handle in received.items():
                times[order] += 1
                # ja: 1042 と 1043 の処理は何度やっても失敗する。ほかは何回目かで終わり、削除する。
                # en: 1042 and 1043 fail whenever they are tried; the others are done at some attempt, and deleted.
                if order == f"done at {attempt}":
                    sqs.delete_message(QueueUrl=queue, ReceiptHandle=handle)
            time.wait(30.1)
        return times, receive(dead_letters)


for limit in (1, 4):
    setting = {"maxReceiveCount": limit}
    times, failed = work(setting)
    assert {times["1042"], times["1043"]} == {setting["maxReceiveCount"]}  # shows: count
    assert {"1042", "1043"} <= {*failed}  # shows: moved
    assert {*failed} <= {"1042", "1043"}  # shows: undeleted
    print("limit:", limit, "- received:", times["1042"], "times - then moved:", *sorted(failed))
