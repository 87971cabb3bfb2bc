"""AWS's API model of Amazon ElastiCache, changed: what its faults are made of."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from faults._models import Model, altered, redocumented


def defined(alter: Callable[[Model], None]) -> AbstractContextManager[None]:
    """The model as `alter` makes it of a copy of its own."""
    return altered("elasticache", alter)


def reworded(path: str, old: str, new: str) -> AbstractContextManager[None]:
    """`old` replaced by `new` in the documentation of what stands at a path: "operations/X"."""
    return redocumented("elasticache", old, new, *path.split("/"))


GROUP = "shapes/CreateReplicationGroupMessage/members"
SERVERLESS = "shapes/CreateServerlessCacheRequest/members"


def with_member(shape: str, member: str, target: str) -> AbstractContextManager[None]:
    """A structure has a member more."""

    def add(model: Model) -> None:
        model["shapes"][shape]["members"][member] = {"shape": target}

    return defined(add)


def without_member(*shapes: str, member: str) -> AbstractContextManager[None]:
    """Each of these structures has a member less."""

    def remove(model: Model) -> None:
        for shape in shapes:
            del model["shapes"][shape]["members"][member]

    return defined(remove)


def requiring(shape: str, member: str) -> AbstractContextManager[None]:
    """A structure requires one of its members."""

    def require(model: Model) -> None:
        model["shapes"][shape].setdefault("required", []).append(member)

    return defined(require)


def not_requiring(shape: str, member: str) -> AbstractContextManager[None]:
    """A structure does not require one of its members."""

    def waive(model: Model) -> None:
        model["shapes"][shape]["required"].remove(member)

    return defined(waive)


def named(name: str) -> AbstractContextManager[None]:
    """The service has another name."""

    def rename(model: Model) -> None:
        model["metadata"]["serviceFullName"] = name

    return defined(rename)


def choosing(shape: str, choose: Callable[[list[Any]], None]) -> AbstractContextManager[None]:
    """`choose` changes the values that there are to choose from."""
    return defined(lambda model: choose(model["shapes"][shape]["enum"]))
