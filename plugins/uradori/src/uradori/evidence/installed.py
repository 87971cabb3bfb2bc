"""What is on this machine, engines above all: found out without importing or starting any."""

import os
import platform
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from uradori.engines.programs import find_program
from uradori.project.model import sha256
from uradori.project.settings import Engine, Project, Tier

COMES_WITH_PYTHON: Mapping[str, Callable[[], str]] = {
    "python": platform.python_version,
    "SQLite": lambda: sqlite3.sqlite_version,
}
"""Who may testify though no distribution has the name → how to ask for the version."""


def engines_of(project: Project, keys: Iterable[str]) -> tuple[Engine, ...]:
    """The engines that a header names; unknown names are a problem of their own, elsewhere."""
    known = project.settings.engines
    return tuple(known[key] for key in keys if key in known)


def tier_of(engines: Iterable[Engine]) -> Tier:
    """The tier of a claim: that of its most demanding engine."""
    order = list(Tier)
    return max((engine.tier for engine in engines), key=order.index, default=Tier.DEFAULT)


def is_missing(engine: Engine, root: Path) -> bool:
    """Whether some part of an engine is not on this machine."""
    if engine.python and not (root / engine.python).is_file():
        return True
    if any(find_program(program) is None for program in engine.programs):
        return True
    # The modules of an environment of its own are that environment's business.
    return not engine.python and any(find_spec(module) is None for module in engine.modules)


def how_to_get(engine: Engine) -> str:
    """Its name, and how it is installed: "memcached (apt-get install memcached)"."""
    return f"{engine.name} ({engine.install})" if engine.install else engine.name


def in_ci() -> bool:
    """Whether this is a machine on which everything must be there: it says CI=true."""
    return os.environ.get("CI", "").lower() in {"true", "1"}


def distribution_versions(engines: Sequence[Engine], root: Path) -> Mapping[str, str]:
    """Versions of the distributions that the engines' modules come from, by distribution."""
    found: dict[str, str] = {}
    for engine in engines:
        folders = _site_packages(root / engine.python) if engine.python else None
        owners = _owners(folders)
        for name in {name for module in engine.modules for name in owners.get(module, ())}:
            found[name] = _version(name, folders) or ""
    return found


def program_digests(engines: Iterable[Engine]) -> Mapping[str, str]:
    """Digests of the engines' programs that are on this machine, by name.

    A program tells its version only by being started; its bytes are there to be looked at.
    """
    names = {name for engine in engines for name in engine.programs}
    found = {name: path for name in sorted(names) if (path := find_program(name))}
    return {name: _digest(path, Path(path).stat().st_mtime_ns) for name, path in found.items()}


@cache
def _digest(path: str, _written_at: int) -> str:
    return sha256(Path(path).read_bytes())


def installed_version(name: str, engines: Iterable[Engine] = (), root: Path = Path()) -> str | None:
    """The version of what has this name here; None where that cannot be said without a run.

    Python and what comes with it are asked; anything else is looked for among the distributions,
    those in an environment of the engines' first.
    """
    if name in COMES_WITH_PYTHON:
        return COMES_WITH_PYTHON[name]()
    for engine in engines:
        if engine.python and (version := _version(name, _site_packages(root / engine.python))):
            return version
    return _version(name, None)


@cache
def _version(name: str, folders: tuple[str, ...] | None) -> str | None:
    path = sys.path if folders is None else list(folders)
    # By its very name: the search takes "Valkey", a server, for "valkey", a client's distribution.
    found = (each for each in metadata.distributions(name=name, path=path) if each.name == name)
    return next((each.version for each in found), None)


@cache
def _owners(folders: tuple[str, ...] | None) -> Mapping[str, list[str]]:
    """Top-level module → names of the distributions that it comes from."""
    if folders is None:
        return metadata.packages_distributions()
    owners: dict[str, list[str]] = {}
    for each in metadata.distributions(path=list(folders)):
        for module in _top_level(each):
            owners.setdefault(module, []).append(each.name)
    return owners


def _top_level(distribution: metadata.Distribution) -> Iterator[str]:
    names = (distribution.read_text("top_level.txt") or "").split()
    if names:
        yield from names
        return
    yield from {file.parts[0].removesuffix(".py") for file in distribution.files or ()}


def _site_packages(python: Path) -> tuple[str, ...]:
    environment = python.parent.parent
    return tuple(map(str, sorted(environment.glob("lib/python*/site-packages"))))
