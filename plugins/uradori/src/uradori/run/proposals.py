"""Which one-line faults could be tried on a snippet: told by what it calls, and what it gets.

A run is watched for calls of the packages under test, of functions of the project's own that these
lead to, and of the inside of a simulation; then for constants that the called code, or the snippet,
names.
"""

import inspect
import re
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType, FunctionType, ModuleType
from typing import Any

from uradori.run.private import LIBRARIES, STANDARD_LIBRARY

MOST_VALUES = 3
"""What a function gave: so many different values say enough."""
LONGEST = 60
"""Characters of a value that is written into a line."""
_TOOLS = re.compile(r"conftest|tests?|testing|test_.*|.*_test")
"""Parts of the names of modules that help tests; what these are about stands elsewhere."""
_CONSTANT = re.compile(r"[A-Z][A-Z0-9_]*")
_YIELDS = inspect.CO_GENERATOR | inspect.CO_ASYNC_GENERATOR
_SCALARS = (bool, int, float, str, bytes)
_CONTAINERS = (list, tuple, dict)


class Calls:
    """Watches one run of the snippet that is compiled under `filename`."""

    def __init__(
        self, filename: str, root: Path, packages: Iterable[str], simulation: str = ""
    ) -> None:
        self._filename, self._root = filename, f"{root}/"
        self._packages = frozenset(packages)
        self._simulation = re.compile(simulation) if simulation else None
        self._given: dict[tuple[str, str], list[Any]] = {}
        """By module and qualified name: what calls gave, or the error that they raised."""
        self._direct: set[tuple[str, str]] = set()
        self._own: set[tuple[str, str]] = set()
        """Those in files of the project."""
        self._named: set[str] = set()
        """Modules that the snippet imports, or takes functions and classes from."""
        self._constants: dict[tuple[str, str], Any] = {}

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Watch what is called in the block."""
        threading.setprofile(self._event)
        sys.setprofile(self._event)
        try:
            yield
        finally:
            sys.setprofile(None)
            threading.setprofile(None)

    def lines(self) -> tuple[str, ...]:
        """The lines that could be tried: first of what is the project's, and the snippet names."""
        ordered = sorted(self._given, key=self._distance)
        found = [
            f"{module}:{name} {what}"
            for module, name in ordered
            for what in dict.fromkeys(
                line for value in self._given[module, name] for line in _instead_of(value)
            )
        ]
        found += [
            f"{module}:{name} is {other}"
            for (module, name), value in self._constants.items()
            for other in dict.fromkeys(_others(value))
        ]
        return tuple(dict.fromkeys(found))

    def _distance(self, called: tuple[str, str]) -> tuple[bool, bool, bool]:
        """How far a function is from what the snippet is about; the nearest is the smallest."""
        module, _ = called
        is_tool = any(map(_TOOLS.fullmatch, module.split(".")))
        is_near = called in self._direct or module in self._named
        return is_tool, called not in self._own, not is_near

    def _event(self, frame: FrameType, event: str, argument: Any) -> None:
        if event not in {"call", "return"}:
            return
        module = frame.f_globals.get("__name__")
        if not isinstance(module, str):
            return
        if frame.f_code.co_filename == self._filename:
            self._named.update(_modules(frame.f_globals))
            if event == "call":
                self._name_constants(frame)
            return
        back = frame.f_back
        direct = back is not None and back.f_code.co_filename == self._filename
        own = self._is_own(frame)
        if not self._belongs(module, own=own, direct=direct, caller=back):
            return
        if event == "call":
            self._name_constants(frame)
        name = getattr(frame.f_code, "co_qualname", frame.f_code.co_name)
        last = name.rpartition(".")[2]
        body = not frame.f_code.co_flags & inspect.CO_OPTIMIZED  # of a class, or a module
        if body or "<" in name or (last.startswith("_") and last != "__call__"):
            return
        near = ((self._direct, direct), (self._own, own))
        for found in (each for each, is_so in near if is_so):
            found.add((module, name))
        values = self._given.setdefault((module, name), [])
        if event == "return" and len(values) < MOST_VALUES:
            values.append([argument] if frame.f_code.co_flags & _YIELDS else argument)

    def _belongs(self, module: str, *, own: bool, direct: bool, caller: FrameType | None) -> bool:
        if self._simulation and self._simulation.fullmatch(module):
            outer = str(caller.f_globals.get("__name__")) if caller else ""
            return self._simulation.fullmatch(outer) is None
        if module.partition(".")[0] not in self._packages:
            return False
        return direct or own

    def _is_own(self, frame: FrameType) -> bool:
        """Whether code stands in a file of the project."""
        file = frame.f_code.co_filename
        return file.startswith(self._root) and not file.startswith((LIBRARIES, STANDARD_LIBRARY))

    def _name_constants(self, frame: FrameType) -> None:
        """Note the constants that code names: of its own module, or of a package under test."""
        space = frame.f_globals
        module = str(space.get("__name__"))
        for name in frame.f_code.co_names:
            if not _CONSTANT.fullmatch(name):
                continue
            if frame.f_code.co_filename != self._filename:
                self._note_constant(sys.modules.get(module), name)
                continue
            for each in self._packages:
                self._note_constant(sys.modules.get(each), name)
            for value in [*space.values()]:
                if isinstance(value, ModuleType) and value.__name__.partition(".")[0] in (
                    self._packages
                ):
                    self._note_constant(value, name)

    def _note_constant(self, module: ModuleType | None, name: str) -> None:
        value = getattr(module, name, None)
        if module is not None and isinstance(value, (*_SCALARS, tuple, list, dict, set)):
            self._constants[module.__name__, name] = value


def _modules(names: Mapping[str, Any]) -> Iterator[str]:
    """The modules that code has imported, or taken functions and classes from."""
    for value in [*names.values()]:
        if isinstance(value, ModuleType):
            yield value.__name__
        elif isinstance(value, type | FunctionType):
            yield str(value.__module__)


def _instead_of(value: Any) -> Iterator[str]:
    """What could replace a function that gave this value; what raised gave None."""
    if value is None:
        yield "does nothing"
        return
    others = [*dict.fromkeys(_others(value))]
    yield from (f"returns {each}" for each in others or ["None"])


def _others(value: Any) -> Iterator[str]:
    """Other values of the same type, as Python writes them; nothing where none comes to mind."""
    for other in (_other(value), _emptied(value)):
        if type(other) in {*_SCALARS, *_CONTAINERS} and _differs(other, value):
            text = repr(other)
            if len(text) <= LONGEST and "'''" not in text:
                yield text


def _differs(one: Any, other: Any) -> bool:
    """Whether two values are not equal, as far as what is in them lets itself be compared."""
    try:
        return bool(one != other)
    except Exception:  # noqa: BLE001 - equality is code of an author's
        return True


def _other(value: Any) -> Any:
    """Another value of the same type; None where none comes to mind."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    return type(value)() if type(value) in {str, bytes, *_CONTAINERS} else None


def _emptied(value: Any) -> Any:
    """A container of the same form, with other values in it: code that takes it apart goes on."""
    if type(value) is dict:
        return {key: _emptied(each) for key, each in value.items()}
    if type(value) in {list, tuple}:
        return type(value)(map(_emptied, value))
    return _other(value)
