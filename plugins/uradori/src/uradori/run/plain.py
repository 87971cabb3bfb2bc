"""The plain backend: nothing but Python and what is installed."""

import contextlib
import pkgutil
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec

from uradori.evidence.installed import COMES_WITH_PYTHON
from uradori.project.kinds import InputsSpec, inputs
from uradori.run.inputs import Observe, recorded_inputs
from uradori.run.recording import Recording


class Plain:
    """Runs a snippet as it is."""

    def warm(self, services: Sequence[str], region: str) -> None:
        """Load what observes the inputs of snippets, and what many of them would load again."""
        _observers()
        _witnesses()
        for each in _installed():
            if each.warm:
                pkgutil.resolve_name(each.warm)(services)

    @contextlib.contextmanager
    def world(self, recording: Recording) -> Iterator[None]:
        """The world as it is; what the snippet reads from documents and tables can be seen."""
        if recording.mutation is None and not recording.track_reads:
            yield
            return
        with recorded_inputs(recording, _observers()):
            yield

    def versions(self, imported: Collection[str]) -> Mapping[str, str]:
        """Python's version, and that of each known witness among the imported modules."""
        found = {"python": COMES_WITH_PYTHON["python"]()}
        found |= {name: number for module, name, number in _witnesses() if module in imported}
        if "sqlite3" in imported:
            found["SQLite"] = COMES_WITH_PYTHON["SQLite"]()
        return found


def _installed() -> list[InputsSpec]:
    return [each for each in inputs().values() if find_spec(each.requires) is not None]


@cache
def _witnesses() -> tuple[tuple[str, str, str], ...]:
    """Who may testify: module, distribution, version."""
    return tuple(
        (module, distribution, version(distribution))
        for each in _installed()
        for module, distribution in each.witnesses.items()
    )


@cache
def _observers() -> list[Observe]:
    return [pkgutil.resolve_name(each.load) for each in _installed()]


BACKEND = Plain()
