# /// uradori
# confirmed = "055389616080f11ad7a2d21388fe9cb45f8cd706e08621c4c18300d2694b4b47"
# fails_when = [
#   "sqs_fifo_repeats.repeats_are_delivered",
#   "sqs_fifo_repeats.ids_are_kept_for_four_minutes",
#   "sqs_fifo_repeats.ids_are_kept_for_an_hour",
#   "sqs_fifo_repeats.second_repeats_are_delivered",
#   "sqs_fifo_repeats.other_bodies_are_delivered",
#   "sqs_fifo_repeats.equal_bodies_are_repeats",
#   "sqs_fifo_repeats.repeats_in_other_groups_are_delivered",
#   "sqs_fifo_repeats.repeats_are_refused",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html",
# ]
# account.ja = "FIFO キューに送ったメッセージを、受信の前後に、同じ ID と別の ID、同じグループと別のグループ、1件ずつとまとめてで送り直し、何が届くかを5分の前後で見た。"
# account.en = "A message to a FIFO queue was sent again before and after its receive, with the same and another id, to the same and another group, alone and in a batch; what was delivered was watched around five minutes."
# limits.ja = "5分は moto の時計を進めて過ごしている。moto は、メッセージを削除すると重複排除 ID も忘れる。"
# limits.en = "The five minutes pass by moving moto's clock. With a deleted message, moto forgets its deduplication id."
# ///
from datetime import timedelta
from itertools import count

import boto3
from botocore.exceptions import ClientError
from clocks import clock

sqs = boto3.client("sqs")
numbers = count(1)


def alone(queue, message):
    try:
        return sqs.send_message(QueueUrl=queue, **message)["MessageId"] != ""
    except ClientError:
        return False


def in_a_batch(queue, message):
    try:
        answer = sqs.send_message_batch(QueueUrl=queue, Entries=[{"Id": "1", **message}])
    except ClientError:
        return False
    return len(answer.get("Successful", [])) == 1


def delivered(*repeats, wait, send=alone, received=False):
    """Whether all sends are accepted, and what is delivered of a message and of repeats."""
    fifo = {"FifoQueue": "true"}
    queue = sqs.create_queue(QueueName=f"orders-{next(numbers)}.fifo", Attributes=fifo)["QueueUrl"]

    def sent(body, token, group):
        message = {"MessageBody": body, "MessageDeduplicationId": token, "MessageGroupId": group}
        return send(queue, message)

    def receive():
        answer = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10)
        return answer.get("Messages", [])

    with clock() as time:
        accepted = [sent("first", "order-1042", "Aoi")]
        # ja: 受信しても削除しないので、送り直すときにも最初の1件はキューにある。
        # en: Received but not deleted, the first message is in the queue when it is sent again.
        if received:
            receive()
        time.until(wait)
        accepted += [sent(*repeat) for repeat in repeats]
        time.wait(30.1)
        messages = receive()
        for each in messages:
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=each["ReceiptHandle"])
        messages += receive()
    return all(accepted), [message["Body"] for message in messages]


same, other_body = ("first", "order-1042", "Aoi"), ("again", "order-1042", "Aoi")
moment = timedelta(seconds=0.1)
before = [timedelta(minutes=early) for early in (0, 1, 3)] + [timedelta(minutes=5) - moment]
after = [timedelta(minutes=5) + moment, timedelta(minutes=10)]
ways = [(send, received) for send in (alone, in_a_batch) for received in (False, True)]
for wait in (*before, *after):
    for send, received in ways:
        _, bodies = delivered(other_body, wait=wait, send=send, received=received)
        assert ("again" in bodies) == (wait > timedelta(minutes=5))  # shows: minutes
    print("sent again after", wait, "- delivered:", *bodies)

for wait in before:
    for send, received in ways:
        how = {"wait": wait, "send": send, "received": received}
        accepted, bodies = delivered(same, other_body, same, **how)
        assert accepted  # shows: accepted
        assert bodies == ["first"]  # shows: dropped
        _, elsewhere = delivered(("again", "order-1042", "Ben"), **how)
        assert elsewhere == ["first"]  # shows: scope
        # ja: 同じかどうかは ID で決まり、本文では決まらない。
        # en: It is the id that makes a repeat, not the body.
        _, other_id = delivered(("first", "order-1043", "Aoi"), other_body, **how)
        assert other_id == ["first", "first"]  # shows: same
print("sent with another id - delivered:", *other_id)
