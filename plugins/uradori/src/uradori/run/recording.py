"""What a run was answered: the calls it made, which parts of the answers it read, and a change.

Whoever testifies (AWS as moto simulates it, an engine, an API model) hands its answers to one
`Recording`, which numbers them, keeps them for the evidence, notes what the snippet looks at,
and changes the one value that a mutation asks for.
"""

import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from uradori.evidence.model import Call, Mutation
from uradori.run import mutants
from uradori.run.mutants import MISSING, Place

__all__ = ["Recording", "shorten"]

MOST_CALLS = 200
"""Calls kept in the evidence; a snippet is a few lines, so more would be a loop gone wild."""
TEXT = 100
"""Characters of a string in a request or result that are kept."""
DIGITS = 4
"""Digits after the point of a time in seconds."""
MOST_ITEMS = 12
"""Elements of a list, or keys of a dict, that are kept."""

Example = Callable[[Place], Any]
"""What an absent value at a path would look like, or None where nobody knows."""


def _no_example(_path: Place) -> Any:
    return None


@dataclass(frozen=True, slots=True)
class _Read:
    """One value that the snippet looked at."""

    call: int
    operation: str
    path: Place
    changes: tuple[str, ...]


@dataclass(slots=True)
class Recording:
    """What one run was answered; one mutation is applied on the way if asked for."""

    mutation: Mutation | None = None
    track_reads: bool = False
    mutated: bool = False
    versions: dict[str, str] = field(default_factory=dict)
    """What running engines said of themselves, by the name that a badge shows."""
    _reads: list[_Read] = field(default_factory=list)
    _kept: dict[int, Call] = field(default_factory=dict)
    """Calls by number: a call made by a trigger ends before the call that pulled it."""
    _began: float = field(default_factory=time.perf_counter)
    _started: list[float] = field(default_factory=list)
    """Seconds from the beginning to each answer's request, by number."""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def calls(self) -> list[Call]:
        """The calls so far, in the order in which they were made."""
        with self._lock:
            return [self._kept[index] for index in sorted(self._kept)]

    def mutable(self) -> list[Mutation]:
        """Every change that could be made to a value which the snippet read."""
        return mutants.distinct(
            Mutation(read.call, read.operation, read.path, change)
            for read in self._reads
            for change in read.changes
        )

    def begin(self) -> float:
        """The snippet begins now; gives the moment, as `time.perf_counter` does."""
        self._began = time.perf_counter()
        return self._began

    def judged(self, line: int) -> None:
        """An assertion at this line has been evaluated."""

    def number(self) -> int:
        """The number of the next answer, counted from 0; whoever asks has just been asked."""
        with self._lock:
            self._started.append(time.perf_counter() - self._began)
            return len(self._started) - 1

    def keep(self, index: int, call: Call) -> None:
        """Keep a call for the evidence, which was answered just now."""
        if index < MOST_CALLS:
            with self._lock:
                started, ended = self._started[index], time.perf_counter() - self._began
                self._kept[index] = replace(
                    call, started=round(started, DIGITS), ended=round(ended, DIGITS)
                )

    def give(
        self, index: int, operation: str, answer: dict[str, Any], example: Example = _no_example
    ) -> dict[str, Any]:
        """`answer` as the snippet gets it: changed in place, watched, or as it is."""
        wanted = self.mutation
        if wanted and (wanted.call, wanted.operation) == (index, operation):
            known = example(wanted.path)
            self.mutated = mutants.apply(answer, wanted.path, wanted.change, known)
        if self.track_reads:
            return TrackedDict(answer, Watch(self, index, operation, example), ())
        return answer

    def saw(self, read: _Read) -> None:
        """Note one look at a value."""
        with self._lock:
            self._reads.append(read)


def shorten(value: Any) -> str:
    """Request or result as JSON of a bounded size, in which long parts are cut, not the whole."""
    return json.dumps(_short(value), ensure_ascii=False, default=_plain)


def _short(value: Any) -> Any:
    if isinstance(value, str):
        return value if len(value) <= TEXT else value[: TEXT - 1] + "…"
    if isinstance(value, dict):
        return {str(key): _short(item) for key, item in list(value.items())[:MOST_ITEMS]}
    if isinstance(value, list | tuple):
        kept = [_short(item) for item in value[:MOST_ITEMS]]
        return [*kept, f"… {len(value) - MOST_ITEMS}"] if len(value) > MOST_ITEMS else kept
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return value[:60].decode(errors="backslashreplace")
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return type(value).__name__


@dataclass(frozen=True, slots=True)
class Watch:
    """Notes the reads of one answer."""

    recording: Recording
    call: int
    operation: str
    example: Example = _no_example

    def saw(self, path: Place, value: Any, changes: tuple[str, ...] | None = None) -> None:
        """Note one look at a value, if there is a way to change it (by default, every way)."""
        if path[:1] == ("ResponseMetadata",):
            return
        example = self.example(path) if value is MISSING else None
        # Looking at the value to see what could change in it is no look of the snippet's.
        found = changes or tuple(mutants.changes(_untracked(value), example))
        if found:
            self.recording.saw(_Read(self.call, self.operation, path, found))

    def saw_names(self, path: Place) -> None:
        """Note a look at the names in a dict; AWS decides what an answer has, so none changes."""


def track(value: Any, watch: Watch, path: Place) -> Any:
    """`value` as a container that tells `watch` what is looked at; other values as they are."""
    if isinstance(value, dict):
        return TrackedDict(value, watch, path)
    if isinstance(value, list):
        return TrackedList(value, watch, path)
    return value


def _untracked(value: Any) -> Any:
    if isinstance(value, TrackedDict):
        return {key: _untracked(item) for key, item in dict.items(value)}
    if isinstance(value, TrackedList):
        return [_untracked(item) for item in list.__iter__(value)]
    return value


class TrackedDict(dict[Any, Any]):
    """A dict that notes which of its values are looked at."""

    def __init__(self, values: dict[Any, Any], watch: Watch, path: Place) -> None:
        super().__init__({key: track(value, watch, (*path, key)) for key, value in values.items()})
        self._watch, self._path = watch, path

    def _saw(self, key: Any, value: Any) -> None:
        self._watch.saw((*self._path, key), value)

    def __getitem__(self, key: Any) -> Any:
        self._saw(key, super().get(key, MISSING))
        return super().__getitem__(key)

    def get(self, key: Any, default: Any = None) -> Any:
        """As dict's; noted."""
        self._saw(key, super().get(key, MISSING))
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        self._saw(key, super().get(key, MISSING))
        return super().__contains__(key)

    def pop(self, key: Any, *default: Any) -> Any:
        """As dict's; noted."""
        self._saw(key, super().get(key, MISSING))
        return super().pop(key, *default)

    def values(self) -> Any:
        """As dict's; noted."""
        self._saw_all()
        return super().values()

    def items(self) -> Any:
        """As dict's; noted."""
        self._saw_all()
        return super().items()

    def keys(self) -> Any:
        """As dict's; noted."""
        self._watch.saw_names(self._path)
        return super().keys()

    def __iter__(self) -> Iterator[Any]:
        # A dict that has its own is also copied through `__getitem__`, not past it.
        self._watch.saw_names(self._path)
        return super().__iter__()

    def __eq__(self, other: object) -> bool:
        _saw_deeply(self)
        return super().__eq__(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None

    def __reduce__(self) -> tuple[Any, ...]:
        return dict, (dict(self),)

    def _saw_all(self) -> None:
        for key, value in super().items():
            self._saw(key, value)


class TrackedList(list[Any]):
    """A list that notes which of its elements are looked at; the list itself its holder notes."""

    def __init__(self, values: list[Any], watch: Watch, path: Place) -> None:
        super().__init__(track(value, watch, (*path, n)) for n, value in enumerate(values))
        self._watch, self._path = watch, path

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self[position] for position in range(*index.indices(len(self)))]
        if isinstance(index, int) and -len(self) <= index < len(self):
            position = index % len(self)
            self._watch.saw((*self._path, position), super().__getitem__(position))
        return super().__getitem__(index)

    def __iter__(self) -> Iterator[Any]:
        for position, value in enumerate(super().__iter__()):
            self._watch.saw((*self._path, position), value)
            yield value

    def __reversed__(self) -> Iterator[Any]:
        return iter(self[::-1])

    def __contains__(self, value: object) -> bool:
        _saw_deeply(self)
        return super().__contains__(value)

    def count(self, value: object) -> int:
        """As list's; noted."""
        _saw_deeply(self)
        return super().count(value)

    def index(self, value: object, *between: Any) -> int:
        """As list's; noted."""
        _saw_deeply(self)
        return super().index(value, *between)

    def __eq__(self, other: object) -> bool:
        _saw_deeply(self)
        return super().__eq__(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None

    def __reduce__(self) -> tuple[Any, ...]:
        return list, (list(self),)


def _saw_deeply(value: Any) -> None:
    """A comparison reads everything below; C code would do so unseen."""
    if isinstance(value, TrackedDict):
        for item in value.values():
            _saw_deeply(item)
    elif isinstance(value, TrackedList):
        for item in value:
            _saw_deeply(item)
