"""Broken worlds for target groups of Elastic Load Balancing, in moto."""

from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from typing import Any
from unittest import mock

from moto.elbv2.models import FakeTargetGroup
from uradori.faults import fault

_make = FakeTargetGroup.__init__


@contextmanager
def _with(version: str | None = None, **attributes: Any) -> Iterator[None]:
    """New target groups, of all versions or of one, have these attributes: two `_` for a dot."""
    named = {name.replace("__", "."): value for name, value in attributes.items()}

    def make(group: FakeTargetGroup, *args: Any, **options: Any) -> None:
        _make(group, *args, **options)
        if version in {None, group.protocol_version}:
            group.attributes.update(named)

    with mock.patch.object(FakeTargetGroup, "__init__", make):
        yield


@fault(
    ja="HTTP/2 のターゲットグループでは、スティッキーセッションがはじめから有効である",
    en="in target groups for HTTP/2, sticky sessions are on by default",
)
def stickiness_is_on_with_http2(rng: Random) -> Iterator[None]:
    with _with("HTTP2", stickiness__enabled="true"):
        yield


@fault(
    ja="登録解除の遅延が、既定で60秒である", en="the deregistration delay is a minute by default"
)
def targets_drain_for_a_minute(rng: Random) -> Iterator[None]:
    with _with(deregistration_delay__timeout_seconds=60):
        yield
