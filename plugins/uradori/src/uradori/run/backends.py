"""Backends as what runs snippets knows them: what they do, beyond what their descriptors say."""

import pkgutil
import sys
from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cache
from typing import Protocol, runtime_checkable

from uradori.project.kinds import backends
from uradori.run.recording import Recording

__all__ = ["Backend"]


class Backend(Protocol):
    """A world that snippets run in: what the `load` of a `BackendSpec` leads to."""

    def warm(self, services: Sequence[str], region: str) -> None:
        """Do once, before any process is forked, whatever every run would have to do.

        `services` are those that the snippets name, as boto3 calls them, `region` is the AWS region
        of the settings.
        """

    def world(self, recording: Recording) -> AbstractContextManager[None]:
        """Be the world of one run, whose answers go into `recording`; called once a process."""

    def versions(self, imported: Collection[str]) -> Mapping[str, str]:
        """Versions by distribution of what testified to a snippet.

        `imported` are the top-level modules that it imported.
        """


@runtime_checkable
class Leaving(Protocol):
    """A backend whose `warm` puts a host into its world, so that runs on others must leave it."""

    def leave(self) -> None:
        """Undo in this process, which runs a snippet on another backend, what could be noticed."""


@runtime_checkable
class Practising(Protocol):
    """A backend of which a host can go the ways that runs go, ahead of them."""

    def practise(self, services: Sequence[str], region: str) -> None:
        """Do what runs do often, changing nothing that they could notice; after `warm`.

        Python makes code faster that has been run some times, and what it makes of it in a host,
        processes that are forked from it need not make again.
        """


class BackendError(Exception):
    """A backend cannot be used here; the message says why, and what to do."""


@cache
def load_backend(name: str) -> Backend:
    """The backend called `name`. Raises BackendError where it is unknown, or not installed."""
    spec = backends().get(name)
    if spec is None:
        raise BackendError(f"no backend named {name!r}")
    try:
        backend: Backend = pkgutil.resolve_name(spec.load)
    except ImportError as error:
        hint = f": {spec.install}" if spec.install else ""
        raise BackendError(f'backend "{name}" is not installed here ({error}){hint}') from error
    return backend


def leave_others(name: str) -> None:
    """Leave the worlds of all backends but this one that this process is in."""
    for spec in backends().values():
        loaded = spec.load.partition(":")[0] in sys.modules
        if spec.name != name and loaded and isinstance(other := load_backend(spec.name), Leaving):
            other.leave()
