"""Broken worlds for Amazon SNS: FIFO topics, as moto simulates them."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from itertools import count
from random import Random
from typing import Any
from unittest import mock

from moto.sns.exceptions import InvalidParameterValue
from moto.sns.models import SNSBackend, Subscription, Topic
from moto.sqs.models import SQSBackend
from uradori.faults import fault


@fault(
    ja="FIFO トピックが標準キューには配信しない",
    en="a FIFO topic delivers to FIFO queues only",
)
def fifo_topics_skip_standard_queues(rng: Random) -> Iterator[None]:
    publish = Subscription.publish

    def skip_standard(subscription: Subscription, *args: Any, **details: Any) -> None:
        if subscription.endpoint.endswith(".fifo"):
            publish(subscription, *args, **details)

    with mock.patch.object(Subscription, "publish", skip_standard):
        yield


def _deduplication_id(change: Callable[[str], str]) -> AbstractContextManager[Any]:
    publish = Subscription.publish

    def publish_with(subscription: Subscription, *args: Any, **details: Any) -> None:
        details["deduplication_id"] = change(details["deduplication_id"])
        publish(subscription, *args, **details)

    return mock.patch.object(Subscription, "publish", publish_with)


@fault(
    ja="重複排除 ID が同じメッセージも配信される",
    en="a repeated deduplication id is delivered again",
)
def deduplication_ids_are_ignored(rng: Random) -> Iterator[None]:
    serial = count()
    with _deduplication_id(lambda given: f"{given}-{next(serial)}"):
        yield


@fault(
    ja="重複排除 ID が違うメッセージも重複として捨てられる",
    en="messages with different deduplication ids pass for duplicates",
)
def every_message_is_a_duplicate(rng: Random) -> Iterator[None]:
    with _deduplication_id(lambda given: "same"):
        yield


@fault(
    ja="重複排除 ID が同じ発行はエラーになる",
    en="publishing with a repeated deduplication id is an error",
)
def repeated_ids_are_refused(rng: Random) -> Iterator[None]:
    publish, seen = SNSBackend.publish, set[str]()

    def refuse(backend: SNSBackend, message: str, arn: str, **details: Any) -> str:
        if details["deduplication_id"] in seen:
            raise InvalidParameterValue("MessageDeduplicationId")
        if details["deduplication_id"] is not None:
            seen.add(details["deduplication_id"])
        return publish(backend, message, arn, **details)

    with mock.patch.object(SNSBackend, "publish", refuse):
        yield


@fault(ja="重複排除 ID が1分で忘れられる", en="deduplication ids are forgotten after a minute")
def ids_are_forgotten_after_a_minute(rng: Random) -> Iterator[None]:
    with mock.patch("moto.sqs.models.DEDUPLICATION_TIME_IN_SECONDS", 60):
        yield


@fault(ja="メッセージグループの区別がなくなる", en="all messages fall into one message group")
def groups_are_merged(rng: Random) -> Iterator[None]:
    publish = Subscription.publish

    def publish_merged(subscription: Subscription, *args: Any, **details: Any) -> None:
        publish(subscription, *args, **details | {"group_id": "all"})

    with mock.patch.object(Subscription, "publish", publish_merged):
        yield


@fault(
    ja="FIFO トピックでは、後から加わった相手に過去のメッセージも届く",
    en="on a FIFO topic a newcomer gets earlier messages, too",
)
def newcomers_get_the_past(rng: Random) -> Iterator[None]:
    subscribe = SNSBackend.subscribe

    def replay(*args: Any) -> Subscription:
        subscription = subscribe(*args)
        past = subscription.topic.sent_notifications
        for number, message, *_, group in past if subscription.topic.fifo_topic else []:
            ids = {"group_id": group, "deduplication_id": number}
            subscription.publish(message, number, **ids)
        return subscription

    with mock.patch.object(SNSBackend, "subscribe", replay):
        yield


@fault(
    ja="FIFO トピックになるのは最初の1つだけで、後に作るものは標準トピックになる",
    en="only the first FIFO topic is one; those made later are standard topics",
)
def only_the_first_is_a_fifo_topic(rng: Random) -> Iterator[None]:
    create, made = SNSBackend.create_topic, set[str]()

    def create_first(backend: SNSBackend, *args: Any, **details: Any) -> Topic:
        topic = create(backend, *args, **details)
        if topic.fifo_topic:
            made.add(topic.arn)
            topic.fifo_topic = topic.fifo_topic if len(made) == 1 else False
        return topic

    with mock.patch.object(SNSBackend, "create_topic", create_first):
        yield


@fault(
    ja="メッセージの可視性タイムアウトを変えると、同じグループの後のメッセージが待たなくなる",
    en="once the visibility timeout of a message is changed, the rest of its group waits no more",
)
def groups_stop_waiting_when_a_timeout_changes(rng: Random) -> Iterator[None]:
    change = SQSBackend.change_message_visibility

    def change_and_release(backend: SQSBackend, queue_name: str, **options: Any) -> None:
        change(backend, queue_name, **options)
        backend.get_queue(queue_name).pending_messages.clear()

    with mock.patch.object(SQSBackend, "change_message_visibility", change_and_release):
        yield
