"""A clock to wait by: where moto simulates AWS in this very process, its time is moved on at once.

Against AWS itself, or a server at AWS_ENDPOINT_URL, waiting takes as long as it says. In a
snippet:

    with clock() as time:
        time.until(29.9)
        assert receive() == []

While the block lasts, moto's time stands still but for what the snippet waits, what a long poll
waits, and what anybody sleeps: so what is early and what is late is the same on any machine.
"""

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol
from unittest import mock

LONGEST = 3600
"""Seconds that anybody waits for in earnest."""
OVERSHOOT = 0.001
"""Seconds by which a wait that nothing cuts short is longer than asked for, as any is."""
AGAIN = 0.1
"""Seconds until somebody asks again who cannot have what there is."""


Span = float | timedelta
"""A length of time; a bare number counts seconds."""


class Clock(Protocol):
    """Counts the seconds since its block began."""

    def now(self) -> float:
        """Seconds since the block began."""

    def wait(self, span: Span) -> None:
        """Let so much time pass."""

    def until(self, moment: Span) -> None:
        """Let time pass until so long after the block began."""

    def later(self, span: Span, call: Callable[..., object], **arguments: Any) -> None:
        """Have something called when so much time has passed, during some wait."""


def clock() -> AbstractContextManager[Clock]:
    """A clock for the length of a block."""
    return _moved() if _moto_is_here() else _running()


def _moto_is_here() -> bool:
    if any(name.startswith("AWS_ENDPOINT_URL") for name in os.environ):
        return False
    try:
        from moto.core.models import botocore_stubber
    except ImportError:
        return False
    return botocore_stubber.enabled


def _seconds(span: Span) -> float:
    return span.total_seconds() if isinstance(span, timedelta) else span


@contextmanager
def _running() -> Iterator[Clock]:
    """A clock that nobody moves."""
    running = _Running()
    try:
        yield running
    finally:
        for timer in running.timers:
            timer.join()


class _Running:
    def __init__(self) -> None:
        self._began = time.monotonic()
        self.timers: list[threading.Timer] = []

    def now(self) -> float:
        return time.monotonic() - self._began

    def wait(self, span: Span) -> None:
        seconds = _seconds(span)
        if seconds > LONGEST:
            raise TimeoutError(f"nobody waits {seconds:.0f} seconds: use moto in this process")
        time.sleep(max(0.0, seconds))

    def until(self, moment: Span) -> None:
        self.wait(_seconds(moment) - self.now())

    def later(self, span: Span, call: Callable[..., object], **arguments: Any) -> None:
        timer = threading.Timer(_seconds(span), call, kwargs=arguments)
        self.timers.append(timer)
        timer.start()


@contextmanager
def _moved() -> Iterator[Clock]:
    """A clock that moto goes by, which stands still until it is moved on."""
    from moto.core import utils

    moved = _Moved()
    wait_for = threading.Condition.wait_for

    def arrive(
        condition: threading.Condition, predicate: Callable[[], Any], timeout: float | None = None
    ) -> Any:
        if timeout is None:
            return wait_for(condition, predicate)
        if predicate():
            # What came is not for whoever waits, so it will be asked for again.
            moved.pass_time(min(timeout, AGAIN))
            return predicate()
        return moved.pass_time(timeout + OVERSHOOT, predicate)

    with ExitStack() as patches:
        for owner, name, stand_in in (
            (utils, "utcnow", moved.utcnow),
            (time, "time", lambda: moved.utcnow().replace(tzinfo=UTC).timestamp()),
            (time, "sleep", moved.wait),
            (threading.Condition, "wait_for", arrive),
        ):
            patches.enter_context(mock.patch.object(owner, name, stand_in))
        yield moved


class _Moved:
    def __init__(self) -> None:
        self._began = datetime.now(UTC).replace(tzinfo=None)
        self._passed = 0.0
        self._due: list[tuple[float, Callable[[], object]]] = []

    def now(self) -> float:
        return self._passed

    def wait(self, span: Span) -> None:
        self.pass_time(_seconds(span))

    def until(self, moment: Span) -> None:
        self.pass_time(_seconds(moment) - self._passed)

    def later(self, span: Span, call: Callable[..., object], **arguments: Any) -> None:
        self._due.append((self._passed + _seconds(span), lambda: call(**arguments)))
        self._due.sort(key=lambda due: due[0])

    def utcnow(self) -> datetime:
        """What time it is for moto."""
        return self._began + timedelta(seconds=self._passed)

    def pass_time(self, seconds: float, enough: Callable[[], Any] = lambda: False) -> Any:
        """Let time pass, until it is `enough`; gives what `enough` says in the end."""
        end = self._passed + max(0.0, seconds)
        while not (answer := enough()):
            if not self._due or self._due[0][0] > end:
                self._passed = end
                return enough()
            self._passed, call = self._due.pop(0)
            call()
        return answer
