"""The catalog: snippets, faults, pages and notes of a project, joined and cross-checked."""

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from uradori.project import clause_review, fault_lines, former_ids, kinds, quoting, translations
from uradori.project.elsewhere import addressed, snippets_elsewhere
from uradori.project.exercises import FOLDER, Exercise, read_exercises
from uradori.project.faults import read_faults
from uradori.project.foreign_words import unmarked
from uradori.project.glossary import Term, misnamed, read_glossary
from uradori.project.import_path import import_path
from uradori.project.model import FaultSpec, Mention, Note, Page, Snippet, Statement, anchor
from uradori.project.notes import read_notes
from uradori.project.page_makers import page_makers
from uradori.project.pages import PageReader, read_pages
from uradori.project.problems import Problem
from uradori.project.settings import Project, load_project
from uradori.project.snippet_review import CLAIM_ID
from uradori.project.snippets import claim_of, read_snippets, unused_outputs
from uradori.project.tests import SEPARATOR


@dataclass(frozen=True)
class Catalog:
    """Everything that the files of a project say, before any evidence.

    What is wrong is looked for once somebody asks: who wants to know what to run does not.
    """

    project: Project
    snippets: Mapping[str, Snippet]
    faults: Mapping[str, FaultSpec]
    pages: Mapping[str, Page]
    notes: tuple[Note, ...]
    terms: tuple[Term, ...]
    apart: tuple[Problem, ...]
    """What is wrong whatever the pages say."""
    met: tuple[Problem, ...] = ()
    """What was met on the way while all was read; `apart` is not in it."""
    given: Mapping[str, Page] = field(default_factory=dict)
    """The pages as their reader gave them; `pages` have the words that they leave to snippets."""
    said: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    """Where pages say each claim, see `mentions`."""
    unread: tuple[str, ...] = ()
    """Plugins that may make pages which were not read: what no page says may stand on those."""
    successors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Former ids, and the claims that have taken each over; the first of them answers to it."""
    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    """What readers are set to solve, by id."""

    def with_pages(
        self, pages: Mapping[str, Page], problems: Iterable[Problem], unread: tuple[str, ...] = ()
    ) -> "Catalog":
        """The same project with other pages, of which these problems are known; see `unread`."""
        settings = self.project.settings
        read = _by_claim(pages, self.project)
        own = [claim for claim, each in self.snippets.items() if not each.elsewhere]
        taken = {*own, *filter(None, _unreadable(self.apart, self.project))}
        # Those of the site's first language first.
        every = (each for mentions in read.values() for each in mentions)
        places = dict.fromkeys(each for each in every if each.address or each.claim not in taken)
        more, of_places = snippets_elsewhere(self.project, tuple(places), taken, self.snippets)
        snippets = self.snippets
        if more or len(own) < len(snippets):
            snippets = {**{claim: snippets[claim] for claim in own}, **more}
        lines, of_lines = fault_lines.specs(snippets, settings.languages)
        whole, of_quotations = quoting.completed(pages, read, snippets)
        said = read if whole is pages else _by_claim(whole, self.project)
        successors = former_ids.successors(snippets, said, whole)
        return replace(
            self,
            snippets=snippets,
            faults={**self.faults, **lines},
            pages=whole,
            met=(*problems, *of_places, *of_lines, *of_quotations),
            given=pages,
            said=said,
            unread=unread,
            successors=successors,
        )

    @cached_property
    def pythonpath(self) -> tuple[str, ...]:
        """Where runs find the project's own packages, relative to the root."""
        return import_path(self.project)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong with what the files say."""
        settings, pages = self.project.settings, self.given
        elsewhere = addressed(self.project)
        generated = {path for path in pages if not self.project.path(path).is_file()}
        found = [
            *self.apart,
            *self.met,
            *quoting.review(self.snippets, self._read, self.project),
            *clause_review.review(self.snippets, self.said, self.terms),
            *former_ids.review(self.snippets, self.said),
            *_references(self, {*_unreadable(self.apart, self.project), *elsewhere}),
            *(() if self.unread else unused_outputs(self.project, self.snippets, elsewhere)),
            *misnamed(pages.values(), self.terms),
            *unmarked(pages.values()),
            *(
                translations.compare(pages, settings.languages, settings.docs, generated)
                if self.project.in_folders
                else ()
            ),
        ]
        # Settings first: where they cannot be read, much of the rest is for want of them.
        settled = {*self.project.problems}
        return tuple(
            sorted(
                found, key=lambda each: (each not in settled, each.path, each.line or 0, each.code)
            )
        )

    @property
    def _read(self) -> Mapping[str, tuple[Mention, ...]]:
        """As `said`, of the pages as they were given."""
        return self.said if self.pages is self.given else _by_claim(self.given, self.project)

    @property
    def statements(self) -> dict[str, Statement]:
        """Every statement of every note, by id."""
        return {each.id: each for note in self.notes for each in note.statements}

    def mentions(self, claim: str) -> tuple[Mention, ...]:
        """Where pages say the claim, in the order of languages, then pages, then lines.

        A start page comes last in its language: it quotes what another page is about. Pages that
        quote only a part of the sentence come behind those that say it.
        """
        return self.said.get(claim, ())

    def text(self, claim: str) -> dict[str, str]:
        """The claim's sentence in each language, as its first page says it."""
        texts: dict[str, str] = {}
        for mention in self.mentions(claim):
            texts.setdefault(mention.lang, mention.sentence)
        return texts

    @property
    def tested(self) -> list[str]:
        """Claims of which there is something to find out here, and so evidence."""
        return [claim for claim, each in self.snippets.items() if each.tested]

    @property
    def unseen(self) -> list[str]:
        """Claims that stand on none of the pages that were read, where there may be others."""
        return [each for each in self.snippets if self.unread and not self.mentions(each)]

    def first_name(self, claim: str) -> str:
        """What a claim was called first, of the ids that it answers to."""
        was = self.snippets[claim].header.was
        mine = (each for each in was if self.successors.get(each, ("",))[0] == claim)
        return next(mine, claim)

    def suggest(self, claim: str) -> str:
        """A hint for a claim id that does not exist."""
        if now := self.successors.get(claim):
            return f'it is "{now[0]}" now'
        close = get_close_matches(claim, self.snippets, n=1)
        if close:
            return f'did you mean "{close[0]}"?'
        if claim.endswith(".py"):
            return f"name a region or a test of it: {claim}{SEPARATOR}name"
        good = CLAIM_ID.fullmatch(claim)
        return f"uradori new {claim}" if good else "an id is service/says_the_behaviour"


def load_catalog(
    root: Path, read: PageReader = read_pages, many: Callable[[], MutableMapping[str, Any]] = dict
) -> Catalog:
    """Read the project at `root`; nothing is executed, nothing an author wrote makes it raise.

    `read` is asked for the pages; by default the reader that is installed. `many` makes what holds
    snippets and pages.
    """
    project = replace(load_project(root), many=many)
    snippets, snippet_problems = read_snippets(project)
    faults, fault_problems = read_faults(project)
    notes, note_problems = read_notes(project)
    terms, glossary_problems = read_glossary(project)
    exercises, exercise_problems = read_exercises(project)
    apart = (
        *project.problems,
        *kinds.problems(),
        *snippet_problems,
        *fault_problems,
        *note_problems,
        *glossary_problems,
        *exercise_problems,
    )
    catalog = Catalog(project, snippets, faults, {}, notes, terms, apart, exercises=exercises)
    unread = page_makers(project.root, project.settings.docs) if read is read_pages else ()
    return catalog.with_pages(*read(project), unread)


def _by_claim(pages: Mapping[str, Page], project: Project) -> Mapping[str, tuple[Mention, ...]]:
    """See `Catalog.mentions`; each claim comes where a page says it first."""
    languages, number = project.settings.languages, 0
    found: dict[str, list[tuple[int, bool, bool, str, int, int, str, int]]] = {}
    for path, page in pages.items():
        for at, each in enumerate(page.mentions):
            start, lang = each.page.endswith("/index.md"), languages.index(each.lang)
            place = (lang, start, each.partial, each.page, each.line or 0, number, path, at)
            found.setdefault(each.claim, []).append(place)
            number += 1
    page_at = lru_cache(16)(pages.__getitem__)
    said: MutableMapping[str, tuple[Mention, ...]] = project.many()
    for claim, places in found.items():
        said[claim] = tuple(page_at(path).mentions[at] for *_, path, at in sorted(places))
    return said


def _unreadable(problems: Iterable[Problem], project: Project) -> set[str | None]:
    """Claims whose snippet exists but could not be read; that is reported once, at the file."""
    return {claim_of(project.path(each.path).with_suffix(".py"), project) for each in problems}


def _references(catalog: Catalog, unreadable: set[str | None]) -> Iterator[Problem]:
    """Names that lead nowhere, and things that nothing names."""
    for page in catalog.pages.values():
        yield from _unknown_on(page, catalog, unreadable)
    statements = catalog.statements
    settled: set[str] = set()
    for claim, snippet in catalog.snippets.items():
        line = snippet.line
        settled.update(snippet.header.statements if claim in catalog.said or catalog.unread else ())
        yield from _unknown(
            "UR103", "statement", snippet.header.statements, statements, snippet.path, line
        )
        named = [name for name, _ in snippet.header.faults if not fault_lines.is_one_line(name)]
        yield from _unknown("UR104", "fault", named, catalog.faults, snippet.path, line)
        if claim not in catalog.said and not catalog.unread:
            message = f'no page says "{claim}"'
            hint = f"put a block on a page{_in_each(catalog.project)}: /// claim | {claim}"
            yield Problem("UR115", snippet.path, message, hint=hint)
    yield from _exercises(catalog)
    yield from _shared_anchors(catalog)
    for statement in statements.values():
        if statement.id in settled and statement.omitted is not None:
            message = f'statement "{statement.id}" is omitted, yet a claim settles it'
            yield Problem("UR505", statement.path, message, statement.line, "delete `omitted`")
        elif statement.id not in settled and statement.omitted is None:
            message = f'statement "{statement.id}" is not settled'
            hint = "name it in a snippet's statements, or give the reason in omitted.<language>"
            yield Problem("UR502", statement.path, message, statement.line, hint)


def _exercises(catalog: Catalog) -> Iterator[Problem]:
    """Exercises that pages set and nobody wrote, and the other way round; worlds that are none."""
    set_on: dict[str, list[tuple[str, int]]] = {}
    for page in catalog.pages.values():
        for name, line in page.blocks_of("exercise"):
            set_on.setdefault(name, []).append((page.path, line))
    for name, places in set_on.items():
        # A file that could not be read has been told of.
        known = (catalog.project.path(catalog.project.settings.snippets) / FOLDER) / f"{name}.py"
        if name not in catalog.exercises and not known.is_file():
            close = get_close_matches(name, catalog.exercises, n=1)
            hint = f'did you mean "{close[0]}"?' if close else f"write {FOLDER}/{name}.py"
            for path, line in places:
                yield Problem("UR217", path, f'no exercise named "{name}"', line, hint)
    for name, each in catalog.exercises.items():
        line = each.header[0] or 1
        yield from _unknown("UR104", "fault", each.goal.worlds, catalog.faults, each.path, line)
        if name not in set_on and not catalog.unread:
            hint = f"put a block on a page{_in_each(catalog.project)}: /// exercise | {name}"
            yield Problem("UR181", each.path, f'no page sets "{name}"', hint=hint)


def _in_each(project: Project) -> str:
    return " of every language" if len(project.settings.languages) > 1 else ""


def _shared_anchors(catalog: Catalog) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for claim in catalog.snippets:
        other = first.setdefault(anchor(claim), claim)
        if other != claim:
            message = f'has the same HTML id as "{other}": {anchor(claim)}'
            path = catalog.snippets[claim].path
            yield Problem("UR120", path, message, hint="rename one of the two")


def _unknown_on(page: Page, catalog: Catalog, unreadable: set[str | None]) -> Iterator[Problem]:
    """Claims of a page that have no snippet, and worlds that are drawn of a claim without them."""
    # What is wrong with an address is told where that is read.
    said = [(each.claim, each.line) for each in page.mentions if not each.address]
    drawn = [(each.claim, each.line) for each in page.pictures if each.claim]
    for claim, line in said + drawn:
        if claim not in catalog.snippets and claim not in unreadable:
            message, hint = f'no snippet named "{claim}"', catalog.suggest(claim)
            yield Problem("UR201", page.path, message, line, hint)
    for service, line in page.blocks_of("ledger"):
        if service and not any(claim.startswith(f"{service}/") for claim in catalog.snippets):
            message = f'no snippet of "{service}" that a ledger could list'
            yield Problem("UR201", page.path, message, line, "name the folder of the snippets")
    for each in page.pictures:
        snippet = catalog.snippets.get(each.claim)
        if each.world and snippet and each.world not in dict(snippet.header.faults):
            message = f"{each.claim} names no fault {each.world}"
            yield Problem("UR209", page.path, message, each.line)


def _unknown(
    code: str, what: str, names: Iterable[str], known: Mapping[str, object], path: str, line: int
) -> Iterator[Problem]:
    for name in names:
        if name not in known:
            close = get_close_matches(name, known, n=1)
            hint = f'did you mean "{close[0]}"?' if close else ""
            yield Problem(code, path, f'no {what} named "{name}"', line, hint)
