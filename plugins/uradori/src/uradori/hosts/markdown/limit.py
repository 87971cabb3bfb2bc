"""A limit to what the conversion of one page may cost.

Some texts make a converter loop for ever. CPU time is counted, not the clock, so that a busy
machine is no reason; where signals cannot be had (threads, Windows) there is no limit.
"""

import signal
import threading
from types import FrameType
from typing import Any

SECONDS = 5.0
"""CPU seconds for any page; a long one takes a tenth of one."""

SECONDS_A_CHARACTER = 2e-5
"""Additional CPU seconds for each character: thirty times what a usual one costs."""

_AGAIN = 0.5
"""CPU seconds after which the exception is raised again: some extensions swallow it."""


class PageTakesTooLong(Exception):  # noqa: N818 - says what happened
    """A page was not converted in the time that a converter needs for any page."""


class Limit:
    """CPU time for one conversion after the other; begun and ended by hand, or by `with`."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error or PageTakesTooLong()
        """What is raised when time is up."""
        self._before: Any = None
        self._running = False

    def begin(self, characters: int) -> None:
        """Count from here."""
        self.end()
        if not hasattr(signal, "setitimer") or threading.current_thread() is not (
            threading.main_thread()
        ):
            return
        self._before = signal.signal(signal.SIGPROF, self._stop)
        seconds = SECONDS + SECONDS_A_CHARACTER * characters
        signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
        self._running = True

    def end(self) -> None:
        """Count no more; may be called at any time."""
        if self._running:
            self._running = False
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, self._before or signal.SIG_DFL)

    def _stop(self, _: int, __: FrameType | None) -> None:
        if self._running:
            raise self.error
