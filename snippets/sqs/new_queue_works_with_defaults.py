# /// uradori
# confirmed = "f17cef745742269407d195f59316bbb61b36b4b0d22449f12ee45c383f3b8738"
# statements = ["sqs.def", "sqs.poll"]
# fails_when = [
#   "sqs_queues.name_is_not_enough",
#   "sqs_queues.new_queues_say_they_are_fifo",
#   "sqs_from_the_second.names_lead_to_the_first_queue",
#   "sqs_from_the_second.sends_are_dropped",
#   "sqs_queues.queues_hold_a_hundred_messages",
#   "sqs_from_the_second.messages_are_not_handed_out",
#   "sqs_queues.retention_is_one_hour",
#   "sqs_queues.retention_is_two_weeks",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html",
# ]
# account.ja = "名前だけで moto に作った4つのキューはどれも標準キューで、うち3つに送った4件は、4日の1秒前まで（1つではそのとき初めて）受け取れ、1秒後には受け取れなかった。4日使わなかったキューにも120件を送れた。"
# account.en = "Four queues made in moto from names alone were standard ones; the four orders sent to each of three could be received, still a second before four days were over (from one of them, for the first time) but not a second after, and one unused for four days took 120."
# limits.ja = "moto のキューはすぐに使えるが、AWS では作成から少なくとも1秒待つ必要がある。時間は moto の時計を進めて過ごしている。"
# limits.en = "moto's queue is ready at once; on AWS, wait at least one second after creating it. The time passes by moving moto's clock."
# disagrees.moto.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# ///
from datetime import timedelta

import boto3
from botocore.exceptions import ClientError
from clocks import clock
from queues import bodies, receive, send

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
created = sorted(url.rpartition("/")[2] for url in listed)
kinds = [answer(sqs.get_queue_attributes, QueueUrl=url, AttributeNames=["All"]) for url in queues]
fifo = any("FifoQueue" in each.get("Attributes", {}) for each in kinds)
assert (created, fifo) == (names, False)  # shows: created
*used, unused = queues


def waiting(queue):
    count = "ApproximateNumberOfMessages"
    response = answer(sqs.get_queue_attributes, QueueUrl=queue, AttributeNames=[count])
    return response.get("Attributes", {}).get(count)


with clock() as time:

    def received(queue, after):
        time.until(after)
        # ja: 受け取っても1秒しか隠さないので、後でまた受け取れる。
        # en: What is received is hidden for a second only, and can be received again later.
        ask = {"queue": queue, "VisibilityTimeout": 1}
        # ja: 最初の1件は、ロングポーリングで尋ねる。
        # en: The first one is asked for by a long poll.
        calls = {"most": 1, "WaitTimeSeconds": 1}, {"most": 10}, {"most": 10}
        return [body for call in calls for body in bodies(answer(receive, **call, **ask) or [])]

    # ja: 1件は1件だけで、ほかはまとめて送る。2件は本文が等しい。
    # en: One goes alone, the others in a batch; two of them are equal.
    orders = ["order-1042", "order-1042", "order-1043", "order-1044" + 1_000 * ", one spare part"]
    for queue in used:
        send(queue, *orders)
    at_once = {waiting(queue) for queue in used}
    # ja: 1つは、最後まで読まずにおく。
    # en: One of them is not read until the end.
    first = [sorted(received(queue, after=timedelta(0))) for queue in used[1:]]
    last = [sorted(received(queue, after=timedelta(days=4, seconds=-1))) for queue in used]
    assert last == [orders] * 3  # shows: four_days
    gone = [received(queue, after=timedelta(days=4, seconds=1)) for queue in used]
    assert (gone, timedelta(days=4)) == ([[]] * 3, timedelta(days=4))  # shows: four_days
    # ja: 4日の間、使われていなかったキューも同じである。
    # en: A queue that was not used for four days is no different.
    for _ in range(30):
        send(unused, *orders)
    assert (at_once, waiting(unused)) == ({"4"}, "120")  # shows: sent
    many = received(unused, after=timedelta(days=4, seconds=2))
    assert first == [orders] * 2 and len(many) > 10  # shows: received

print("sent and received:", len(last[0]), "orders of each queue")
print("still there one second before four days are over, gone one second after")
