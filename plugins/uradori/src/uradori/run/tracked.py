"""Containers that tell which of their values are looked at.

They are the lists and dicts that they stand for, and nothing else: whoever gets one can do with it
whatever could be done with that.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from uradori.evidence.model import Origin
from uradori.run import mutants
from uradori.run.mutants import MISSING, Candidate, Example, Place, no_example


@dataclass(frozen=True, slots=True)
class Watch:
    """Notes the reads of one answer."""

    tell: Callable[[Candidate], None]
    call: int
    operation: str
    example: Example = no_example
    origin: Origin = Origin.ANSWER

    def saw(self, path: Place, value: Any, changes: tuple[str, ...] | None = None) -> None:
        """Note one look at a value, if there is a way to change it (by default, every way)."""
        if path[:1] == ("ResponseMetadata",):
            return
        example = self.example(path) if value is MISSING else None
        # Looking at the value to see what could change in it is no look of the snippet's.
        plain = untracked(value)
        for change in changes or mutants.changes(plain, example):
            self.note(path, change, plain, example)

    def saw_names(self, path: Place, names: dict[Any, Any]) -> None:
        """Note a look at the names in a dict; AWS decides what an answer has, so none changes."""

    def missed(self, path: Place, name: str) -> None:
        """Note a look for a name in a list that has others."""
        self.note((*path, name), "appeared", MISSING, name)

    def note(self, path: Place, change: str, value: Any, example: Any = None) -> None:
        """Note one change that could be made."""
        self.tell(Candidate(self.call, self.operation, path, change, self.origin, value, example))


def track(value: Any, watch: Watch, path: Place) -> Any:
    """`value` as a container that tells `watch` what is looked at; other values as they are."""
    if isinstance(value, dict):
        return TrackedDict(value, watch, path)
    if isinstance(value, list):
        return TrackedList(value, watch, path)
    return value


def untracked(value: Any) -> Any:
    """`value` as it would be if nobody watched."""
    if isinstance(value, TrackedDict):
        return {key: untracked(item) for key, item in dict.items(value)}
    if isinstance(value, TrackedList):
        return [untracked(item) for item in list.__iter__(value)]
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
        self._watch.saw_names(self._path, self)
        return super().keys()

    def __iter__(self) -> Iterator[Any]:
        # A dict that has its own is also copied through `__getitem__`, not past it.
        self._watch.saw_names(self._path, self)
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
        found = super().__contains__(value)
        if isinstance(value, str) and not found and mutants.are_names(self):
            self._watch.missed(self._path, value)
        return found

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
