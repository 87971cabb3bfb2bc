"""Broken worlds for the health checks of Auto Scaling groups, in moto."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

from moto.autoscaling.models import FakeAutoScalingGroup
from uradori.faults import fault


def _checking(by: Callable[[str | None], str]) -> AbstractContextManager[Any]:
    """New and updated groups have these health checks, by what is asked for."""
    make, update = FakeAutoScalingGroup.__init__, FakeAutoScalingGroup.update

    def made(group: FakeAutoScalingGroup, *args: Any, **options: Any) -> None:
        make(group, *args, **options)
        group.health_check_type = by(options["health_check_type"])

    def updated(group: FakeAutoScalingGroup, *args: Any, **options: Any) -> None:
        update(group, *args, **options)
        group.health_check_type = by(options["health_check_type"])

    return mock.patch.multiple(FakeAutoScalingGroup, __init__=made, update=updated)


@fault(
    ja="グループが、既定でロードバランサーのヘルスチェックに従う",
    en="by default, groups go by the health checks of their load balancers",
)
def groups_ask_the_load_balancer_unasked(rng: Random) -> Iterator[None]:
    with _checking(lambda asked: asked or "ELB"):
        yield


@fault(
    ja="`ELB` を指定しても、グループが従うのは EC2 のヘルスチェックだけである",
    en="groups go by the health checks of EC2 alone, even with `ELB`",
)
def groups_ask_ec2_only(rng: Random) -> Iterator[None]:
    with _checking(lambda asked: "EC2"):
        yield
