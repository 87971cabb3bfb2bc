"""The plain backend: nothing but Python and what is installed."""

import contextlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from importlib.metadata import version
from importlib.util import find_spec

from uradori.evidence.installed import COMES_WITH_PYTHON
from uradori.run.recording import Recording

WITNESSES: dict[str, tuple[str, Callable[[], str]]] = {
    "botocore": ("botocore", lambda: version("botocore")),
    "boto3": ("botocore", lambda: version("botocore")),
    "sqlite3": ("SQLite", COMES_WITH_PYTHON["SQLite"]),
}
"""Import name → who testifies to a snippet that imports it, and how to ask for its version."""


class Plain:
    """Runs a snippet as it is."""

    def warm(self, services: Sequence[str], region: str) -> None:
        """Nothing to prepare: a snippet imports what it needs."""

    @contextlib.contextmanager
    def world(self, recording: Recording) -> Iterator[None]:
        """The world as it is; what the snippet reads from models and tables can be seen."""
        wanted = recording.mutation is not None or recording.track_reads
        if not wanted or find_spec("botocore") is None:
            yield
            return
        # botocore is here only if the site's snippets need it.
        from uradori.aws.inputs import recorded_inputs

        with recorded_inputs(recording):
            yield

    def versions(self, imported: Collection[str]) -> Mapping[str, str]:
        """Python's version, and that of each known witness among the imported modules."""
        found = [WITNESSES[name] for name in sorted(imported) if name in WITNESSES]
        return {"python": COMES_WITH_PYTHON["python"]()} | {name: ask() for name, ask in found}


BACKEND = Plain()
