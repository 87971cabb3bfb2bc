# /// uradori
# confirmed = "b8d23990e7c5f3c50494897029b8ecba63bbdaacd04c432cad7496db802c3519"
# statements = ["sqs.def", "sqs.poll"]
# fails_when = [
#   "sqs_queues.name_is_not_enough",
#   "sqs.messages_lost",
#   "sqs.receive_finds_nothing",
#   "sqs_queues.retention_is_one_hour",
#   "sqs_queues.retention_is_two_weeks",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html",
# ]
# limits.ja = "moto のキューはすぐに使えるが、AWS では作成から少なくとも1秒待つ必要がある。4日間は moto の時計を進めて過ごしている。"
# limits.en = "moto's queue is ready at once; on AWS, wait at least one second after creating it. The four days pass by moving moto's clock."
# disagrees.moto.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# ///
from datetime import timedelta

import boto3
from botocore.exceptions import ClientError
from clocks import clock

sqs = boto3.client("sqs")


def answer(call, **parameters):
    try:
        return call(**parameters)
    except ClientError:
        return {}


# ja: 名前のほかには何も渡さない。
# en: Nothing but a name is given.
queue = answer(sqs.create_queue, QueueName="orders").get("QueueUrl", "")
assert queue.endswith("/orders")  # shows: created


def waiting():
    count = "ApproximateNumberOfMessages"
    response = answer(sqs.get_queue_attributes, QueueUrl=queue, AttributeNames=[count])
    return response.get("Attributes", {}).get(count)


with clock() as time:

    def received(after):
        time.until(after)
        # ja: 受け取っても隠さないので、後でまた受け取れる。
        # en: What is received is not hidden, so that it can be received again later.
        response = answer(sqs.receive_message, QueueUrl=queue, VisibilityTimeout=0)
        return [message["Body"] for message in response.get("Messages", [])]

    answer(sqs.send_message, QueueUrl=queue, MessageBody="order-1042")
    assert waiting() == "1"  # shows: sent
    assert received(after=timedelta(0)) == ["order-1042"]  # shows: received
    assert received(after=timedelta(days=4, seconds=-1)) == ["order-1042"]  # shows: four_days
    assert received(after=timedelta(days=4, seconds=1)) == []  # shows: four_days

print("sent and received: order-1042")
print("still there one second before four days are over, gone one second after")
