"""Waiting for an engine: looking again and again, for as long as it may take."""

import contextlib
import time
from collections.abc import Callable
from typing import Any, TypeVar

from uradori.engines.answers import WAITING

T = TypeVar("T")

PAUSE = 0.01
"""Seconds between two looks at something that is waited for."""


class EngineError(RuntimeError):
    """An engine did not start, or did not do in time what was waited for."""


def happens(
    condition: Callable[[], Any], seconds: float, but: tuple[type[Exception], ...] = ()
) -> bool:
    """Whether `condition` comes true within `seconds`.

    `condition` is called every 10 ms and counts as true when what it gives is; the exceptions in
    `but` mean not yet, any other is raised.
    """
    with contextlib.suppress(EngineError):
        return bool(wait_until(condition, seconds, "it", but))
    return False


def wait_until(
    condition: Callable[[], T], seconds: float, what: str, but: tuple[type[Exception], ...] = ()
) -> T:
    """Call `condition` every 10 ms, for at most `seconds`; return its first true value.

    The exceptions in `but` mean not yet. Raises EngineError when time is up, saying that it waited
    in vain until `what` (a clause: "it listens").
    """
    end = time.monotonic() + seconds
    token = WAITING.set(True)
    try:
        while True:
            with contextlib.suppress(*but):
                if value := condition():
                    return value
            if time.monotonic() > end:
                raise EngineError(f"waited {seconds:g} seconds in vain until {what}")
            time.sleep(PAUSE)
    finally:
        WAITING.reset(token)
