# /// uradori
# confirmed = "b800974b3fbbffd01e92a267a9c4949dabd53165439a24d55afcd7d60295e05c"
# fails_when = [
#   "sqs_fifo_repeats.equal_bodies_are_delivered",
#   "sqs_fifo_repeats.other_attributes_make_another_message",
#   "sqs_fifo_repeats.missing_attributes_make_another_message",
#   "sqs_fifo_repeats.numbers_in_attributes_make_another_message",
#   "sqs_fifo_repeats.ids_do_not_override",
#   "sqs_fifo_repeats.ids_are_optional",
# ]
# sources = ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html"]
# account.ja = "ContentBasedDeduplication を作るときか後から有効にした moto の FIFO キューでは、同じ本文は、属性やグループが違っても1通だけ届き、別の重複排除 ID を付けた分は2通目も届き、その ID の分は本文が違っても届かなかった。有効にしていないキューと、後から無効にしたキューは、ID のない送信を断った。"
# account.en = "On FIFO queues of moto with ContentBasedDeduplication, set at once or later, of the same body one copy was delivered, even with other attributes and in other groups, and a second with an id of its own; of two bodies with that id only the first came. Queues without the setting, or with it turned off later, refused a message that had no id."
# limits.ja = "AWS では送っていない。どの送信も、最初のメッセージがキューにあるうちに行っている。"
# limits.en = "Nothing was sent on AWS. Everything is sent while the first message is in the queue."
# ///
from itertools import count, product

import boto3
from botocore.exceptions import ClientError

sqs = boto3.client("sqs")
numbers = count(1)


def delivered(*messages, in_a_batch, later=None, **setting):
    """The bodies that are delivered of messages, each in a group of its own, or why one is refused."""
    fifo = {"FifoQueue": "true", **setting}
    queue = sqs.create_queue(QueueName=f"orders-{next(numbers)}.fifo", Attributes=fifo)["QueueUrl"]
    if later:
        sqs.set_queue_attributes(QueueUrl=queue, Attributes=later)
    try:
        entries = [
            {"MessageGroupId": str(number), **message} for number, message in enumerate(messages)
        ]
        if in_a_batch:
            batch = [{"Id": str(number), **entry} for number, entry in enumerate(entries)]
            failed = sqs.send_message_batch(QueueUrl=queue, Entries=batch).get("Failed")
            if failed:
                return failed[0]["Code"]
        else:
            for entry in entries:
                sqs.send_message(QueueUrl=queue, **entry)
    except ClientError as error:
        return error.response["Error"]["Code"]
    received = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages", [])
    return [message["Body"] for message in received]


def message(body, *, token=None, **attributes):
    more = {"MessageDeduplicationId": token} if token else {}
    return {"MessageBody": body, "MessageAttributes": attributes, **more}


WEB, APP = ({"DataType": "String", "StringValue": source} for source in ("web", "app"))
ONE, TWO = ({"DataType": kind, "StringValue": "1"} for kind in ("Number", "Number.int"))
PHOTO, SCAN = ({"DataType": "Binary", "BinaryValue": source} for source in (b"photo", b"scan"))
KINDS = [{"source": kind} for kind in (WEB, APP, ONE, TWO, PHOTO, SCAN)]
OTHERS = [{}, *KINDS, {"channel": WEB}, {"source": WEB, "channel": APP}]
BY_BODY, NOT_BY_BODY = ({"ContentBasedDeduplication": value} for value in ("true", "false"))
ways = product(("order-1042", "注文-1042", "order-1042" * 1_000), (False, True))
for body, in_a_batch in ways:
    how = {"in_a_batch": in_a_batch}
    twice = [message(body), message(body), message("other")]
    same = delivered(*twice, **how, **BY_BODY)
    # ja: 後から有効にしても同じである。
    # en: It is the same when it is turned on later.
    turned_on = delivered(*twice, **how, later=BY_BODY)
    dropped = same, turned_on, [*BY_BODY]
    due = [body, "other"]
    assert dropped == (due, due, ["ContentBasedDeduplication"])  # shows: body
    shops = [message(body, **attributes) for attributes in OTHERS]
    attributes = delivered(*shops, **how, **BY_BODY)
    assert attributes == [body]  # shows: attributes
    own = [message(body), message(body, token="again"), message("other", token="again")]
    given = delivered(*own, **how, **BY_BODY)
    reversed_order = delivered(*own[::-1], **how, **BY_BODY)
    assert (given, reversed_order) == ([body, body], ["other", body])  # shows: override
    settings = {}, NOT_BY_BODY, {**BY_BODY, "later": NOT_BY_BODY}
    for setting, others in product(settings, ([], [message("other", token="other")])):
        without = delivered(*others, message(body), **how, **setting)
        assert without == "InvalidParameterValue"  # shows: needed

print("the same body twice, delivered:", len(same) - 1)
print("with other attributes:", len(attributes), "- with an id of its own:", len(given))
print("neither made nor given:", without)
