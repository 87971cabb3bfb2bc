# /// uradori
# confirmed = "f37dcee525b71a8e539aa5ce5a6cf92a0496331b77a0b42efca161995d8277b3"
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs_redelivery.dead_letter_queue_is_ignored",
#   "sqs_redelivery.messages_move_after_one_receive",
#   "sqs_redelivery.messages_vanish_instead_of_moving",
#   "sqs_redelivery.deleted_messages_move_too",
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


dead_letters = sqs.create_queue(QueueName="orders-failed")["QueueUrl"]
policy = {"deadLetterTargetArn": arn_of(dead_letters), "maxReceiveCount": 4}
redrive = {"RedrivePolicy": json.dumps(policy)}
queue = sqs.create_queue(QueueName="orders", Attributes=redrive)["QueueUrl"]


def receive(queue):
    response = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10)
    return {message["Body"]: message for message in response.get("Messages", [])}


with clock() as time:
    for order in ("order-1042", "order-1043"):
        sqs.send_message(QueueUrl=queue, MessageBody=order)
    received = receive(queue)
    # ja: 1043 は処理を終えて削除する。1042 の処理は、何度やっても失敗する。
    # en: 1043 is dealt with and deleted. 1042 fails whenever it is tried.
    sqs.delete_message(QueueUrl=queue, ReceiptHandle=received["order-1043"]["ReceiptHandle"])
    times = int("order-1042" in received)
    for _ in range(6):
        time.wait(30.1)
        times += "order-1042" in receive(queue)
    assert times == policy["maxReceiveCount"]  # shows: count

    failed = receive(dead_letters)
    assert "order-1042" in failed  # shows: moved
    assert "order-1043" not in failed  # shows: undeleted

print("received", times, "times, then moved:", *failed)
