"""Backends: what a snippet runs against, and what they saw of the run."""

import importlib
from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from uradori.backends.tracking import Recording as Recording


class Backend(Protocol):
    """A world that snippets run in. Named by its module in this package."""

    def warm(self, services: Sequence[str], region: str) -> None:
        """Do once, before any process is forked, whatever every run would have to do."""

    def world(self, recording: Recording) -> AbstractContextManager[None]:
        """Be the world of one run, whose answers go into `recording`; called once a process."""

    def versions(self, imported: Collection[str]) -> Mapping[str, str]:
        """Versions of what testified to a snippet that imported these top-level modules."""


BACKENDS = frozenset({"account", "endpoint", "moto", "plain"})
"""`account` and `endpoint` are for second witnesses; a snippet's header cannot name them."""


def load_backend(name: str) -> Backend:
    """The backend called `name`. Raises LookupError for an unknown one."""
    if name not in BACKENDS:
        raise LookupError(f"no backend named {name!r}")
    backend: Backend = importlib.import_module(f"uradori.backends.{name}").BACKEND
    return backend
