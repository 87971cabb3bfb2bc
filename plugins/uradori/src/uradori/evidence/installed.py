"""What is on this machine, engines above all: found out without importing or starting any."""

import os
import platform
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from uradori.engines.programs import find_program
from uradori.evidence import distributions
from uradori.evidence.distributions import Distributions
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
    return {
        found.name: found.version
        for engine in engines
        for module in engine.modules
        for found in _beside(engine, root).providing(module)
    }


def in_place(engines: Iterable[Engine], root: Path) -> frozenset[str]:
    """Distributions of the engines' modules that were installed in place.

    No version speaks for them: `program_digests` does.
    """
    return frozenset(name for _, name, _ in _in_place(engines, root))


def _in_place(engines: Iterable[Engine], root: Path) -> Iterator[tuple[str, str, Path]]:
    """(module, distribution, the folder or the one file of the module)."""
    for engine in engines:
        there = _beside(engine, root)
        for module in engine.modules:
            package = there.find(f"{module}/__init__.py")
            place = package.parent if package else there.find(f"{module}.py")
            for each in there.providing(module):
                if each.editable and place:
                    yield module, each.name, place


def program_digests(engines: Sequence[Engine], root: Path) -> Mapping[str, str]:
    """Digests of the engines' programs on this machine, and of modules installed in place, by name.

    A program tells its version only by being started; its bytes are there to be looked at.
    """
    names = {name for engine in engines for name in engine.programs}
    found = {name: path for name in sorted(names) if (path := find_program(name))}
    programs = {name: _digest(path, Path(path).stat().st_ctime_ns) for name, path in found.items()}
    return programs | {
        module: _digest_below(place, tuple(_states(place)))
        for module, _, place in _in_place(engines, root)
    }


def places(engines: Iterable[Engine], root: Path) -> tuple[str, ...]:
    """Where engines are that lie elsewhere than a system's programs do: environments, programs."""
    found = []
    for engine in engines:
        if engine.python:
            python = root / engine.python
            found += [python.parent.parent, python.resolve().parent.parent]
        found += [Path(path).resolve() for name in engine.programs if (path := find_program(name))]
    return tuple(dict.fromkeys(map(str, found)))


@cache
def _digest(path: str, _changed_at: int) -> str:
    return sha256(Path(path).read_bytes())


def _states(place: Path) -> Iterator[tuple[str, int, int]]:
    """Each file of a module with what changes when it does."""
    for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
        if path.is_file() and path.parent.name != "__pycache__":
            state = path.stat()
            yield path.relative_to(place).as_posix(), state.st_ctime_ns, state.st_size


@cache
def _digest_below(place: Path, states: tuple[tuple[str, int, int], ...]) -> str:
    files = (f"{name}\0{sha256((place / name).read_bytes())}\0" for name, *_ in states)
    return sha256("".join(files).encode())


def installed_version(
    name: str,
    engines: Iterable[Engine] = (),
    root: Path = Path(),
    here: Distributions | None = None,
) -> str | None:
    """The version of what has this name here; None where that cannot be said without a run.

    Python and what comes with it are asked; anything else is looked for among the distributions,
    those in an environment of the engines' first. `here` are ours, where somebody knows them.
    """
    if name in COMES_WITH_PYTHON:
        return COMES_WITH_PYTHON[name]()
    for engine in engines:
        if engine.python and (found := _beside(engine, root).named(name)):
            return found.version
    found = (here or distributions.here()).named(name)
    return found.version if found else None


def _beside(engine: Engine, root: Path) -> Distributions:
    """What is installed for the interpreter of an engine."""
    if not engine.python:
        return distributions.here()
    return distributions.at(site_packages(root / engine.python))


def site_packages(python: Path) -> tuple[str, ...]:
    """Where the distributions are of the environment that an interpreter belongs to."""
    environment = python.parent.parent
    return tuple(map(str, sorted(environment.glob("lib/python*/site-packages"))))
