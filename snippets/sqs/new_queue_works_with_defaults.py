# /// uradori
# confirmed = "bf26c66b97616db2227e127396c2e9e06bef5eb1c0cd6098c460de8f207dc3b6"
# statements = ["sqs.def", "sqs.poll"]
# fails_when = [
#   "sqs_queues.name_is_not_enough",
#   "sqs_queues.new_queues_are_nowhere_listed",
#   "sqs_queues.new_queues_say_they_are_fifo",
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
# account.ja = "名前だけで4つの標準キューを作り、そのうち3つに注文を1件ずつとまとめて送り、4日が過ぎる1秒前と1秒後に受け取れるかを見た。"
# account.en = "Four standard queues were made from names alone; orders were sent to three of them, alone and in a batch, and it was watched whether they could be received one second before and after four days were over."
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
from queues import bodies, message, receive

sqs = boto3.client("sqs")


def answer(call, **parameters):
    try:
        return call(**parameters)
    except ClientError:
        return {}


# ja: 名前のほかには何も渡さない。
# en: Nothing but a name is given.
names = ["Invoices_2026", "orders", "returns-eu", 80 * "x"]
queues = [answer(sqs.create_queue, QueueName=name).get("QueueUrl", "") for name in names]
listed = answer(sqs.list_queues).get("QueueUrls", [])
assert sorted(url.rpartition("/")[2] for url in listed) == names  # shows: created
kinds = [answer(sqs.get_queue_attributes, QueueUrl=url, AttributeNames=["All"]) for url in queues]
assert not any("FifoQueue" in each.get("Attributes", {}) for each in kinds)  # shows: created
*used, unused = queues


def waiting(queue):
    count = "ApproximateNumberOfMessages"
    response = answer(sqs.get_queue_attributes, QueueUrl=queue, AttributeNames=[count])
    return response.get("Attributes", {}).get(count)


def send(queue, first, *others):
    # ja: 同じ本文の注文も混ぜ、1件は1件だけで、ほかはまとめて送る。
    # en: One goes alone, the others in a batch; two of them are equal.
    source = {"source": {"DataType": "String", "StringValue": "shop"}}
    alone = message(queue, first, MessageAttributes=source)
    answer(sqs.send_message, QueueUrl=queue, **alone)
    entries = [{"Id": str(n), **message(queue, each)} for n, each in enumerate(others)]
    answer(sqs.send_message_batch, QueueUrl=queue, Entries=entries)


with clock() as time:

    def received(queue, after):
        time.until(after)
        # ja: 受け取っても1秒しか隠さないので、後でまた受け取れる。
        # en: What is received is hidden for a second only, and can be received again later.
        ask = {"queue": queue, "VisibilityTimeout": 1}
        calls = (10, 1, 10, 1)
        return [body for most in calls for body in bodies(answer(receive, most=most, **ask) or [])]

    orders = ["order-1042", "order-1042", "order-1043", "order-1044" + 1_000 * ", one spare part"]
    for queue in used:
        send(queue, *orders)
    at_once = {waiting(queue) for queue in used}
    first = [sorted(received(queue, after=timedelta(0))) for queue in used]
    assert first == [orders] * 3  # shows: received
    last = [sorted(received(queue, after=timedelta(days=4, seconds=-1))) for queue in used]
    assert last == [orders] * 3  # shows: four_days
    gone = [received(queue, after=timedelta(days=4, seconds=1)) for queue in used]
    assert (gone, timedelta(days=4)) == ([[]] * 3, timedelta(days=4))  # shows: four_days
    # ja: 4日の間、使われていなかったキューも同じである。
    # en: A queue that was not used for four days is no different.
    send(unused, *orders)
    assert at_once | {waiting(unused)} == {"4"}  # shows: sent

print("sent and received:", len(last[0]), "orders of each queue")
print("still there one second before four days are over, gone one second after")
