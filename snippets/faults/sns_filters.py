"""Broken worlds for Amazon SNS: filter policies, as moto simulates them."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

from moto.sns.utils import FilterPolicyMatcher
from uradori.faults import fault


@fault(ja="フィルターポリシーが無視される", en="filter policies are ignored")
def filter_policies_are_ignored(rng: Random) -> Iterator[None]:
    with mock.patch.object(FilterPolicyMatcher, "matches", lambda *args: True):
        yield


@fault(ja="フィルターポリシーが何も通さない", en="a filter policy lets nothing through")
def filter_policies_match_nothing(rng: Random) -> Iterator[None]:
    with mock.patch.object(FilterPolicyMatcher, "matches", lambda *args: False):
        yield


@fault(
    ja="属性のないメッセージは、どのフィルターポリシーも通る",
    en="messages without attributes pass every filter policy",
)
def messages_without_attributes_pass(rng: Random) -> Iterator[None]:
    matches = FilterPolicyMatcher.matches

    def match(matcher: FilterPolicyMatcher, attributes: dict[str, Any] | None, body: str) -> bool:
        return not attributes or matches(matcher, attributes, body)

    with mock.patch.object(FilterPolicyMatcher, "matches", match):
        yield


@fault(
    ja="属性が2つあるメッセージは、フィルターポリシーを通らない",
    en="messages with two attributes pass no filter policy",
)
def messages_with_two_attributes_fail(rng: Random) -> Iterator[None]:
    matches = FilterPolicyMatcher.matches

    def match(matcher: FilterPolicyMatcher, attributes: dict[str, Any] | None, body: str) -> bool:
        by_body = matcher.filter_policy_scope == "MessageBody"
        return (by_body or len(attributes or {}) <= 1) and matches(matcher, attributes, body)

    with mock.patch.object(FilterPolicyMatcher, "matches", match):
        yield


def _scopes(scope: Callable[[str], str]) -> AbstractContextManager[Any]:
    """A world in which a filter policy looks elsewhere than its scope says."""
    create = FilterPolicyMatcher.__init__

    def create_with(matcher: FilterPolicyMatcher, policy: Any, given: str | None) -> None:
        create(matcher, policy, scope(given or "MessageAttributes"))

    return mock.patch.object(FilterPolicyMatcher, "__init__", create_with)


@fault(
    ja="`FilterPolicyScope` が無視され、フィルターは属性だけを見る",
    en="`FilterPolicyScope` is ignored: filters look at attributes alone",
)
def filter_scopes_are_ignored(rng: Random) -> Iterator[None]:
    with _scopes(lambda given: "MessageAttributes"):
        yield


@fault(
    ja="フィルターは既定でも本文を見る",
    en="filters look at bodies even by default",
)
def filters_look_at_bodies_alone(rng: Random) -> Iterator[None]:
    with _scopes(lambda given: "MessageBody"):
        yield
