"""What is wrong with a site, of which each page and claim is looked through once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from itertools import chain

from uradori.evidence import entry_problems
from uradori.evidence.entry import Entry
from uradori.project import confirmation, prose
from uradori.project.catalog import Catalog
from uradori.project.glossary import Term, names_of
from uradori.project.problems import Problem
from uradori.project.waivers import Sifted, sift


class KnownProblems:
    """What is wrong with each of many things, looked for again only in those that have changed."""

    def __init__(self, *, remembers: bool = True) -> None:
        self._remembers = remembers
        """Whether it is held on to everything that was looked through."""
        self._known: dict[str, tuple[object, tuple[Problem, ...]]] = {}

    def of(
        self, name: str, about: object, find: Callable[[], Iterable[Problem]]
    ) -> tuple[Problem, ...]:
        """What `find` gives, which depends on nothing but `about`; that is compared by value."""
        if not self._remembers:
            return tuple(find())
        known = self._known.get(name)
        if known is None or known[0] != about:
            known = self._known[name] = (about, tuple(find()))
        return known[1]


def sifted(
    catalog: Catalog,
    entries: Mapping[str, Entry],
    judged: tuple[Problem, ...],
    known: KnownProblems,
) -> Sifted:
    """All problems, and which of them are told of."""
    found = chain(
        catalog.problems,
        confirmation.unconfirmed(catalog),
        _in_pages(catalog, known),
        prose.unlooked(catalog.project.settings.languages),
        _in_claims(entries, catalog.terms, known),
        entry_problems.of_clauses(entries.values(), catalog),
        judged,
    )
    told = sift(found, catalog.project.settings, catalog.snippets, catalog.pages)
    waived = (each.problem for each in told.waived)
    once = entry_problems.told_once(told.told, waived, entries.values())
    return replace(told, told=tuple(once))


def _in_pages(catalog: Catalog, known: KnownProblems) -> Iterator[Problem]:
    terms = catalog.terms
    for path, page in catalog.pages.items():
        yield from known.of(path, (page, terms), partial(prose.unshown, page, terms))


def _in_claims(
    entries: Mapping[str, Entry], terms: tuple[Term, ...], known: KnownProblems
) -> Iterator[Problem]:
    names = cache(partial(names_of, terms))
    for claim, entry in entries.items():
        yield from known.of(claim, (entry, terms), partial(entry.unshown, names))
