"""The plain backend: nothing but Python and what is installed."""

import contextlib
import functools
from collections.abc import Collection, Iterator, Mapping, Sequence
from importlib.metadata import version

from uradori.evidence.installed import COMES_WITH_PYTHON
from uradori.project.kinds import InputsSpec
from uradori.run.backends import inputs
from uradori.run.inputs import recorded_inputs
from uradori.run.recording import Recording


class Plain:
    """Runs a snippet as it is."""

    def warm(self, services: Sequence[str], region: str) -> None:
        """Load what observes the inputs of snippets; they import what they need themselves."""
        for each in _inputs():
            each.observe()

    @contextlib.contextmanager
    def world(self, recording: Recording) -> Iterator[None]:
        """The world as it is; what the snippet reads from documents and tables can be seen."""
        if recording.mutation is None and not recording.track_reads:
            yield
            return
        with recorded_inputs(recording, [each.observe() for each in _inputs()]):
            yield

    def versions(self, imported: Collection[str]) -> Mapping[str, str]:
        """Python's version, and that of each known witness among the imported modules."""
        found = {"python": COMES_WITH_PYTHON["python"]()}
        for each in _inputs():
            for module, distribution in each.witnesses.items():
                if module in imported:
                    found[distribution] = version(distribution)
        if "sqlite3" in imported:
            found["SQLite"] = COMES_WITH_PYTHON["SQLite"]()
        return found


@functools.cache
def _inputs() -> list[InputsSpec]:
    return inputs()


BACKEND = Plain()
