"""Broken worlds for Amazon SNS: as moto simulates it, and as AWS's own API model words it."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from itertools import count
from random import Random
from types import SimpleNamespace
from typing import Any
from unittest import mock

from faults._models import reworded
from moto.sns.models import SNSBackend, Subscription, Topic
from moto.sqs.models import Message, Queue, SQSBackend
from uradori.faults import fault


@fault(ja="発行しても誰にも届かない", en="what is published reaches nobody")
def delivers_to_nobody(rng: Random) -> Iterator[None]:
    with mock.patch.object(Subscription, "publish", lambda *args, **details: None):
        yield


@fault(ja="最初の1通が失われる", en="the first delivery is lost")
def loses_first_delivery(rng: Random) -> Iterator[None]:
    publish, delivery = Subscription.publish, count(1)

    def lose_first(subscription: Subscription, *args: Any, **details: Any) -> None:
        if next(delivery) > 1:
            publish(subscription, *args, **details)

    with mock.patch.object(Subscription, "publish", lose_first):
        yield


@fault(ja="どのメッセージも2回配信される", en="every message is delivered twice")
def delivers_twice(rng: Random) -> Iterator[None]:
    publish = Subscription.publish

    def publish_twice(subscription: Subscription, *args: Any, **details: Any) -> None:
        publish(subscription, *args, **details)
        if details["deduplication_id"] is not None:
            details["deduplication_id"] += "-again"
        publish(subscription, *args, **details)

    with mock.patch.object(Subscription, "publish", publish_twice):
        yield


@fault(ja="本文が書き換わって届く", en="the message arrives altered")
def alters_messages(rng: Random) -> Iterator[None]:
    publish = Subscription.publish

    def alter(subscription: Subscription, message: str, *args: Any, **details: Any) -> None:
        publish(subscription, message.swapcase() + " ", *args, **details)

    with mock.patch.object(Subscription, "publish", alter):
        yield


@fault(
    ja="後から発行したメッセージが先に届く",
    en="a message that is published later arrives ahead of an earlier one",
)
def later_messages_overtake(rng: Random) -> Iterator[None]:
    add = Queue.add_message

    def overtake(queue: Queue, message: Message) -> None:
        add(queue, message)
        last = len(queue._messages) - 1
        if last > 0 and queue._messages[last] is message:
            queue._messages.insert(rng.randrange(last), queue._messages.pop())

    with mock.patch.object(Queue, "add_message", overtake):
        yield


@fault(
    ja="どの順で発行しても、決まった順で届く",
    en="messages arrive in one and the same order, however they are published",
)
def delivers_in_one_order(rng: Random) -> Iterator[None]:
    add = Queue.add_message

    def add_in_order(queue: Queue, message: Message) -> None:
        add(queue, message)
        queue._messages.sort(key=lambda each: each.body)

    with mock.patch.object(Queue, "add_message", add_in_order):
        yield


@fault(
    ja="一度受信されたキューには、次に問い合わせがあるまで何も配信されない",
    en="once a queue has been read, nothing more is delivered until a receiver asks for it",
)
def delivers_only_when_asked(rng: Random) -> Iterator[None]:
    publish, receive = Subscription.publish, SQSBackend.receive_message
    held: list[tuple[Subscription, tuple[Any, ...], dict[str, Any]]] = []
    read = set[str]()

    def hold(subscription: Subscription, *args: Any, **details: Any) -> None:
        if subscription.endpoint.rpartition(":")[2] in read:
            held.append((subscription, args, details))
        else:
            publish(subscription, *args, **details)

    def deliver_and_receive(backend: SQSBackend, queue: str, *args: Any) -> list[Message]:
        read.add(queue)
        for delivery in [each for each in held if each[0].endpoint.endswith(f":{queue}")]:
            held.remove(delivery)
            publish(delivery[0], *delivery[1], **delivery[2])
        return receive(backend, queue, *args)

    with (
        mock.patch.object(Subscription, "publish", hold),
        mock.patch.object(SQSBackend, "receive_message", deliver_and_receive),
    ):
        yield


@fault(ja="最初のサブスクライバーにしか届かない", en="only the first subscriber gets a copy")
def delivers_to_first_subscriber(rng: Random) -> Iterator[None]:
    find = SNSBackend._get_topic_subscriptions
    with mock.patch.object(SNSBackend, "_get_topic_subscriptions", lambda *args: find(*args)[:1]):
        yield


@fault(
    ja="どのトピックに発行しても全員に届く",
    en="every subscriber gets what is published to any topic",
)
def topics_are_ignored(rng: Random) -> Iterator[None]:
    with mock.patch.object(
        SNSBackend,
        "_get_topic_subscriptions",
        lambda backend, topic: list(backend.subscriptions.values()),
    ):
        yield


@fault(
    ja="新しいサブスクライバーに過去のメッセージも届く",
    en="a new subscriber also gets what was published before",
)
def replays_the_past(rng: Random) -> Iterator[None]:
    subscribe = SNSBackend.subscribe

    def subscribe_and_replay(*args: Any) -> Subscription:
        subscription = subscribe(*args)
        for message_id, message, *_ in subscription.topic.sent_notifications:
            subscription.publish(message, message_id, deduplication_id=None)
        return subscription

    with mock.patch.object(SNSBackend, "subscribe", subscribe_and_replay):
        yield


@fault(ja="解除しても配信が続く", en="deliveries go on after an unsubscribe")
def unsubscribe_is_ignored(rng: Random) -> Iterator[None]:
    with mock.patch.object(SNSBackend, "unsubscribe", lambda *args: None):
        yield


def _raw_delivery(raw: bool) -> AbstractContextManager[Any]:
    publish = Subscription.publish

    def publish_as(subscription: Subscription, *args: Any, **details: Any) -> None:
        with mock.patch.dict(subscription.attributes, RawMessageDelivery=raw):
            publish(subscription, *args, **details)

    return mock.patch.object(Subscription, "publish", publish_as)


@fault(ja="RawMessageDelivery が無視される", en="RawMessageDelivery is ignored")
def raw_delivery_is_ignored(rng: Random) -> Iterator[None]:
    with _raw_delivery(raw=False):
        yield


@fault(ja="既定でも本文だけが届く", en="by default the bare message arrives")
def raw_delivery_is_default(rng: Random) -> Iterator[None]:
    with _raw_delivery(raw=True):
        yield


@fault(ja="包みの JSON にトピックの ARN がない", en="the JSON that wraps a message names no topic")
def documents_name_no_topic(rng: Random) -> Iterator[None]:
    wrap = Subscription.get_post_data

    def wrap_without_topic(subscription: Subscription, *args: Any, **details: Any) -> Any:
        return {**wrap(subscription, *args, **details), "TopicArn": ""}

    with mock.patch.object(Subscription, "get_post_data", wrap_without_topic):
        yield


def _name_check(skipped: Callable[[str], bool]) -> AbstractContextManager[Any]:
    """Moto's check of topic names, without the patterns that `skipped` names."""

    def match(pattern: str, name: str) -> object:
        return skipped(pattern) or re.match(pattern, name)

    return mock.patch("moto.sns.models.re", SimpleNamespace(match=match))


@fault(
    ja="FIFO トピックの名前に .fifo がなくても作成できる",
    en="a FIFO topic needs no .fifo in its name",
)
def fifo_name_is_optional(rng: Random) -> Iterator[None]:
    with _name_check(skipped=lambda pattern: "fifo" in pattern):
        yield


@fault(
    ja="FifoTopic 属性がなくても .fifo で終わる名前のトピックを作成できる",
    en="a name that ends in .fifo needs no FifoTopic attribute",
)
def fifo_attribute_is_optional(rng: Random) -> Iterator[None]:
    with _name_check(skipped=lambda pattern: "fifo" not in pattern):
        yield


@fault(ja="どのトピックも標準になる", en="every topic turns out to be standard")
def every_topic_is_standard(rng: Random) -> Iterator[None]:
    standard = property(lambda topic: False, lambda topic, value: None)
    with mock.patch.object(Topic, "fifo_topic", standard, create=True):
        yield


@fault(ja="どのトピックも FIFO になる", en="every topic turns out to be FIFO")
def every_topic_is_fifo(rng: Random) -> Iterator[None]:
    fifo = property(lambda topic: True, lambda topic, value: None)
    with mock.patch.object(Topic, "fifo_topic", fifo, create=True):
        yield


@fault(
    ja="標準トピックが同じ本文の2通目を捨てる",
    en="a standard topic drops a body that it has seen before",
)
def standard_topics_drop_repeats(rng: Random) -> Iterator[None]:
    publish = Topic.publish

    def publish_once(topic: Topic, message: str, **details: Any) -> str:
        for message_id, sent, *_ in topic.sent_notifications:
            if sent == message and not topic.fifo_topic:
                return message_id
        return publish(topic, message, **details)

    with mock.patch.object(Topic, "publish", publish_once):
        yield


@fault(
    ja="標準トピックが MessageDeduplicationId を受け付ける",
    en="a standard topic takes a MessageDeduplicationId",
)
def standard_topics_take_ids(rng: Random) -> Iterator[None]:
    publish = SNSBackend.publish

    def take(backend: SNSBackend, message: str, arn: str, **details: Any) -> str:
        if not arn.endswith(".fifo"):
            details["deduplication_id"] = None
        return publish(backend, message, arn, **details)

    with mock.patch.object(SNSBackend, "publish", take):
        yield


@fault(
    ja="API モデルで、Publish が配信日時を受け付ける",
    en="in the API model Publish takes a time of delivery",
)
def model_schedules_publish(rng: Random) -> Iterator[None]:
    with reworded("sns", '"TargetArn": {', '"DeliverAt": {"shape": "String"}, "TargetArn": {'):
        yield
