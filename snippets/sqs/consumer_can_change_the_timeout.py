# /// uradori
# confirmed = "3a6a4ea5e65b583430ef9fa656645285e377fe8e0e32ff76ed9667592e15d7db"
# fails_when = [
#   "sqs_limits.timeouts_cannot_be_extended",
#   "sqs_limits.timeouts_cannot_be_shortened",
#   "sqs_limits.new_timeouts_count_from_the_receive",
#   "sqs_limits.timeouts_can_be_extended_once",
#   "sqs_long_polls.find_what_is_hidden",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibility.html",
# ]
# account.ja = "moto の標準キューと FIFO キューで、既定の30秒か、キューと呼び出しに指定した45秒と40秒の可視性タイムアウトを1回から3回、0秒から40,000秒までの値に変えると、1件ずつでもバッチでも、最後に変えた時点から数えた新しい秒数の0.1秒前までは受信できず、0.1秒後にはまた受信できた。変えなかったものは30秒のままだった。"
# account.en = "On standard and FIFO queues of moto visibility timeouts, of 30 seconds by default or of 45 and 40 as set for the queue and the call, were changed one to three times, singly and in batches, to values from 0 to 40,000 seconds: counted from the last change, messages could not be received until 0.1 seconds before the end and could 0.1 seconds after. Others in the same queue stayed at 30 seconds."
# limits.ja = "時間は moto の時計を進めて過ごしており、AWS では動かしていない。試した値は10通りの変え方だけで、受信から12時間という上限は見ていない。"
# limits.en = "The time passes by moving moto's clock; nothing was run on AWS. Only ten ways of changing were tried, and the limit of 12 hours from the receive is not looked at."
# ///
from functools import partial
from itertools import count, product

import boto3
from clocks import clock
from queues import TYPES, bodies, create, receive, send

sqs = boto3.client("sqs")
numbers, turns = count(1), count()
ORDERS = ["order-1042", "order-1043"]


def one_by_one(change, queue, messages, timeout):
    for each in messages:
        handle = each["ReceiptHandle"]
        change(QueueUrl=queue, ReceiptHandle=handle, VisibilityTimeout=timeout)


def in_a_batch(queue, messages, timeout):
    handles = [each["ReceiptHandle"] for each in messages]
    entries = [
        {"Id": str(number), "ReceiptHandle": handle, "VisibilityTimeout": timeout}
        for number, handle in enumerate(handles)
    ]
    sqs.change_message_visibility_batch(QueueUrl=queue, Entries=entries)


def back(change, ending, *changes, at, receives=1):
    """Whether messages are received again at a moment, and not before it.

    Changes are pairs of seconds since the last of so many receives, and a new visibility timeout.
    """
    # ja: 2回受信するときは、30秒という既定値でなく、キューと呼び出しに指定した値を変える。
    # en: With two receives it is not the default of 30 seconds that changes, but what was set.
    own = {"VisibilityTimeout": "45"} if receives == 2 else {}
    queue = create(f"orders-{next(numbers)}{ending}", **own)
    with clock() as time:
        send(queue, *ORDERS)
        messages = receive(queue)
        if own:
            time.until(45.1)
            messages = receive(queue, VisibilityTimeout=40)
        start, early = time.now(), []
        for moment, timeout in changes:
            time.until(start + moment)
            early += receive(queue)
            change(queue, messages, timeout)
        for moment in (changes[-1][0] + 0.1, at - 0.1):
            if moment < at:
                time.until(start + moment)
                # ja: 間があれば、ロングポーリングで尋ねる。
                # en: If there is time for it, the call is a long poll.
                early += receive(queue, WaitTimeSeconds=int(at - moment > 2))
        time.until(start + at + 0.1)
        again = receive(queue)
    return not early and bodies(again) == ORDERS


def others_stay(change, ending, timeout):
    """Whether what was received with a message that is changed is back after 30 seconds."""
    queue, another, found = create(f"beside-{next(numbers)}{ending}"), "order-1044", []
    with clock() as time:
        send(queue, *ORDERS, another)
        change(queue, [each for each in receive(queue) if each["Body"] == another], timeout)
        for moment in (29.9, 30.1):
            time.until(moment)
            found.append({*bodies(receive(queue, VisibilityTimeout=0))} - {another})
    return found == [set(), {*ORDERS}]


def is_back(change, *changes):
    """The same for both types of queue, either call, and the first and the second receive."""
    calls = partial(one_by_one, change), in_a_batch
    ways, due = [*product(calls, TYPES)], sum(changes[-1])
    alone = others_stay(*ways[next(turns) % 4], changes[-1][1])
    turned = zip(ways, (1, 2, 2, 1), strict=True)
    return alone and all(back(*way, *changes, at=due, receives=n) for way, n in turned)


for changes in ([(20, 60)], [(29, 40_000)], [(20, 60), (70, 60), (120, 600)], [(5, 2), (6, 60)]):
    assert is_back(sqs.change_message_visibility, *changes)  # shows: longer, call
for changes in (
    [(10, 15)],
    [(10, 5)],
    [(10, 1)],
    [(10, 0)],
    [(10, 15), (15, 3)],
    [(20, 60), (30, 5)],
):
    assert is_back(sqs.change_message_visibility, *changes)  # shows: shorter, call

print("60 seconds, set 20 seconds after the receive: received again after 80")
print("5 seconds, set 10 seconds after the receive: received again after 15")
