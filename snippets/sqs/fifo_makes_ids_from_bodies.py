# /// uradori
# confirmed = "78f37e607ce14417b9a4ab48db15753027b24818fcb52aca93d46b6deda42f49"
# fails_when = [
#   "sqs_fifo_repeats.equal_bodies_are_delivered",
#   "sqs_fifo_repeats.other_attributes_make_another_message",
#   "sqs_fifo_repeats.missing_attributes_make_another_message",
#   "sqs_fifo_repeats.numbers_in_attributes_make_another_message",
#   "sqs_fifo_repeats.ids_do_not_override",
#   "sqs_fifo_repeats.ids_are_optional",
# ]
# sources = ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html"]
# account.ja = "ContentBasedDeduplication を有効にした moto の FIFO キューでは、同じ本文は属性が違っても1通だけ届き、別の重複排除 ID を付けた分は2通目も届き、その ID の分は本文が違っても届かなかった。有効にしていないキューは、ID のない送信を断った。"
# account.en = "On FIFO queues of moto with ContentBasedDeduplication, of the same body one copy was delivered, even with other attributes, and a second with an id of its own; of two bodies with that id only the first came. Queues without the setting refused a message that had no id."
# limits.ja = "AWS では送っていない。どの送信も、最初のメッセージがキューにあるうちに行っている。"
# limits.en = "Nothing was sent on AWS. Everything is sent while the first message is in the queue."
# ///
from itertools import count, product

import boto3
from botocore.exceptions import ClientError

sqs = boto3.client("sqs")
numbers = count(1)


def delivered(*messages, in_a_batch, **setting):
    """The bodies that are delivered of messages, or why one is refused."""
    fifo = {"FifoQueue": "true", **setting}
    queue = sqs.create_queue(QueueName=f"orders-{next(numbers)}.fifo", Attributes=fifo)["QueueUrl"]
    try:
        entries = [{"MessageGroupId": "Aoi", **message} for message in messages]
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


def message(body, *, attribute=None, token=None):
    attributes = {"source": attribute} if attribute else {}
    more = {"MessageDeduplicationId": token} if token else {}
    return {"MessageBody": body, "MessageAttributes": attributes, **more}


WEB, APP = ({"DataType": "String", "StringValue": source} for source in ("web", "app"))
ONE, TWO = ({"DataType": "Number", "StringValue": source} for source in ("1", "2"))
BY_BODY = {"ContentBasedDeduplication": "true"}
ways = product(("order-1042", "注文-1042", "order-1042" * 1_000), (False, True))
for body, in_a_batch in ways:
    how = {"in_a_batch": in_a_batch}
    twice = [message(body), message(body), message("other")]
    same = delivered(*twice, **how, **BY_BODY)
    assert (same, [*BY_BODY]) == ([body, "other"], ["ContentBasedDeduplication"])  # shows: body
    shops = [message(body, attribute=source) for source in (None, WEB, APP, ONE, TWO)]
    attributes = delivered(*shops, **how, **BY_BODY)
    assert attributes == [body]  # shows: attributes
    own = [message(body), message(body, token="again"), message("other", token="again")]
    given = delivered(*own, **how, **BY_BODY)
    reversed_order = delivered(*own[::-1], **how, **BY_BODY)
    assert (given, reversed_order) == ([body, body], ["other", body])  # shows: override
    for setting in ({}, {"ContentBasedDeduplication": "false"}):
        for others in ([], [message("other", token="other")]):
            without = delivered(*others, message(body), **how, **setting)
            assert without == "InvalidParameterValue"  # shows: needed

print("the same body twice, delivered:", len(same) - 1)
print("with other attributes:", len(attributes), "- with an id of its own:", len(given))
print("neither made nor given:", without)
