"""Comparing what runs asked and were answered, whenever they were made. Pure."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, takewhile

from uradori.evidence.model import Call

MOST_CALLS = 200
"""Calls of a run that are kept; a snippet is a few lines, so more would be a loop gone wild."""
MOST_OTHERS = 60
"""Calls of a broken world that are kept after it went another way; many go on asking."""

_DATE = r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?"
_SINCE_1970 = r"(?<![\w.])1[6-9]\d{8}(?:\.\d+|\d{3})?(?![\w.])"
_MOMENT = re.compile(f"{_DATE}|{_SINCE_1970}")
"""A moment in an answer, as a date or in seconds or milliseconds since 1970."""


def alike(one: Call, other: Call) -> bool:
    """Whether two runs asked the same and were answered the same, apart from when."""
    return _timeless(one) == _timeless(other)


def shared(one: Sequence[Call], other: Sequence[Call]) -> int:
    """How many calls two runs have in common before they go different ways."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: alike(*pair), pairs))


def course(calls: Iterable[Call]) -> list[tuple[str, str, str, str, bool]]:
    """What a run asked and was answered, whenever it was, and however often it asked the same.

    How often somebody who waits has asked depends on how busy the machine was.
    """
    return [call for call, _ in groupby(map(_timeless, calls))]


def timeless(text: str) -> str:
    """`text` without the moments in it."""
    return _MOMENT.sub("…", text)


def _timeless(call: Call) -> tuple[str, str, str, str, bool]:
    return call.service, call.operation, timeless(call.request), timeless(call.result), call.ok
