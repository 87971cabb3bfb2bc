"""Which modules are asked for, and by whom, whether they have been loaded before or not.

This is seen by standing in the place of `__import__`, and of what searches for those not loaded
yet: in the host while it warms up, and in every run, which is forked from it. Needs nothing but
the standard library, for what is imported before is not seen.
"""

import builtins
import importlib.util
import sys
from collections.abc import Mapping, Sequence
from importlib import metadata
from types import FrameType, ModuleType
from typing import Any

OURS = "uradori"
"""The package whose own asking is nobody's."""

_asked: set[tuple[str, str]] = set()
"""Who asked for what, as names of modules."""

_sought: set[str] = set()
"""Names of modules that were searched for, be they found or not."""

_told: set[str] = set()
"""Names of distributions of which somebody asked what their metadata say, such as the version."""


def watch() -> None:
    """From now on, note who asks for which module, by whatever way of importing there is."""
    original, find = builtins.__import__, importlib._bootstrap._gcd_import  # type: ignore[attr-defined]
    note = _asked.add

    def importing(
        name: str,
        globals: Mapping[str, Any] | None = None,  # noqa: A002 - as `__import__` calls it
        locals: Mapping[str, Any] | None = None,  # noqa: A002
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        if level == 0:  # noted also where it is not there: others may do without it
            # Whoever calls `__import__` by itself mostly hands over no names of its own.
            who = globals.get("__name__", "") if globals else _who(sys._getframe(1))
            note((who, name))
        module = original(name, globals, locals, fromlist or (), level)
        if level == 0 and fromlist and not hasattr(module, "__file__"):
            for each in fromlist:  # perhaps shared by distributions
                note((who, f"{name}.{each}"))
        return module

    def finding(name: str, package: str | None = None, level: int = 0) -> ModuleType:
        who = _who(sys._getframe(1))
        if level == 0:
            note((who, name))
        module: ModuleType = find(name, package, level)
        note((who, module.__name__))
        return module

    builtins.__import__ = importing
    importlib._bootstrap._gcd_import = finding  # type: ignore[attr-defined]
    _watch_searching()


def _watch_searching() -> None:
    """From now on, note which modules are searched for, and whose metadata are asked for."""
    bootstrap: Any = importlib._bootstrap
    search, tell = bootstrap._find_spec, metadata.Distribution.from_name

    def searching(name: str, *where: Any) -> Any:
        _sought.add(name)
        return search(name, *where)

    def telling(name: str) -> metadata.Distribution:
        found = tell(name)
        if _who(sys._getframe(1)).partition(".")[0] != OURS:
            _told.add(found.metadata["Name"])
        return found

    bootstrap._find_spec = importlib.util._find_spec = searching  # type: ignore[attr-defined]
    metadata.Distribution.from_name = telling  # type: ignore[method-assign]


def _who(frame: FrameType | None) -> str:
    """The module that asks, by way of whatever imports on behalf of others."""
    while frame is not None:
        name = str(frame.f_globals.get("__name__", ""))
        if name.partition(".")[0] not in {"importlib", "pkgutil", "runpy"}:
            return name
        frame = frame.f_back
    return ""


def forget() -> None:
    """Begin anew with who asks for what: what went on in the host is no run's."""
    _asked.clear()
    _sought.clear()
    _told.clear()


def asked() -> frozenset[tuple[str, str]]:
    """Who asked for what, as names of modules, since it was forgotten."""
    return frozenset(each for each in _asked if each[0].partition(".")[0] != OURS)


def sought() -> frozenset[str]:
    """Names of modules that were searched for since it was forgotten, be they found or not."""
    return frozenset(_sought)


def told() -> frozenset[str]:
    """Names of distributions whose metadata somebody asked for since it was forgotten."""
    return frozenset(_told)
