"""Fewer looks for garbage while a site is built.

What a build reads stays until its end, so that Python's collector, which looks through everything
again whenever there is a quarter more of it, finds little and takes a tenth of the time.
"""

import gc

THRESHOLDS = (20_000, 10, 50)
"""New objects before a look at the youngest, and how many of those before one at the older.

A converter is made for each page, and refers to itself: with fewer looks dozens of them wait."""


class Collecting:
    """The collector during a build, and as it was before."""

    def __init__(self) -> None:
        self._before: tuple[int, int, int] | None = None

    def begin(self) -> None:
        """Say that all that there is now stays for long; may be said twice."""
        if self._before is None and gc.isenabled():
            self._before = gc.get_threshold()
            gc.freeze()
            gc.set_threshold(*THRESHOLDS)

    def end(self) -> None:
        """Leave the collector as it was; what was there before is looked at again."""
        if self._before is not None:
            gc.set_threshold(*self._before)
            gc.unfreeze()
            self._before = None
