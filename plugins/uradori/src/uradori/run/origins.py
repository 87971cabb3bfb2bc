"""What modules come from, and which distributions a run rests on because it asked for some.

A run is forked from a host that has imported much already, so what is loaded says little: it rests
on what it asks for, on whatever that had asked for while the host warmed up, and on what it loads
anew.
"""

import sys
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from uradori.evidence import distributions
from uradori.evidence.bindings import file_digest
from uradori.evidence.distributions import Distribution, Distributions
from uradori.evidence.model import UNSTEADY
from uradori.run import imports

SNIPPET = "__main__"
"""The module that a snippet runs as."""


@dataclass(frozen=True, slots=True)
class _Source:
    """What a module comes from: a distribution, or files that belong to none."""

    distribution: Distribution | None
    top: str = ""
    """The top-level module of files that belong to none."""

    @property
    def versioned(self) -> bool:
        """Whether a version speaks for its files."""
        return self.distribution is not None and not self.distribution.editable


@dataclass(frozen=True, slots=True)
class Unversioned:
    """A file of a module for which no version speaks."""

    owner: str
    """The distribution that it belongs to, or ""."""
    place: str
    """On the import path."""
    digest: str


@dataclass(frozen=True, slots=True)
class Warm:
    """What a host had imported when it was ready."""

    table: Distributions
    sources: Mapping[str, _Source | None]
    """By module; None of what is Python's own, or ours."""
    named: Mapping[str, _Source]
    """By distribution."""
    rests_on: Mapping[_Source, Collection[_Source]]
    """By each of them, itself and all that it imports, if only by way of others."""
    files: Mapping[_Source, Mapping[str, Unversioned]]
    """Those that no version speaks for, by path: read once they had been imported."""

    def source(self, module: str) -> _Source | None:
        """What a module comes from that was loaded then or since."""
        found = self.sources.get(module)
        return found or _source(module, self.table)


def warmed() -> Warm:
    """What has been imported in this process, and by whom."""
    table = distributions.here()
    sources = {name: _source(name, table) for name in [*sys.modules]}
    rests_on: dict[_Source, set[_Source]] = {}
    for who, what in imports.asked():
        asking, asked = sources.get(who), sources.get(what)
        if asking and asked and asking != asked:
            rests_on.setdefault(asking, set()).add(asked)
    imports.forget()  # here: freeing them in every child would cost each of them copies of pages
    named = {
        each.distribution.name: each for each in sources.values() if each and each.distribution
    }
    reached = {each: frozenset(_closure({each}, rests_on)) for each in {*sources.values()} if each}
    return Warm(table, sources, named, reached, _unversioned(sources))


@dataclass(frozen=True, slots=True)
class Imported:
    """What one run imported."""

    distributions: tuple[Distribution, ...]
    files: Mapping[str, Unversioned]
    """Those of modules that no version speaks for, by path."""


def imported(
    warm: Warm,
    noted: Collection[tuple[str, str]],
    loaded: Iterable[str],
    named: Collection[str],
) -> Imported:
    """What the run of this process rests on.

    `noted` is what was asked for, and `loaded` are modules that it rests on in any case, as on
    the distributions `named`.
    """
    modules = {*loaded, *chain.from_iterable(noted)}  # whoever asks has run
    new = {name: _source(name, warm.table) for name in modules if name not in warm.sources}
    wanted = {warm.sources.get(each) for each in modules}
    wanted |= {*new.values(), *(warm.named.get(each) for each in named)}
    found = {each for each in wanted if each is not None}
    found = found.union(*(warm.rests_on.get(each, ()) for each in found))
    files = {path: file for each in found for path, file in warm.files.get(each, {}).items()}
    for several in _unversioned(new).values():
        files |= several
    known = {each.distribution for each in found if each.distribution is not None}
    known |= {each for each in map(warm.table.named, named) if each is not None}
    return Imported(tuple(sorted(known, key=lambda each: each.name)), files)


def _closure(found: set[_Source], rests_on: Mapping[_Source, Collection[_Source]]) -> set[_Source]:
    waiting = [*found]
    while waiting:
        for each in rests_on.get(waiting.pop(), ()):
            if each not in found:
                found.add(each)
                waiting.append(each)
    return found


def _unversioned(
    sources: Mapping[str, _Source | None],
) -> dict[_Source, dict[str, Unversioned]]:
    found: dict[_Source, dict[str, Unversioned]] = {}
    for name, source in sources.items():
        if source is not None and not source.versioned and (path := file_of(name)):
            owner = source.distribution.name if source.distribution else ""
            digest = file_digest(path) or UNSTEADY
            file = Unversioned(owner, distributions.place_of(name, path), digest)
            found.setdefault(source, {})[path] = file
    return found


def _source(name: str, table: Distributions) -> _Source | None:
    top = name.partition(".")[0]
    if top in {imports.OURS, SNIPPET}:
        return None
    while name:
        if file := file_of(name):
            found = table.of_module(name, file)
            if found is None and table.is_pythons(file):
                return None
            if found and found.editable and table.holds(file):
                return None  # it only leads to where the distribution is
            return _Source(found, "" if found else top)
        name = name.rpartition(".")[0]
    return None


def file_of(name: str) -> str | None:
    """The file that a module was loaded from; None where there is none, and for snippets.

    Of a module in an archive it is the archive: no file is at the path that the module names.
    """
    module = sys.modules.get(name)
    archive = getattr(getattr(module, "__loader__", None), "archive", None)  # zipimport's
    file = archive if isinstance(archive, str) else getattr(module, "__file__", None)
    return file if isinstance(file, str) else None
