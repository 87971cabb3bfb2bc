"""What the packages under test hand to the snippet: each value is one answer of the recording.

Called by code that was rewritten (`crossings.py`), where mutation looks at what is read or changes
one thing of it. Values are real ones, and objects stay as they are: what is read from them counts.
"""

import inspect
import operator
from collections.abc import Callable, Coroutine, Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from functools import wraps
from types import GeneratorType, ModuleType
from typing import Any

from uradori.evidence.model import Origin
from uradori.run import mutants
from uradori.run.mutants import Candidate, Place
from uradori.run.recording import Recording

MOST_CROSSINGS = 2000
"""Values of a run that are looked at; more are a loop gone wild."""
MOST_PARTS = 8
"""Values inside one that are looked at, at each level."""
DEEPEST = 3
"""Levels of containers inside a value that are looked at."""
VALUE = "value"
"""The key under which an answer holds what was handed over."""

_SCALARS = (int, float, str, bytes, bool, Decimal, datetime, type(None))
_CONTAINERS = (dict, list, tuple, set, frozenset)
_ASKS = frozenset(
    {abs, bool, bytes, dict, float, format, hash, int, len, list, max, min, next}
    | {repr, reversed, round, set, sorted, str, sum, tuple, frozenset, divmod, any, all}
)
"""Functions of Python's own that ask the objects which they are given."""


class Boundary:
    """Watches what goes from the packages under test to the snippet."""

    def __init__(self, recording: Recording, packages: Iterable[str]) -> None:
        self._recording = recording
        self._packages = frozenset(packages)

    def call(self, function: Any, used: bool) -> Any:
        """`function`, or what calls it and hands over what came of it, which may be `used`."""
        name = self._name_of(function)
        if name is None:
            if not _asks(function):
                return function
            return self._asking(function)

        def called(*arguments: Any, **named: Any) -> Any:
            index = self._recording.number()
            try:
                value = function(*arguments, **named)
            except Exception as error:
                if self._loses(index, name, error):
                    return None
                raise
            if inspect.iscoroutine(value):
                return self._awaited(index, name, value)
            return self._give(index, name, value) if used else value

        return called

    def attribute(self, holder: Any, name: str) -> Any:
        """An attribute that is no method of what has it."""
        value = getattr(holder, name)
        if isinstance(value, _SCALARS + _CONTAINERS) and (whose := self._owner(holder)):
            return self._give(self._recording.number(), f"{whose}.{name}", value)
        return value

    def item(self, holder: Any, key: Any) -> Any:
        """What an object of a package has under a key."""
        value = holder[key]
        if not isinstance(holder, _CONTAINERS) and (whose := self._owner(holder)):
            return self._give(self._recording.number(), f"{whose}[{key!r}]", value)
        return value

    def operation(self, name: str, left: Any, right: Any) -> Any:
        """What an operator gives, of which one side is an object of a package."""
        value = getattr(operator, name)(left, right)
        whose = self._owner(left) or self._owner(right)
        if whose and not isinstance(left, type) and not isinstance(right, type):
            return self._give(self._recording.number(), f"{whose}.__{name.strip('_')}__", value)
        return value

    def imported(self, module: str, name: str, value: Any) -> Any:
        """A value that is imported by its name."""
        if isinstance(value, _SCALARS + _CONTAINERS):
            return self._give(self._recording.number(), f"{module}.{name}", value)
        return value

    def each(self, values: Any) -> Any:
        """What is gone through, one by one as it comes: it may never end, or depend on the loop."""
        whose = None if isinstance(values, _CONTAINERS) else self._owner(values)
        return values if whose is None else self._one_by_one(f"each of {whose}", values)

    def _one_by_one(self, name: str, values: Any) -> Iterator[Any]:
        index, recording = self._recording.number(), self._recording
        wanted = recording.mutation if recording.wants(index, name) else None
        if wanted and wanted.change == "emptied":
            recording.mutated = True
            return
        for position, value in enumerate(values):
            if position == 0:
                self._note(index, name, (VALUE,), [value], ("emptied", "element_doubled"))
            if wanted and wanted.path[1:2] == (position,):
                answer = {VALUE: {position: mutants.plain_copy(value)}}
                recording.change(answer)
                yield answer[VALUE][position]
                continue
            if position < MOST_PARTS:
                self._look(index, name, (VALUE, position), value, 0)
            if wanted and wanted.change == "element_doubled" and position == 0:
                recording.mutated = True
                yield value
            yield value

    def _asking(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """A function of Python's own, which may be given an object of a package."""

        @wraps(function)
        def asked(*arguments: Any, **named: Any) -> Any:
            value = function(*arguments, **named)
            owners = (self._owner(each) for each in arguments if not isinstance(each, _CONTAINERS))
            whose = next((each for each in owners if each), None)
            if whose is None:
                return value
            name = f"{function.__name__}({whose})"
            return self._give(self._recording.number(), name, value)

        return asked

    async def _awaited(self, index: int, name: str, coming: Coroutine[Any, Any, Any]) -> Any:
        try:
            value = await coming
        except Exception as error:
            if self._loses(index, name, error):
                return None
            raise
        return self._give(index, name, value)

    def _loses(self, index: int, name: str, error: Exception) -> bool:
        """Whether the error that a call raised gets lost."""
        if self._recording.wants(index, name):
            self._recording.mutated = True
            return True
        self._note(index, name, (), type(error), ("error_lost",))
        return False

    def _give(self, index: int, name: str, value: Any) -> Any:
        """`value` as the snippet gets it: changed, looked at, or as it is."""
        recording = self._recording
        if recording.wants(index, name):
            answer = {VALUE: mutants.plain_copy(value)}
            recording.change(answer)
            return answer[VALUE]
        if index < MOST_CROSSINGS:
            self._look(index, name, (VALUE,), value, 0)
        return value

    def _look(self, index: int, name: str, path: Place, value: Any, depth: int) -> None:
        """Note what could be changed in a value, and in what it holds."""
        if not self._recording.track_reads:
            return
        if type(value) in _SCALARS or type(value) in _CONTAINERS:
            self._note(index, name, path, value, tuple(mutants.changes(value)))
        parts: Iterable[tuple[Any, Any]] = ()
        if isinstance(value, dict):
            parts = list(value.items())[:MOST_PARTS]
        elif isinstance(value, list):
            parts = list(enumerate(value[:1]))  # what is true of one is asked of no other
        elif isinstance(value, tuple):
            parts = list(enumerate(value[:MOST_PARTS]))
        for key, part in parts if depth < DEEPEST else ():
            if isinstance(key, str | int):
                self._look(index, name, (*path, key), part, depth + 1)

    def _note(
        self, index: int, name: str, path: Place, value: Any, changes: tuple[str, ...]
    ) -> None:
        if self._recording.track_reads:
            for change in changes:
                made = Candidate(index, name, path, change, Origin.LIBRARY, value)
                self._recording.saw(made)

    def _name_of(self, function: Any) -> str | None:
        """The name of a function, method or class of a package under test; None of any other."""
        name = getattr(function, "__qualname__", None) or type(function).__qualname__
        holder = getattr(function, "__self__", None)
        if holder is not None and not isinstance(holder, ModuleType):
            whose = self._owner(holder)
            return f"{whose}.{name.rpartition('.')[2]}" if whose else None
        if isinstance(function, type):
            return self._owner(function)
        package = self._package(getattr(function, "__module__", None))
        return f"{package}.{name}" if package else None

    def _owner(self, value: Any) -> str | None:
        """The name of a module, of a class, or of an object's class, of a package under test."""
        if isinstance(value, ModuleType):
            return value.__name__ if self._package(value.__name__) else None
        if isinstance(value, GeneratorType):  # what yields is a function of somebody's
            made_in = value.gi_frame.f_globals.get("__name__") if value.gi_frame else None
            package = self._package(made_in)
            return f"{package}.{value.__qualname__}" if package else None
        kind = value if isinstance(value, type) else type(value)
        for base in kind.__mro__[:-1]:
            if package := self._package(base.__module__):
                own = kind.__module__ == "__main__"
                return kind.__qualname__ if own else f"{package}.{kind.__qualname__}"
        return None

    def _package(self, module: Any) -> str | None:
        """The package under test that a module belongs to, be it by its other name.

        What is written in C often is in a module beside: `_sqlite3`, `pydantic_core`.
        """
        top = str(module or "").partition(".")[0].lstrip("_")
        if top in self._packages:
            return top
        return next((each for each in self._packages if top.startswith(f"{each}_")), None)


def _asks(function: Any) -> bool:
    try:
        return function in _ASKS
    except TypeError:  # it cannot be hashed
        return False
