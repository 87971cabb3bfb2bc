"""Broken worlds for Amazon EventBridge, as moto simulates it."""

import json
from collections.abc import Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

from moto.events.models import EventPattern, EventsBackend, Rule
from uradori.faults import fault


def _targets(change: Any) -> AbstractContextManager[Any]:
    """Have a rule send an event to those of its targets that `change` picks."""
    send = Rule.send_to_targets

    def send_to(rule: Rule, *args: Any, **details: Any) -> None:
        with mock.patch.object(rule, "targets", change(rule)):
            send(rule, *args, **details)

    return mock.patch.object(Rule, "send_to_targets", send_to)


@fault(ja="イベントパターンが無視される", en="event patterns are ignored")
def patterns_are_ignored(rng: Random) -> Iterator[None]:
    with mock.patch.object(EventPattern, "matches_event", lambda pattern, event: True):
        yield


@fault(
    ja="パターンが効くのはルールの最初のターゲットだけで、ほかのターゲットにはどのイベントも渡る",
    en="patterns count for a rule's first target only; its others are sent every event",
)
def patterns_count_for_the_first_target_only(rng: Random) -> Iterator[None]:
    matches, send = EventPattern.matches_event, Rule.send_to_targets

    def send_to(rule: Rule, event: Any, *args: Any, **details: Any) -> None:
        matching = matches(rule.event_pattern, event)
        with (
            mock.patch.object(EventPattern, "matches_event", lambda pattern, event: True),
            mock.patch.object(rule, "targets", rule.targets[0 if matching else 1 :]),
        ):
            send(rule, event, *args, **details)

    with mock.patch.object(Rule, "send_to_targets", send_to):
        yield


@fault(
    ja="イベントがルールの最初のターゲットにしか渡らない",
    en="an event is sent to the first target only",
)
def only_first_target_is_served(rng: Random) -> Iterator[None]:
    with _targets(lambda rule: rule.targets[:1]):
        yield


@fault(
    ja="既定のバスのほかでは、イベントがターゲットに渡らない",
    en="on buses other than the default one, no target is sent an event",
)
def only_default_bus_works(rng: Random) -> Iterator[None]:
    with _targets(lambda rule: rule.targets if rule.event_bus_name == "default" else []):
        yield


@fault(
    ja="複数のルールに合うイベントが、最初のルールのターゲットにしか渡らない",
    en="an event that several rules match is sent to the targets of the first of them only",
)
def only_first_rule_works(rng: Random) -> Iterator[None]:
    served: set[str] = set()
    send = Rule.send_to_targets

    def send_once(rule: Rule, event: Any, *args: Any, **details: Any) -> None:
        if rule.event_pattern.matches_event(event) and event["id"] not in served:
            served.add(event["id"])
            send(rule, event, *args, **details)

    with mock.patch.object(Rule, "send_to_targets", send_once):
        yield


@fault(
    ja="前と同じ内容のイベントは、ルールのターゲットに渡らない",
    en="an event that equals an earlier one is not sent to a rule's targets",
)
def equal_events_are_sent_once(rng: Random) -> Iterator[None]:
    send, known = Rule.send_to_targets, set[str]()

    def send_new(rule: Rule, event: Any, *args: Any, **details: Any) -> None:
        what = json.dumps([rule.arn, event["detail-type"], event["detail"]])
        if what not in known:
            known.add(what)
            send(rule, event, *args, **details)

    with mock.patch.object(Rule, "send_to_targets", send_new):
        yield


@fault(
    ja="1回の呼び出しで渡したイベントのうち、ターゲットに送られるのは最初の1件だけである",
    en="of the events of one call, only the first is sent to targets",
)
def only_the_first_of_a_call_is_sent(rng: Random) -> Iterator[None]:
    put = EventsBackend.put_events

    def put_first(backend: EventsBackend, events: list[dict[str, Any]]) -> Any:
        return put(backend, events[:1])

    with mock.patch.object(EventsBackend, "put_events", put_first):
        yield
