# /// uradori
# confirmed = "ad6fddf94a770a1dce5eb11dabd26bf57ac0c4e9c81e9e3e6d28a38d3c48a255"
# fails_when = [
#   "sqs_limits.delays_are_halved",
#   "sqs_limits.delay_of_the_queue_is_ignored",
#   "sqs_limits.delay_of_the_message_is_ignored",
#   "sqs_limits.fifo_messages_may_ask_for_a_delay",
#   "sqs_long_polls.find_what_is_delayed",
#   "sqs_delays.first_delay_holds_for_the_batch",
#   "sqs_delays.delayed_queues_accept_longer_delays",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html",
# ]
# account.ja = "moto で1秒、420秒、900秒の遅延を、作るときか後からキューに（標準と FIFO）、または標準キューのメッセージに指定すると、その0.1秒前までは受信できず、0.1秒後には受信できた。901、960、86,400秒の指定と、FIFO キューのメッセージへの指定は断られ、後にも届かなかった。遅延が30秒のキューで、バッチの3件に違う遅延を指定すると、それぞれ0秒、5秒、60秒で受信できた。"
# account.en = "On moto, delays of 1, 420 and 900 seconds were set for queues (standard and FIFO, new or later) or for messages to standard queues: nothing could be received until 0.1 seconds before the end, and everything 0.1 seconds after. 901, 960 and 86,400 seconds, and delays for messages to a FIFO queue, were refused, and nothing of it came later. On a queue with a delay of 30 seconds, three messages of a batch with delays of their own came after 0, 5 and 60 seconds."
# limits.ja = "遅延は moto の時計を進めて過ごしており、AWS では送っていない。"
# limits.en = "The delays pass by moving moto's clock; nothing was sent on AWS."
# ///
from datetime import timedelta
from itertools import count, product

import boto3
from botocore.exceptions import ClientError
from clocks import clock
from queues import TYPES, bodies, create, delete, message, receive, send

sqs = boto3.client("sqs")
numbers = count(1)
ORDERS = ["order-1042", "order-1043", "order-1044"]


def hidden(seconds, *, ending="", of_queue=None, later=False, **of_message):
    """Whether new messages are hidden for so many seconds, and for no longer."""
    setting = {"DelaySeconds": str(of_queue)} if of_queue else {}
    queue = create(f"orders-{next(numbers)}{ending}", **({} if later else setting))
    if later:
        sqs.set_queue_attributes(QueueUrl=queue, Attributes=setting)
    found = []
    with clock() as time:
        # ja: 2回に分けて送る。どちらも、送ってから数える。
        # en: Messages are sent twice; of each, the delay counts from its own send.
        for start, orders in ((0, ORDERS), (5_000, [f"{order}, too" for order in ORDERS])):
            time.until(start)
            send(queue, *orders, **of_message)
            # ja: 最初は、1秒の遅延でなければロングポーリングで尋ねる。
            # en: The first call is a long poll, but for a delay of one second.
            waits = {0: min(seconds // 2, 20)}
            for moment in (0, seconds / 2, seconds - 0.1, seconds + 0.1):
                time.until(start + moment)
                messages = receive(queue, WaitTimeSeconds=waits.get(moment, 0))
                found += [(moment, body) for body in bodies(messages)]
                delete(queue, *messages)
    due = [*ORDERS, *(f"{order}, too" for order in ORDERS)]
    return found == [(seconds + 0.1, order) for order in due]


longest, of_messages = timedelta(minutes=15), []
whole = int(longest.total_seconds())
for seconds in (1, 420, whole):
    # ja: キューへの指定は、作るときと後からとで交互にする。
    # en: It is set for new queues and for ones that are there, in turn.
    for ending, later in zip(TYPES, (seconds == 420, seconds != 420), strict=True):
        how = {"ending": ending, "later": later}
        assert hidden(seconds, of_queue=seconds, **how)  # shows: queue, until
    for of_queue in (None, 60, 600):
        of_messages.append(hidden(seconds, of_queue=of_queue, DelaySeconds=seconds))


def refusals(queue, **options):
    """What is answered to a message alone, and to one in a batch."""
    try:
        sqs.send_message(QueueUrl=queue, **message(queue, "order-1045", **options))
        alone = "accepted"
    except ClientError as error:
        alone = error.response["Error"]["Code"]
    entry = {"Id": "1", **message(queue, "order-1046", **options)}
    try:
        answer = sqs.send_message_batch(QueueUrl=queue, Entries=[entry])
        failed = [each["Code"] for each in answer.get("Failed", [])]
    except ClientError as error:
        failed = [error.response["Error"]["Code"]]
    return [alone, *(failed or ["accepted"])]


queue, fifo = create("orders"), create("orders.fifo")
# ja: このキューへのメッセージには、重複排除 ID を付ける。
# en: Messages to this queue come with a deduplication id.
strict = create("invoices.fifo", ContentBasedDeduplication="false")
for more, asked in product((1, 60, 85_500), (queue, create("later", DelaySeconds="60"))):
    refused = refusals(asked, DelaySeconds=whole + more)
    # ja: 断られたものは、後になっても届かない。
    # en: What was refused does not come later on either.
    with clock() as time:
        time.until(whole + more + 1)
        limits = {*refused}, bodies(receive(asked)), longest
    assert limits == ({"InvalidParameterValue"}, [], timedelta(minutes=15))  # shows: most

for seconds in (1, 90, whole):
    numbered = {"DelaySeconds": seconds, "MessageDeduplicationId": str(seconds)}
    answers = [refusals(queue, DelaySeconds=seconds), refusals(fifo, DelaySeconds=seconds)]
    answers.append(refusals(strict, **numbered))
    assert answers == [["accepted"] * 2, *[["InvalidParameterValue"] * 2] * 2]  # shows: standard

# ja: 1つのバッチでも、遅延は1件ごとに違ってよい。キューの遅延より短くても、なくてもよい。
# en: Within a batch, each message can have a delay of its own, or none, even where the queue has one.
with clock() as time:
    mixed, sooner = create("mixed", DelaySeconds="30"), {}
    sqs.send_message(QueueUrl=mixed, **message(mixed, "alone", DelaySeconds=0))
    entries = [{"Id": str(n), **message(mixed, str(n), DelaySeconds=n)} for n in (60, 5, 0)]
    sqs.send_message_batch(QueueUrl=mixed, Entries=entries)
    for moment in (0.1, 4.9, 5.1, 59.9, 60.1):
        time.until(moment)
        sooner[moment] = bodies(receive(mixed, VisibilityTimeout=300))
due = {0.1: ["0", "alone"], 4.9: [], 5.1: ["5"], 59.9: [], 60.1: ["60"]}
kept = {"DelaySeconds": all(of_messages), "in a batch": sooner}
assert kept == {"DelaySeconds": True, "in a batch": due}  # shows: message

print("hidden for", 1, "second,", 420, "and", whole, "seconds")
print("the longest:", whole, "seconds; one second more:", refused[0])
print("90 seconds for a message to a FIFO queue:", answers[1][0])
