"""Topics of both types, what is published to them in every way, and the queues that are subscribed.

What a sentence says of topics has to hold for standard and FIFO topics, for messages that are
published alone or in a batch, with or without attributes and a subject, and for settings of a
subscription whether they are given when it is made or later.
"""

from functools import cache
from typing import Any

import boto3

TYPES = ("", ".fifo")
"""How the name of a topic of each type ends."""
ATTRIBUTES = {"source": {"DataType": "String", "StringValue": "shop"}}


@cache
def _client(service: str) -> Any:
    return boto3.client(service)


def create_topic(name: str) -> str:
    """Make a topic, and give its ARN; a name that ends in .fifo makes a FIFO topic."""
    kind = {"FifoTopic": "true"} if name.endswith(".fifo") else {}
    arn: str = _client("sns").create_topic(Name=name, Attributes=kind)["TopicArn"]
    return arn


def entry(topic: str, message: str, **options: Any) -> dict[str, Any]:
    """What `Publish` takes for a message; a FIFO topic knows it again by its own words.

    Its group there is what stands before the first hyphen.
    """
    words = "".join(message.split())[:100]
    ids = {"MessageGroupId": words.partition("-")[0], "MessageDeduplicationId": words}
    return {"Message": message, **(ids if topic.endswith(".fifo") else {}), **options}


def publish_batch(topic: str, *entries: dict[str, Any]) -> dict[str, Any]:
    """Publish entries in one batch."""
    numbered = [{"Id": str(number), **each} for number, each in enumerate(entries)]
    answer: dict[str, Any] = _client("sns").publish_batch(
        TopicArn=topic, PublishBatchRequestEntries=numbered
    )
    return answer


def publish(topic: str, first: str, *others: str) -> None:
    """Publish messages, the first alone, up to ten others in a batch.

    That alone and every second of the batch have attributes and a subject.
    """
    more = {"MessageAttributes": ATTRIBUTES, "Subject": "shop"}
    _client("sns").publish(TopicArn=topic, **entry(topic, first, **more))
    if others:
        batch = (entry(topic, each, **(more if n % 2 else {})) for n, each in enumerate(others))
        publish_batch(topic, *batch)


def subscribed_queue(topic: str, name: str, **attributes: str) -> str:
    """Make a queue and subscribe it to a topic; a name that ends in .fifo makes a FIFO queue.

    `attributes` are those of the subscription; unless they say otherwise, it delivers the bare
    message. Returns the URL of the queue.
    """
    sqs = _client("sqs")
    kind = {"FifoQueue": "true"} if name.endswith(".fifo") else {}
    queue: str = sqs.create_queue(QueueName=name, Attributes=kind)["QueueUrl"]
    found = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])
    _client("sns").subscribe(
        TopicArn=topic,
        Protocol="sqs",
        Endpoint=found["Attributes"]["QueueArn"],
        Attributes={"RawMessageDelivery": "true", **attributes},
    )
    return queue


def subscription(topic: str, queue: str) -> str:
    """The ARN of a queue's subscription to a topic."""
    listed = _client("sns").list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"]
    name = queue.rpartition("/")[2]
    [arn] = [each["SubscriptionArn"] for each in listed if each["Endpoint"].endswith(f":{name}")]
    return str(arn)


def change(topic: str, queue: str, **attributes: str) -> None:
    """Set attributes of a queue's subscription that there is already."""
    arn = subscription(topic, queue)
    for name, value in attributes.items():
        _client("sns").set_subscription_attributes(
            SubscriptionArn=arn, AttributeName=name, AttributeValue=value
        )


def received(queue: str) -> list[str]:
    """The bodies of all messages that can be received, in order; they are deleted."""
    sqs, bodies = _client("sqs"), []
    while messages := sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages"):
        for message in messages:
            bodies.append(message["Body"])
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    return bodies
