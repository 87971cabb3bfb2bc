"""Broken worlds for the health checks of Auto Scaling groups, in moto."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

from moto.autoscaling.models import FakeAutoScalingGroup
from uradori.faults import fault


def _checking(by: Callable[[str | None], str]) -> AbstractContextManager[Any]:
    """New and updated groups have this type of health check, by what is asked for."""
    make, update = FakeAutoScalingGroup.__init__, FakeAutoScalingGroup.update

    def made(group: FakeAutoScalingGroup, *args: Any, **options: Any) -> None:
        make(group, *args, **options)
        group.health_check_type = by(options["health_check_type"])

    def updated(group: FakeAutoScalingGroup, *args: Any, **options: Any) -> None:
        update(group, *args, **options)
        group.health_check_type = by(options["health_check_type"])

    return mock.patch.multiple(FakeAutoScalingGroup, __init__=made, update=updated)


@fault(
    ja="指定しなければ、ヘルスチェックの種類は `ELB` になる",
    en="where nothing is asked for, the health check type is `ELB`",
)
def type_is_elb_unasked(rng: Random) -> Iterator[None]:
    with _checking(lambda asked: asked or "ELB"):
        yield


@fault(
    ja="`ELB` を指定しても、ヘルスチェックの種類は `EC2` になる",
    en="the health check type is `EC2`, even where `ELB` was asked for",
)
def type_is_always_ec2(rng: Random) -> Iterator[None]:
    with _checking(lambda asked: "EC2"):
        yield
