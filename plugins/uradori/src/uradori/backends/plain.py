"""The plain backend: nothing but Python and what is installed."""

import contextlib
import platform
from collections.abc import Collection, Iterator, Mapping, Sequence
from importlib.metadata import version

from uradori.backends import Recording
from uradori.model import Mutation

TESTIFIES = {"botocore": "botocore", "boto3": "botocore"}
"""Import name → distribution of what testifies when a snippet imports it: botocore's API models."""


class Plain:
    """Runs a snippet as it is."""

    def warm(self, services: Sequence[str], region: str) -> None:
        """Nothing to prepare: a snippet imports what it needs."""

    @contextlib.contextmanager
    def world(self, mutation: Mutation | None, track_reads: bool) -> Iterator[Recording]:
        """The world as it is; no responses to see."""
        yield Recording()

    def versions(self, imported: Collection[str]) -> Mapping[str, str]:
        """Python's version, and that of each known witness among the imported modules."""
        witnesses = {TESTIFIES[name] for name in imported if name in TESTIFIES}
        return {"python": platform.python_version()} | {name: version(name) for name in witnesses}


BACKEND = Plain()
