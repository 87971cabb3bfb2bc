"""What engines say during a recorded run: versions, answers, and what is only worth showing."""

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Any, Protocol, TypeVar

T = TypeVar("T")


class Recorder(Protocol):
    """Who takes down what engines say during a recorded run."""

    def testify(self, name: str, version: str) -> None:
        """A version."""

    def answer(self, engine: str, operation: str, request: Any, value: Any) -> Any:
        """An answer; gives it as the snippet gets it."""

    def note(self, engine: str, operation: str, request: Any, result: Any, ok: bool) -> None:
        """What the snippet does not rely on."""


_recorders: list[Recorder] = []
WAITING: ContextVar[bool] = ContextVar("waiting", default=False)
"""Whether what is asked now is asked only to see whether something has come about."""
_setting_up: ContextVar[bool] = ContextVar("setting_up", default=False)


@contextlib.contextmanager
def listening(recorder: Recorder) -> Iterator[None]:
    """Have `recorder` hear everything that engines say inside the block."""
    _recorders.append(recorder)
    try:
        yield
    finally:
        _recorders.remove(recorder)


def testify(name: str, version: str) -> None:
    """State the version that the running engine reported.

    `name` is what the settings call the engine (`[tool.uradori.engines.KEY] name`), `version` its
    own words. Outside of a run nobody listens, and nothing happens.
    """
    for recorder in _recorders:
        recorder.testify(name, version)


def answer(engine: str, operation: str, request: Any, value: T) -> T:
    """Pass on an engine's answer: recorded as an API call, its reads noted, changed if asked for.

    `engine` is the key of the settings, `operation` the name of what was asked. `request` and
    `value` are plain data: None, text, bytes, numbers, lists, dicts. In a mapping as `request`,
    the key `node` says which of several nodes was asked, `arguments` what. What is asked only
    while waiting (`wait_until`, `happens`) is left out: how often one looks is chance.

    Returns `value`, or a changed copy where the run tries a mutant of this answer.
    """
    if WAITING.get():
        return value
    for recorder in _recorders:
        value = recorder.answer(engine, operation, request, value)
    return value


def note(engine: str, operation: str, request: Any, result: Any, *, ok: bool = True) -> None:
    """Record what is worth showing but no answer to rely on: a refusal, a measured time.

    `engine`, `operation` and `request` are as for `answer`, `result` is plain data too; `ok` is
    False for a refusal. It is shown as a call and never mutated.
    """
    if not WAITING.get():
        for recorder in _recorders:
            recorder.note(engine, operation, request, result, ok)


@contextlib.contextmanager
def setting_up() -> Iterator[None]:
    """Inside, an engine module asks on its own behalf, e.g. AWS's API how to set its engine up.

    The calls are recorded, but what they answer is not what the snippet rests on.
    """
    token = _setting_up.set(True)
    try:
        yield
    finally:
        _setting_up.reset(token)


def is_setting_up() -> bool:
    """Whether an engine module is asking on its own behalf."""
    return _setting_up.get()
