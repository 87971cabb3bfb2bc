"""Values as text: short, whatever they are, and without harm to the run that holds them."""

import re
import reprlib
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from types import ModuleType
from typing import Any, TypeVar

from uradori.project.terminal import one_line, without_middle

WIDTH = 300
"""Characters that are kept of a value."""
LONGEST = 4000
"""Characters of a text that are looked at before its middle goes."""
PATIENCE = 0.5
"""Seconds of the processor that one value has to say what it is."""
SHALLOW = 100
"""Frames that one value has for it in a browser, whose stack is small: what uses that up ends
Python, and raises nothing."""
DEEPEST = 20
"""Levels of containers in which a difference is looked for; some contain themselves."""
ABSENT: Any = object()
"""Stands for what one of two containers does not have."""

_ADDRESS = re.compile(r" at 0x[0-9A-Fa-f]+")
_SHORT = reprlib.Repr()
_SHORT.maxstring = _SHORT.maxother = _SHORT.maxlong = LONGEST
_SHORT.maxlist = _SHORT.maxdict = _SHORT.maxtuple = _SHORT.maxset = _SHORT.maxfrozenset = 12
_SHORT.maxlevel = 5

Result = TypeVar("Result")


class _Endless(BaseException):
    """Raised in what takes too long; `except Exception` does not catch it."""


def show(value: Any, strip: Callable[[str], str]) -> str:
    """What `value` is, as Python writes it, on one line of at most `WIDTH` characters.

    `strip` takes out what only this machine knows, before the middle of a long text goes.
    """
    kind = type(value).__name__
    try:
        text = _in_time(lambda: _SHORT.repr(value))
    except _Endless:
        text = f"<{kind}, whose repr does not end>"
    except (Exception, SystemExit, KeyboardInterrupt) as error:  # noqa: BLE001 - of the snippet's making
        text = f"<{kind}, whose repr raises {type(error).__name__}>"
    return without_middle(one_line(strip(_ADDRESS.sub("", text)[:LONGEST])), WIDTH)


def says_something(value: Any, source: str, text: str, *, minor: bool) -> bool:
    """Whether a reader learns anything from an operand: not that `json` is a module.

    `text` is what `show` makes of it, and `minor` says that it is only part of a call. Such a part
    is left out where Python has no expression for it and describes it in angle brackets: that a
    client is a client, with the port of this run, is nothing to go by.
    """
    if (callable(value) or isinstance(value, ModuleType)) and _is_name(source):
        return False
    described = text.startswith("<") and text.endswith(">")
    return not minor or not described or isinstance(value, Enum)


def _is_name(source: str) -> bool:
    return source.replace(".", "").isidentifier()


def difference(left: Any, right: Any) -> tuple[str, Any, Any] | None:
    """Where two containers differ first, and what stands there in each; `ABSENT` for nothing.

    None where they are no containers of one kind, or nobody can tell.
    """
    if _kind(left) is None or _kind(left) is not _kind(right):
        return None
    try:
        return _in_time(lambda: _difference(left, right, "", 0))
    except (_Endless, Exception):  # noqa: BLE001 - of the snippet's making
        return None


def _difference(left: Any, right: Any, path: str, depth: int) -> tuple[str, Any, Any] | None:
    kind = _kind(left)
    if kind is None or kind is not _kind(right) or depth > DEEPEST:
        return path, left, right
    if kind is set:
        return path, left - right, right - left
    for key, one, other in _side_by_side(left, right, kind):
        if one is ABSENT or other is ABSENT:
            return f"{path}[{key!r}]", one, other
        if one is not other and not one == other:  # noqa: SIM201 - as `==` between them decides
            return _difference(one, other, f"{path}[{key!r}]", depth + 1)
    return None


def _side_by_side(left: Any, right: Any, kind: type) -> Iterator[tuple[Any, Any, Any]]:
    """Keys or positions with what either container has there."""
    if kind is dict:
        for key in {**left, **right}:
            yield key, left.get(key, ABSENT), right.get(key, ABSENT)
        return
    for index in range(max(len(left), len(right))):
        one, other = (each[index] if index < len(each) else ABSENT for each in (left, right))
        yield index, one, other


def _kind(value: Any) -> type | None:
    for kind in (list, tuple, dict):
        if isinstance(value, kind):
            return kind
    return set if isinstance(value, set | frozenset) else None


def _in_time(work: Callable[[], Result]) -> Result:
    """The result of `work`, which is ended when it uses too much of the processor.

    Where no signal can be caught, in a thread or a browser, whoever ends the run ends it.
    """
    if (
        not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        with _within_a_stack():
            return work()
    with _timed():
        return work()


@contextmanager
def _within_a_stack() -> Iterator[None]:
    """In a browser, where no other thread could mind, have what is endless raise RecursionError."""
    usual = sys.getrecursionlimit()
    if sys.platform == "emscripten":
        depth, frame = 0, sys._getframe()
        while frame := frame.f_back:
            depth += 1
        sys.setrecursionlimit(min(usual, depth + SHALLOW))
    try:
        yield
    finally:
        sys.setrecursionlimit(usual)


@contextmanager
def _timed() -> Iterator[None]:
    before = signal.signal(signal.SIGVTALRM, _give_up)
    outer, _ = signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    try:
        yield
    finally:
        # A value may show others on its way; the time of the first goes on.
        signal.setitimer(signal.ITIMER_VIRTUAL, outer)
        signal.signal(signal.SIGVTALRM, before)


def _give_up(*_: object) -> None:
    raise _Endless
