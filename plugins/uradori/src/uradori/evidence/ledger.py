"""The ledger: every claim of a site with its evidence and verdict. What pages and tools read.

Nothing here, nor in anything this imports, can run a snippet.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from uradori.evidence import (
    bindings,
    entry_problems,
    history,
    installed,
    places,
    records,
    testimony,
)
from uradori.evidence.bindings import Contents
from uradori.evidence.entry import Entry
from uradori.evidence.found import KnownProblems, sifted
from uradori.evidence.model import Evidence, Verdict
from uradori.evidence.reached import Reached
from uradori.evidence.verdicts import Present, Reason, changes, judge
from uradori.project import former_ids
from uradori.project.catalog import Catalog, load_catalog
from uradori.project.confirmation import Confirmation
from uradori.project.model import Page, Snippet
from uradori.project.pages import PageReader, read_pages
from uradori.project.problems import Problem
from uradori.project.settings import USUAL_TIERS, Engine, Project, Tier
from uradori.project.waivers import Sifted, Waived


@dataclass(frozen=True)
class Ledger:
    """All entries by claim id, in order, and every problem of the project.

    What is wrong is looked for once somebody asks: who wants to know what to run does not.
    `excused` are claims without evidence of which nobody can expect that they were run here: an
    engine is missing, or they are of the slow tier. Where all evidence is required, and in CI as
    far as the usual tiers go, nothing is excused.
    """

    catalog: Catalog
    entries: Mapping[str, Entry]
    excused: Mapping[str, Problem] = field(default_factory=dict)
    judged: tuple[Problem, ...] = ()
    """What runs left, whatever the pages say, whether it is told of or waived."""
    beside: tuple[Problem, ...] = ()
    """What is wrong with what is published beside the pages, where that was asked."""
    found: KnownProblems = field(default_factory=KnownProblems, repr=False, compare=False)
    """What was found in each page and claim; shared with ledgers that are made from this one."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong, but for what is waived or not asked for."""
        return (*self._sifted.told, *self.beside)

    @property
    def waived(self) -> tuple[Waived, ...]:
        """Problems that somebody has looked at and left, with the reasons."""
        return self._sifted.waived

    @property
    def unasked(self) -> Mapping[str, int]:
        """How many there are, by code, of what only a setting would make a problem."""
        return self._sifted.unasked

    @cached_property
    def _sifted(self) -> Sifted:
        return sifted(self.catalog, self.entries, self.judged, self.found)

    @property
    def project(self) -> Project:
        """The project this is the ledger of."""
        return self.catalog.project

    @property
    def unconfirmed(self) -> int:
        """How many claims no person has read as they are now."""
        now = Confirmation.CURRENT
        return sum(entry.confirmation is not now for entry in self.entries.values())

    def problems_if(self, required: bool | Collection[Tier]) -> list[Problem]:
        """The problems, where so much evidence is required.

        True: all that can be expected of this machine. False: none. Tiers: of all claims of
        those, whatever is missing here.
        """
        if required is True:
            return list(self.problems)
        tiers = {entry.snippet.path: entry.tier for entry in self.entries.values()}
        wanted = frozenset(required or ())
        return [
            each
            for each in (*self.problems, *self.excused.values())
            if (each.code != "UR401" and each not in self.excused.values())
            or tiers.get(each.path) in wanted
        ]

    def excuses(self) -> list[str]:
        """Which claims nobody can expect to have been run here, counted by the reason."""
        entries = [self.entries[claim] for claim in self.excused]
        reasons = Counter(
            f"missing here: {', '.join(entry.missing)}"
            if entry.missing
            else f"of the {entry.tier} tier: uradori run --tier {entry.tier}"
            for entry in entries
        )
        return [
            f"{count} {'claim' if count == 1 else 'claims'} without evidence, {reason}"
            for reason, count in sorted(reasons.items())
        ]

    def with_pages(self, pages: Mapping[str, Page], problems: Iterable[Problem]) -> "Ledger":
        """The same evidence with other pages, of which these problems are known."""
        catalog = self.catalog.with_pages(pages, problems)
        entries: dict[str, Entry] = {}
        court: _Court | None = None
        for claim, snippet in sorted(catalog.snippets.items()):
            known = self.entries.get(claim)
            if known is None or known.snippet != snippet:
                court = court or _Court(catalog)
                known = court.judge(snippet)
            entries[claim] = replace(known, mentions=catalog.mentions(claim))
        return Ledger(
            catalog,
            entries,
            excused={**self.excused, **(court.excused if court else {})},
            judged=(*self.judged, *(court.problems if court else ())),
            found=self.found,
        )

    def judged_again(
        self, catalog: Catalog, claims: Collection[str], paths: Collection[str]
    ) -> "Ledger":
        """The ledger of `catalog`, in which only these claims and what they rest on are others.

        `paths` are of their files, whose problems are found again.
        """
        court = _Court(catalog)
        entries = {
            claim: court.judge(snippet) if claim in claims else self.entries[claim]
            for claim, snippet in sorted(catalog.snippets.items())
        }
        excused = {claim: each for claim, each in self.excused.items() if claim not in claims}
        judged = (each for each in self.judged if each.path not in paths)
        problems = (*judged, *court.problems)
        return Ledger(catalog, entries, {**excused, **court.excused}, problems, found=self.found)


UNUSABLE = {records.OTHER_FORM: "evidence_older"}
"""Code of a problem with evidence → the reason why there is none; damage, for all others."""
DAMAGED = "evidence_damaged"
UNFINISHED = frozenset({"UR108", "UR129"})
"""Codes of problems, always told, with a snippet that say all that there is to say of its runs."""


def load_ledger(
    root: Path, read: PageReader = read_pages, many: Callable[[], MutableMapping[str, Any]] = dict
) -> Ledger:
    """Read project and evidence at `root`, and judge every claim; `read` is asked for the pages.

    `many` makes what holds snippets, pages and entries.
    """
    catalog = load_catalog(root, read, many)
    court = _Court(catalog)
    entries: MutableMapping[str, Entry] = catalog.project.many()
    for claim in sorted(catalog.snippets):
        entries[claim] = court.judge(catalog.snippets[claim])
    judged = (*_of_committed(court.committed, catalog.project), *court.problems)
    found = KnownProblems(remembers=many is dict)
    return Ledger(catalog, entries, court.excused, judged, found=found)


class _Court:
    """Judges claims of one catalog, and keeps what is wrong with their evidence."""

    def __init__(self, catalog: Catalog) -> None:
        project = catalog.project
        self._catalog = catalog
        self._versions, self._ci = testimony.locked_versions(project), installed.in_ci()
        self._contents, self._reached = Contents(project), Reached(project)
        told = (*catalog.apart, *catalog.met)
        self._drafts = {each.path for each in told if each.code in UNFINISHED}
        self.committed = records.committed(project)
        self.problems: list[Problem] = []
        self.excused: dict[str, Problem] = {}

    def judge(self, snippet: Snippet) -> Entry:
        """The entry of a claim."""
        catalog, claim = self._catalog, snippet.id
        if records.path_of(catalog.project, claim) in self.committed:
            found, problem, unusable = None, None, "evidence_tracked"
        elif not snippet.tested:  # what was there when it was speaks for nothing
            found, problem, unusable = None, None, ""
        else:
            found, problem = records.read(catalog.project, claim)
            found = found and places.of_now(found, snippet)
            unusable = UNUSABLE.get(problem.code, DAMAGED) if problem else ""
        entry = _entry(catalog, snippet, found, self._contents, unusable)
        former = former_ids.usable(snippet, catalog.snippets)
        past, torn = history.read_since(catalog.project, claim, former)
        # What has another form is as good as not there, and the verdict says why.
        told = [each for each in (problem, *torn) if each and each.code != records.OTHER_FORM]
        heard, unclear = testimony.current(catalog.project, snippet, self._versions)
        entry = replace(entry, history=past, heard=heard)
        self.problems += [*told, *unclear, *self._reached.of(entry)]
        drafted = snippet.path in self._drafts
        for each in () if drafted else entry_problems.of_verdict(entry):
            if _is_excused(entry, self._ci):
                self.excused[claim] = each
            else:
                self.problems.append(each)
        return entry


def _of_committed(committed: Collection[Path], project: Project) -> Iterator[Problem]:
    if committed:
        folder = project.settings.evidence
        message = f"is kept in git, and not believed: {len(committed)} records"
        hint = f"git rm -r --cached {folder}, delete it, then uradori run"
        yield Problem("UR451", folder, message, hint=hint)


def _entry(
    catalog: Catalog, snippet: Snippet, found: Evidence | None, contents: Contents, unusable: str
) -> Entry:
    root = catalog.project.root
    engines = installed.engines_of(catalog.project, snippet.header.engines)
    missing = tuple(
        installed.how_to_get(each) for each in engines if installed.is_missing(each, root)
    )
    present = _present(contents, snippet, found, engines, missing)
    judgement = judge(snippet, found, present, unusable)
    shown = None if judgement.verdict is Verdict.NOT_RUN else found
    mentions = catalog.mentions(snippet.id)
    return Entry(snippet, shown, judgement, mentions, engines=engines, missing=missing)


def changed(
    catalog: Catalog, snippet: Snippet, found: Evidence, contents: Contents
) -> list[Reason]:
    """Everything that is not here as it was when evidence was made; nothing is read for it twice.

    `contents` are those of the same project.
    """
    engines = installed.engines_of(catalog.project, snippet.header.engines)
    return changes(snippet, found, _present(contents, snippet, found, engines, ()))


def _is_excused(entry: Entry, ci: bool) -> bool:
    if entry.verdict not in {Verdict.NOT_RUN, Verdict.STALE}:
        return False
    return entry.tier not in USUAL_TIERS or (bool(entry.missing) and not ci)


def _present(
    contents: Contents,
    snippet: Snippet,
    found: Evidence | None,
    engines: tuple[Engine, ...],
    missing: tuple[str, ...],
) -> Present:
    if found is None:
        return Present(missing=missing)
    project, here = contents.project, contents.installed
    bound = installed.distribution_versions(engines, project.root)
    # What a running engine said of itself is no distribution, though one may have its name; it is
    # bound by the digests of its programs and the versions of the distributions it comes from.
    said_by_engines = {engine.name for engine in engines} - {*bound}
    names = {*found.versions, *found.imported, *bound} - said_by_engines
    versions = {
        name: version
        for name in sorted(names)
        if (version := installed.installed_version(name, engines, project.root, here))
    }
    # The bytes of what engines are speak for them; their own process imports them, not the run's.
    digested = installed.in_place(engines, project.root)
    return Present(
        files=contents.digests(found.files),
        elsewhere=contents.elsewhere(found.elsewhere),
        versions=versions,
        editable=here.editable(versions) - digested,
        uradori=bindings.ourselves(),
        programs=installed.program_digests(engines, project.root),
        settings=records.settings_of(project, snippet, contents.pythonpath),
        missing=missing,
    )
