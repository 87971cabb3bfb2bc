"""Queues that are subscribed to a topic, and what is in them: set-up of checks about SNS."""

from typing import Any

import boto3


def subscribed_queue(topic: str, name: str, **attributes: str) -> str:
    """Make a queue and subscribe it to a topic; a name that ends in .fifo makes a FIFO queue.

    `attributes` are those of the subscription; unless they say otherwise, it delivers the bare
    message. Returns the URL of the queue.
    """
    sqs: Any = boto3.client("sqs")
    kind = {"FifoQueue": "true"} if name.endswith(".fifo") else {}
    queue: str = sqs.create_queue(QueueName=name, Attributes=kind)["QueueUrl"]
    found = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])
    sns: Any = boto3.client("sns")
    sns.subscribe(
        TopicArn=topic,
        Protocol="sqs",
        Endpoint=found["Attributes"]["QueueArn"],
        Attributes={"RawMessageDelivery": "true", **attributes},
    )
    return queue


def received(queue: str) -> list[str]:
    """The bodies of all messages that can be received, in order; they are deleted."""
    sqs: Any = boto3.client("sqs")
    bodies = []
    while messages := sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages"):
        for message in messages:
            bodies.append(message["Body"])
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    return bodies
