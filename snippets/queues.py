"""Queues of both types, and what is sent to them in every way: set-up of checks about SQS.

What a sentence says of queues has to hold for standard and FIFO queues, for messages that are sent
or deleted alone or in a batch, and with or without message attributes.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any

import boto3
from botocore.exceptions import ClientError

TYPES = ("", ".fifo")
"""How the name of a queue of each type ends."""
ATTRIBUTES = {"source": {"DataType": "String", "StringValue": "shop"}}


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
    """Send messages, the first alone and with attributes, the others in batches.

    Returns how many were accepted.
    """
    sqs, accepted = _sqs(), 0
    try:
        alone = message(queue, first, MessageAttributes=ATTRIBUTES, **options)
        accepted += bool(sqs.send_message(QueueUrl=queue, **alone)["MessageId"])
        for entries in _in_batches(message(queue, body, **options) for body in others):
            answer = sqs.send_message_batch(QueueUrl=queue, Entries=entries)
            accepted += len(answer.get("Successful", []))
    except ClientError:
        return accepted
    return accepted


def receive(queue: str, most: int = 10, **options: Any) -> list[dict[str, Any]]:
    """What one `ReceiveMessage` call is given."""
    answer = _sqs().receive_message(QueueUrl=queue, MaxNumberOfMessages=most, **options)
    found: list[dict[str, Any]] = answer.get("Messages", [])
    return found


def bodies(messages: Iterable[dict[str, Any]]) -> list[str]:
    """The bodies of received messages, sorted."""
    return sorted(each["Body"] for each in messages)


def delete(queue: str, *messages: dict[str, Any]) -> None:
    """Delete received messages, the first alone, the others in a batch."""
    sqs, handles = _sqs(), [each["ReceiptHandle"] for each in messages]
    for handle in handles[:1]:
        sqs.delete_message(QueueUrl=queue, ReceiptHandle=handle)
    for entries in _in_batches({"ReceiptHandle": handle} for handle in handles[1:]):
        sqs.delete_message_batch(QueueUrl=queue, Entries=entries)
