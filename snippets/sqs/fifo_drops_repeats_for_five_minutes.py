# /// uradori
# confirmed = "34f80d296d380d325b1dd2f1e110f3f1c30a9c943ae49130255c651d048c4966"
# fails_when = [
#   "sqs_fifo.repeats_are_delivered",
#   "sqs_fifo.ids_are_kept_for_four_minutes",
#   "sqs_fifo.ids_are_kept_for_an_hour",
#   "sqs_fifo.second_repeats_are_delivered",
#   "sqs_fifo.other_bodies_are_delivered",
#   "sqs_fifo.equal_bodies_are_repeats",
#   "sqs_fifo.repeats_in_other_groups_are_delivered",
#   "sqs_fifo.repeats_are_refused",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html",
# ]
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


def delivered(*repeats, wait):
    """The first message's id; then what is delivered of it and of repeats sent after a while."""
    fifo = {"FifoQueue": "true"}
    queue = sqs.create_queue(QueueName=f"orders-{next(numbers)}.fifo", Attributes=fifo)["QueueUrl"]
    answers = []

    def send(body, token, group):
        message = {"MessageBody": body, "MessageDeduplicationId": token, "MessageGroupId": group}
        try:
            answers.append(sqs.send_message(QueueUrl=queue, **message)["MessageId"] != "")
        except ClientError:
            answers.append(False)

    with clock() as time:
        send("first", "order-1042", "Aoi")
        time.wait(wait)
        for repeat in repeats:
            send(*repeat)
        messages = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10)["Messages"]
    return all(answers), [message["Body"] for message in messages]


same, other_body = ("first", "order-1042", "Aoi"), ("again", "order-1042", "Aoi")
moment = timedelta(seconds=0.1)
before = [timedelta(minutes=early) for early in (0, 1, 3)] + [timedelta(minutes=5) - moment]
after = [timedelta(minutes=5) + moment, timedelta(minutes=10)]
for wait in (*before, *after):
    _, bodies = delivered(other_body, wait=wait)
    assert ("again" in bodies) == (wait > timedelta(minutes=5))  # shows: minutes
    print("sent again after", wait, "- delivered:", *bodies)

for wait in before:
    accepted, bodies = delivered(same, other_body, same, wait=wait)
    assert accepted  # shows: accepted
    assert bodies == ["first"]  # shows: dropped
    _, elsewhere = delivered(("again", "order-1042", "Ben"), wait=wait)
    assert elsewhere == ["first"]  # shows: scope
    _, other_id = delivered(("first", "order-1043", "Aoi"), wait=wait)
    assert other_id == ["first", "first"]  # shows: same
print("sent with another id - delivered:", *other_id)
