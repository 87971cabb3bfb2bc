"""Faults: deliberately broken worlds in which a snippet must notice that its claim no longer holds.

A site keeps its faults in `snippets/faults/<group>.py`, one small generator function a fault:

    @fault(en="every message arrives twice", ja="すべてのメッセージが2回届く")
    def delivers_twice(rng: Random) -> Iterator[None]:
        with mock.patch.object(...):
            yield

The fault's id is `<group>.<function name>`. Everything about a fault except its effect is read
from the source text, so a page can say "fails when …" without importing, let alone running, any
of it. This module needs the standard library only.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from random import Random

__all__ = ["fault"]


def fault(
    **description: str,
) -> Callable[
    [Callable[[Random], Iterator[None]]], Callable[[Random], AbstractContextManager[None]]
]:
    """Declare a fault: `description` says in each language, as a clause, what is broken.

    Keys are language codes, values plain sentences without a full stop: `en="messages get lost"`.
    The decorated function takes a `random.Random`, seeded the same in every run, breaks something,
    yields once while the snippet runs, and mends it.

    Returns the decorator, which makes the function a context manager. Raises TypeError where there
    is no description.
    """
    if not description:
        raise TypeError("a fault needs a description, e.g. fault(en='…', ja='…')")
    return contextmanager
