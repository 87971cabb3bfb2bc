# /// uradori
# confirmed = "975df3151ec2113911cfb0ca57760216c6ce7f5af90c8be78f30832c7e10fa18"
# statements = ["sqs.pull"]
# fails_when = [
#   "sqs.receive_returns_two_by_default",
#   "sqs_variants.calls_bring_the_whole_group",
#   "sqs.receive_returns_one_at_a_time",
#   "sqs.twelve_come_for_ten",
#   "sqs.more_than_ten_may_be_asked_for",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html",
# ]
# account.ja = "13件ある moto の標準キューと FIFO キューは、件数を指定しなければ1件、2から10まででは2件以上、10なら多くて10件を返し、11、12、100の指定は断った。13件が同じメッセージグループにある FIFO キューも、1件か10件を返した。"
# account.en = "A standard and a FIFO queue of moto with 13 messages gave one when no number was asked for, more than one for each of 2 to 10, ten at most for 10, and refused 11, 12 and 100. A FIFO queue with 13 messages of one group gave one and ten as well."
# limits.ja = "AWS の標準キューは、10件以上あっても指定より少なく返すことがある。"
# limits.en = "A standard queue on AWS may return fewer than asked for, even if it holds more."
# ///
from itertools import cycle, product

import boto3
from botocore.exceptions import ClientError
from queues import TYPES, create, receive, send

sqs = boto3.client("sqs")
orders = [f"order-{number}" for number in range(1042, 1055)]
refusals = []


def received(queue, **limit):
    # ja: 受け取っても隠さないので、どの呼び出しのときもキューには13件ある。
    # en: What is received is not hidden, so each call finds all 13 messages.
    try:
        response = sqs.receive_message(QueueUrl=queue, **{"VisibilityTimeout": 0, **limit})
    except ClientError as error:
        refusals.append(error.response["Error"]["Code"])
        return 0
    return len(response.get("Messages", []))


# ja: ショートポーリングでもロングポーリングでも、件数は同じである。
# en: Short polls and long polls bring the same number.
polls = [{}, {}, {"WaitTimeSeconds": 20}, {}]
ones, tens = [], []
for ending in TYPES:
    queue = create(f"orders{ending}")
    send(queue, *orders)
    ones.append(max(received(queue, **poll) for poll in polls))
    tens.append(max(received(queue, MaxNumberOfMessages=10, **poll) for poll in polls))
    # ja: 待ち時間を指定したキューでも、可視性タイムアウトを指定した呼び出しでも同じである。
    # en: It is the same on a queue for which a wait is set, and for calls that set a timeout.
    waiting = create(f"waiting{ending}", ReceiveMessageWaitTimeSeconds="1")
    send(waiting, *orders)
    ones += [received(waiting), received(waiting, VisibilityTimeout=1)]
    ways = cycle([(queue, {}), (queue, {"WaitTimeSeconds": 1}), (waiting, {})])
    for most, (asked, poll) in zip(range(2, 11), ways, strict=False):
        assert 1 < received(asked, MaxNumberOfMessages=most, **poll) <= most  # shows: more
    for most, poll in product((11, 12, 100), ({}, {"WaitTimeSeconds": 1})):
        received(queue, MaxNumberOfMessages=most, **poll)

# ja: どれも同じメッセージグループにあっても、件数は変わらない。
# en: The numbers stay the same where all messages are of one message group.
group = create("one-group.fifo")
send(group, *orders, MessageGroupId="Aoi")
ones.append(received(group))
tens.append(received(group, MaxNumberOfMessages=10))
# ja: 受け取ったものを、既定のとおり隠しても同じである。
# en: It is the same where what is received gets hidden, as it is by default.
for ending in TYPES:
    queue = create(f"hidden{ending}")
    send(queue, *orders[:11])
    # ja: 断られる呼び出しは、何も隠さない。
    # en: A call that is refused hides nothing.
    received(queue, MaxNumberOfMessages=11)
    tens.append(len(receive(queue, 10)))
    ones.append(len(sqs.receive_message(QueueUrl=queue).get("Messages", [])))
assert {*ones} == {1}  # shows: default
assert {*tens} == {10} and refusals == ["InvalidParameterValue"] * 14  # shows: limit

print("messages, by default, at most:", *{*ones})
print("messages, asking for 10, at most:", *{*tens})
print("asking for 11:", refusals[0])
