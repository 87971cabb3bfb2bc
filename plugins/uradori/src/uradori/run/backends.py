"""Backends: what a snippet runs against, and what they saw of the run."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from importlib.metadata import entry_points
from typing import Protocol

from uradori.run.recording import Recording

__all__ = ["Backend"]


class Backend(Protocol):
    """A world that snippets run in: an entry point of the group `uradori.backends`."""

    def warm(self, services: Sequence[str], region: str) -> None:
        """Do once, before any process is forked, whatever every run would have to do."""

    def world(self, recording: Recording) -> AbstractContextManager[None]:
        """Be the world of one run, whose answers go into `recording`; called once a process."""

    def versions(self, imported: Collection[str]) -> Mapping[str, str]:
        """Versions of what testified to a snippet that imported these top-level modules."""


GROUP = "uradori.backends"
"""Entry points of this group are the backends there are, ours like anyone's."""


def names() -> frozenset[str]:
    """The backends that are installed. `endpoint` is for second witnesses alone."""
    return frozenset(each.name for each in entry_points(group=GROUP))


def load_backend(name: str) -> Backend:
    """The backend called `name`. Raises LookupError for an unknown one."""
    for each in entry_points(group=GROUP, name=name):
        backend: Backend = each.load()
        return backend
    raise LookupError(f"no backend named {name!r}")
