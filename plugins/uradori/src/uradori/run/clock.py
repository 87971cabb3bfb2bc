"""The time that a run has, of the processor and in all."""

import os
import signal

from uradori.run.job import Limits
from uradori.run.orphans import starved

LEAST_GRANTED = 0.01
"""Seconds; a run that was kept from running for less has had its time."""
AFTER_CPU, AFTER_WALL = 8.0, 30.0
"""Seconds of the processor, and in all, that a broken world has after the first assertion that does
not hold, to show what it does to the others: more than the longest snippet takes on a busy machine,
where a processor that is shared counts more seconds for the same work."""
AFTER_CPU_OF_MUTANT = 1.0
"""The same of a mutant: there are many, and what counts of one is the first assertion it breaks."""


class _TimeUp(BaseException):
    """Raised wherever the snippet is when its time is up; `except Exception` does not catch it."""


class Clock:
    """Interrupts the block when its time is up; what does not react is left to kernel and host."""

    def __init__(self, limits: Limits) -> None:
        self.rang = ""
        """Which time was up, in words."""
        self._limits = limits
        self._starved = 0.0
        """Seconds that this process was kept from running, and that were granted to it."""

    def __enter__(self) -> None:
        signal.signal(signal.SIGPROF, self._used_up)
        signal.signal(signal.SIGALRM, self._over)
        signal.setitimer(signal.ITIMER_PROF, self._limits.cpu_seconds)
        signal.setitimer(signal.ITIMER_REAL, self._limits.wall_seconds)

    def __exit__(self, *exc: object) -> None:
        for timer in (signal.ITIMER_PROF, signal.ITIMER_REAL):
            signal.setitimer(timer, 0)

    def hurry(self, *, mutant: bool) -> None:
        """Leave little of the time that is left; none is given where the block has been left."""
        cpu_seconds = AFTER_CPU_OF_MUTANT if mutant else AFTER_CPU
        for timer, most in ((signal.ITIMER_PROF, cpu_seconds), (signal.ITIMER_REAL, AFTER_WALL)):
            if signal.getitimer(timer)[0] > most:
                signal.setitimer(timer, most)

    def _used_up(self, *_: object) -> None:
        self.rang = self._limits.cpu_exceeded
        raise _TimeUp

    def _over(self, *_: object) -> None:
        before, self._starved = self._starved, starved(os.getpid())
        if (more := self._starved - before) > LEAST_GRANTED:
            signal.setitimer(signal.ITIMER_REAL, more)
            return
        self.rang = self._limits.wall_exceeded
        raise _TimeUp
