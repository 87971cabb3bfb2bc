# /// uradori
# confirmed = "9b042841a895d1520e9125648e937fc6a4190a76a15bcf9d81fc22949d51d851"
# statements = ["sqs.def", "sqs.poll"]
# fails_when = [
#   "sqs_queues.name_is_not_enough",
#   "sqs_queues.new_queues_are_nowhere_listed",
#   "sqs_from_the_second.names_lead_to_the_first_queue",
#   "sqs.messages_lost",
#   "sqs_from_the_second.sends_are_dropped",
#   "sqs.receive_finds_nothing",
#   "sqs_from_the_second.messages_are_not_handed_out",
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
names = ["invoices_2026", "orders", "returns-eu"]
queues = [answer(sqs.create_queue, QueueName=name).get("QueueUrl", "") for name in names]
listed = answer(sqs.list_queues).get("QueueUrls", [])
assert sorted(url.rpartition("/")[2] for url in listed) == names  # shows: created
queue, unused, _ = queues


def waiting(queue):
    count = "ApproximateNumberOfMessages"
    response = answer(sqs.get_queue_attributes, QueueUrl=queue, AttributeNames=[count])
    return response.get("Attributes", {}).get(count)


with clock() as time:

    def received(queue, after):
        time.until(after)
        # ja: 受け取っても1秒しか隠さないので、後でまた受け取れる。
        # en: What is received is hidden for a second only, and can be received again later.
        ask = {"QueueUrl": queue, "VisibilityTimeout": 1}
        responses = [answer(sqs.receive_message, **ask) for _ in orders]
        return [message["Body"] for each in responses for message in each.get("Messages", [])]

    orders = ["order-1042", "order-1043", "order-1044" + 1_000 * ", one spare part"]
    for order in orders:
        answer(sqs.send_message, QueueUrl=queue, MessageBody=order)
    at_once = waiting(queue)
    assert sorted(received(queue, after=timedelta(0))) == orders  # shows: received
    last = received(queue, after=timedelta(days=4, seconds=-1))
    assert sorted(last) == orders  # shows: four_days
    assert received(queue, after=timedelta(days=4, seconds=1)) == []  # shows: four_days
    # ja: 4日の間、使われていなかったキューも同じである。
    # en: A queue that was not used for four days is no different.
    answer(sqs.send_message, QueueUrl=unused, MessageBody="order-1045")
    assert (at_once, waiting(unused)) == ("3", "1")  # shows: sent

print("sent and received:", len(last), "orders")
print("still there one second before four days are over, gone one second after")
