"""Queues of both types, and what is sent to them in every way: set-up of checks about SQS.

What a sentence says of queues has to hold for standard and FIFO queues, for messages that are sent
or deleted alone or in a batch, and with or without message attributes. What was sent is remembered,
so that a message that comes back as another is not taken for it.
"""

from collections.abc import Iterable
from functools import cache
from itertools import cycle
from typing import Any

import boto3
from botocore.exceptions import ClientError

TYPES = ("", ".fifo")
"""How the name of a queue of each type ends."""
ATTRIBUTES = {"source": {"DataType": "String", "StringValue": "shop"}}
_sent: dict[str, tuple[str | None, Any]] = {}
"""Body and message attributes of what `send` has sent, by the message's id."""


@cache
def _sqs() -> Any:
    return boto3.client("sqs")


def create(name: str, **attributes: str) -> str:
    """Make a queue, and give its URL; a name that ends in .fifo makes a FIFO queue."""
    fifo = {"FifoQueue": "true", "ContentBasedDeduplication": "true"}
    kind = fifo if name.endswith(".fifo") else {}
    url: str = _sqs().create_queue(QueueName=name, Attributes={**kind, **attributes})["QueueUrl"]
    return url


def _in_batches(entries: Iterable[dict[str, Any]]) -> Iterable[list[dict[str, Any]]]:
    numbered = [{"Id": str(number), **entry} for number, entry in enumerate(entries)]
    return (numbered[start : start + 10] for start in range(0, len(numbered), 10))


def message(queue: str, body: str, **options: Any) -> dict[str, Any]:
    """What `SendMessage` takes for a body; to a FIFO queue, each goes in a group of its own."""
    group = {"MessageGroupId": body[:100]} if queue.endswith(".fifo") else {}
    return {"MessageBody": body, **group, **options}


def send(queue: str, first: str, *others: str, **options: Any) -> int:
    """Send messages, the first alone, the others in batches; every other one has attributes.

    Returns how many were accepted.
    """
    sqs, accepted = _sqs(), 0
    try:
        alone = message(queue, first, MessageAttributes=ATTRIBUTES, **options)
        answer = sqs.send_message(QueueUrl=queue, **alone)
        accepted += bool(answer["MessageId"])
        _sent[answer["MessageId"]] = first, ATTRIBUTES
        each_other = zip(others, cycle(({}, {"MessageAttributes": ATTRIBUTES})), strict=False)
        batch = (message(queue, body, **options, **extra) for body, extra in each_other)
        for entries in _in_batches(batch):
            answer = sqs.send_message_batch(QueueUrl=queue, Entries=entries)
            accepted += len(answer.get("Successful", []))
            by_id = {entry["Id"]: entry for entry in entries}
            for each in answer.get("Successful", []):
                entry = by_id.get(each["Id"], {"MessageBody": None})
                _sent[each["MessageId"]] = entry["MessageBody"], entry.get("MessageAttributes")
    except ClientError:
        return accepted
    return accepted


def receive(queue: str, most: int = 10, **options: Any) -> list[dict[str, Any]]:
    """What one `ReceiveMessage` call is given."""
    ask = {"MaxNumberOfMessages": most, "MessageAttributeNames": ["All"], **options}
    answer = _sqs().receive_message(QueueUrl=queue, **ask)
    found: list[dict[str, Any]] = answer.get("Messages", [])
    return found


def bodies(messages: Iterable[dict[str, Any]]) -> list[str]:
    """The bodies of what `receive` gave, sorted; one that is not as `send` sent it says so."""
    return sorted(each["Body"] + " (altered)" * _is_altered(each) for each in messages)


def _is_altered(message: dict[str, Any]) -> bool:
    found = message["Body"], message.get("MessageAttributes")
    sent = _sent.get(message["MessageId"])
    # A body of ours under an id that is not is another message.
    return found != sent if sent else any(message["Body"] == body for body, _ in _sent.values())


def delete(queue: str, *messages: dict[str, Any]) -> None:
    """Delete received messages, the first alone, the others in a batch."""
    sqs, handles = _sqs(), [each["ReceiptHandle"] for each in messages]
    for handle in handles[:1]:
        sqs.delete_message(QueueUrl=queue, ReceiptHandle=handle)
    for entries in _in_batches({"ReceiptHandle": handle} for handle in handles[1:]):
        sqs.delete_message_batch(QueueUrl=queue, Entries=entries)
