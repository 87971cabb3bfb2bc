"""Broken worlds for Amazon SNS that are broken for some messages or topics only, on moto."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

from moto.sns.models import Subscription
from moto.sns.utils import FilterPolicyMatcher
from uradori.faults import fault


def _delivering(
    delivers: Callable[[Subscription, dict[str, Any]], bool],
) -> AbstractContextManager[Any]:
    """A world in which a subscription gets only what it `delivers`."""
    publish = Subscription.publish

    def publish_some(subscription: Subscription, *args: Any, **details: Any) -> None:
        if delivers(subscription, details):
            publish(subscription, *args, **details)

    return mock.patch.object(Subscription, "publish", publish_some)


@fault(
    ja="2つのトピックをサブスクライブしたキューには、最初のトピックのものしか届かない",
    en="a queue that has subscribed to two topics gets the messages of the first one only",
)
def one_subscription_for_each_queue(rng: Random) -> Iterator[None]:
    def is_first(subscription: Subscription, _: dict[str, Any]) -> bool:
        everything = subscription.topic.sns_backend.subscriptions.values()
        return subscription is next(
            each for each in everything if each.endpoint == subscription.endpoint
        )

    with _delivering(is_first):
        yield


@fault(
    ja="属性のあるメッセージは、`RawMessageDelivery` を指定しても包まれる",
    en="messages with attributes are wrapped in spite of `RawMessageDelivery`",
)
def attributes_wrap_the_message(rng: Random) -> Iterator[None]:
    publish = Subscription.publish

    def publish_wrapped(subscription: Subscription, *args: Any, **details: Any) -> None:
        raw = subscription.attributes["RawMessageDelivery"] and not details["message_attributes"]
        with mock.patch.dict(subscription.attributes, RawMessageDelivery=raw):
            publish(subscription, *args, **details)

    with mock.patch.object(Subscription, "publish", publish_wrapped):
        yield


@fault(
    ja="フィルターポリシーの項目が1つでも合えば配信される",
    en="what matches one key of a filter policy is delivered, even if it matches no other",
)
def one_matching_key_is_enough(rng: Random) -> Iterator[None]:
    matches = FilterPolicyMatcher.matches

    def match(matcher: FilterPolicyMatcher, *message: Any) -> bool:
        parts = [
            FilterPolicyMatcher({key: rules}, matcher.filter_policy_scope)
            for key, rules in matcher.filter_policy.items()
        ]
        return any(matches(part, *message) for part in parts)

    with mock.patch.object(FilterPolicyMatcher, "matches", match):
        yield
