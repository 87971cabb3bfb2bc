"""Backends: what a snippet runs against, and what they saw of the run."""

import importlib
from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

from uradori.model import Call, Mutation


@dataclass(slots=True)
class Recording:
    """What a backend saw during one run; empty where nothing can be seen."""

    calls: list[Call] = field(default_factory=list)
    mutated: bool = False

    def mutable(self) -> list[Mutation]:
        """Every change that could be made to a field which the snippet read."""
        return []


class Backend(Protocol):
    """A world that snippets run in. Named by its module in this package."""

    def warm(self, services: Sequence[str], region: str) -> None:
        """Do once, before any process is forked, whatever every run would have to do."""

    def world(
        self, mutation: Mutation | None, track_reads: bool
    ) -> AbstractContextManager[Recording]:
        """Be the world of one run; called once in the run's own process."""

    def versions(self, imported: Collection[str]) -> Mapping[str, str]:
        """Versions of what testified to a snippet that imported these top-level modules."""


BACKENDS = frozenset({"endpoint", "moto", "plain"})
"""`endpoint` is for second witnesses; a snippet's header cannot name it."""


def load_backend(name: str) -> Backend:
    """The backend called `name`. Raises LookupError for an unknown one."""
    if name not in BACKENDS:
        raise LookupError(f"no backend named {name!r}")
    backend: Backend = importlib.import_module(f"uradori.backends.{name}").BACKEND
    return backend
