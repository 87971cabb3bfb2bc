"""Broken worlds for Amazon SNS that only some subscribers notice, as moto simulates it."""

import re
from collections.abc import Iterator
from random import Random
from typing import Any
from unittest import mock

from moto.sns.models import SNSBackend, Subscription, Topic
from moto.sqs.models import sqs_backends
from uradori.faults import fault

MANY = 4
"""So many unread messages are too many for a queue."""


@fault(
    ja="Web サーバーには、どのトピックのメッセージも届く",
    en="web servers get the messages of every topic",
)
def web_servers_get_every_topic(rng: Random) -> Iterator[None]:
    publish = Topic.publish

    def publish_everywhere(topic: Topic, message: str, *args: Any, **details: Any) -> str:
        number = publish(topic, message, *args, **details)
        for each in topic.sns_backend.subscriptions.values():
            if each.protocol == "http" and each.topic is not topic:
                each.publish(message, number)
        return number

    with mock.patch.object(Topic, "publish", publish_everywhere):
        yield


def _unread(subscription: Subscription) -> int:
    *_, region, account, name = subscription.endpoint.split(":")
    found = sqs_backends[account][region].queues[name]._messages
    return sum(not message.approximate_receive_count for message in found)


@fault(
    ja="読まれないメッセージが4件たまったキューがあると、ほかのサブスクライバーに配信されない",
    en="once four messages lie unread in a queue, other subscribers get nothing",
)
def four_unread_hold_up_others(rng: Random) -> Iterator[None]:
    publish = Subscription.publish

    def publish_if_read(subscription: Subscription, *args: Any, **details: Any) -> None:
        everybody = subscription.topic.sns_backend.subscriptions.values()
        others = [each for each in everybody if each is not subscription]
        if all(_unread(each) < MANY for each in others if each.protocol == "sqs"):
            publish(subscription, *args, **details)

    with mock.patch.object(Subscription, "publish", publish_if_read):
        yield


@fault(
    ja="読まれないメッセージのあるキューより後にサブスクライブした相手には、配信されない",
    en="whoever subscribed after a queue that holds unread messages gets nothing",
)
def the_unread_hold_up_later_ones(rng: Random) -> Iterator[None]:
    publish = Topic.publish

    def publish_up_to_the_unread(topic: Topic, *args: Any, **details: Any) -> str:
        everybody = topic.sns_backend._get_topic_subscriptions(topic)
        unread = [number for number, each in enumerate(everybody, 1) if _unread(each)]
        served = everybody[: unread[0] if unread else None]
        with mock.patch.object(SNSBackend, "_get_topic_subscriptions", lambda *_: served):
            return publish(topic, *args, **details)

    with mock.patch.object(Topic, "publish", publish_up_to_the_unread):
        yield


@fault(
    ja="メッセージにある番号は、最後の1桁しか届かない",
    en="of a number in a message only the last digit arrives",
)
def numbers_lose_digits(rng: Random) -> Iterator[None]:
    publish = Subscription.publish

    def publish_shortened(
        subscription: Subscription, message: str, *args: Any, **details: Any
    ) -> None:
        publish(subscription, re.sub(r"\d+(?=\d)", "", message), *args, **details)

    with mock.patch.object(Subscription, "publish", publish_shortened):
        yield


@fault(
    ja="属性のあるメッセージは、最初のサブスクライバーにしか届かない",
    en="a message with attributes gets to the first subscriber only",
)
def attributes_go_to_the_first_only(rng: Random) -> Iterator[None]:
    publish = Subscription.publish

    def publish_to_first(subscription: Subscription, *args: Any, **details: Any) -> None:
        everybody = subscription.topic.sns_backend.subscriptions.values()
        first = next(each for each in everybody if each.topic is subscription.topic)
        if subscription is first or not details["message_attributes"]:
            publish(subscription, *args, **details)

    with mock.patch.object(Subscription, "publish", publish_to_first):
        yield


@fault(
    ja="解除したことのある相手には、またサブスクライブしても届かない",
    en="whoever has unsubscribed once gets nothing after subscribing again",
)
def who_comes_back_gets_nothing(rng: Random) -> Iterator[None]:
    unsubscribe, publish = SNSBackend.unsubscribe, Subscription.publish
    gone: set[tuple[str, str]] = set()

    def leave(backend: SNSBackend, subscription_arn: str) -> None:
        subscription = backend.subscriptions[subscription_arn]
        gone.add((subscription.topic.arn, subscription.endpoint))
        unsubscribe(backend, subscription_arn)

    def publish_to_others(subscription: Subscription, *args: Any, **details: Any) -> None:
        if (subscription.topic.arn, subscription.endpoint) not in gone:
            publish(subscription, *args, **details)

    with (
        mock.patch.object(SNSBackend, "unsubscribe", leave),
        mock.patch.object(Subscription, "publish", publish_to_others),
    ):
        yield


@fault(
    ja="Web サーバーには、解除したあとにもメッセージが届く",
    en="web servers get messages even after they have unsubscribed",
)
def web_servers_stay_subscribed(rng: Random) -> Iterator[None]:
    unsubscribe = SNSBackend.unsubscribe

    def unsubscribe_others(backend: SNSBackend, subscription_arn: str) -> None:
        if backend.subscriptions[subscription_arn].protocol != "http":
            unsubscribe(backend, subscription_arn)

    with mock.patch.object(SNSBackend, "unsubscribe", unsubscribe_others):
        yield
