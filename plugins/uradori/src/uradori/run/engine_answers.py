"""What engines answer during a run: each answer is one of the run's recording."""

import contextlib
from collections.abc import Iterator
from typing import Any

from uradori.engines import answers
from uradori.evidence.model import Call
from uradori.run import mutants
from uradori.run.recording import Recording, shorten


@contextlib.contextmanager
def heard(recording: Recording) -> Iterator[None]:
    """Record every answer and version that engine modules pass on inside the block."""
    with answers.listening(_Recorder(recording)):
        yield


class _Recorder:
    """Takes down what engines say."""

    def __init__(self, recording: Recording) -> None:
        self._recording = recording

    def testify(self, name: str, version: str) -> None:
        """The version that a running engine reported."""
        self._recording.versions[name] = version

    def answer(self, engine: str, operation: str, request: Any, value: Any) -> Any:
        """Keep the answer, and give it as the snippet gets it."""
        index = self._recording.number()
        self._recording.keep(index, Call(engine, operation, shorten(request), shorten(value)))
        given = self._recording.give(index, operation, {"value": mutants.plain_copy(value)})
        return given["value"]

    def note(self, engine: str, operation: str, request: Any, result: Any, ok: bool) -> None:
        """Keep what is no answer to be relied on: a refusal, a measurement."""
        index = self._recording.number()
        self._recording.keep(index, Call(engine, operation, shorten(request), shorten(result), ok))
