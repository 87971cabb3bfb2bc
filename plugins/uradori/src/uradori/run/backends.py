"""Backends as what runs snippets knows them: what they do, beyond what their descriptors say."""

import pkgutil
from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cache
from typing import Protocol

from uradori.project.kinds import backends
from uradori.run.recording import Recording

__all__ = ["Backend"]


class Backend(Protocol):
    """A world that snippets run in: what the `load` of a `BackendSpec` leads to."""

    def warm(self, services: Sequence[str], region: str) -> None:
        """Do once, before any process is forked, whatever every run would have to do."""

    def world(self, recording: Recording) -> AbstractContextManager[None]:
        """Be the world of one run, whose answers go into `recording`; called once a process."""

    def versions(self, imported: Collection[str]) -> Mapping[str, str]:
        """Versions of what testified to a snippet that imported these top-level modules."""


@cache
def load_backend(name: str) -> Backend:
    """The backend called `name`. Raises LookupError for an unknown one."""
    spec = backends().get(name)
    if spec is None:
        raise LookupError(f"no backend named {name!r}")
    backend: Backend = pkgutil.resolve_name(spec.load)
    return backend
