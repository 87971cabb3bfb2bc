"""The ledger: every claim of a site with its evidence and verdict. What pages and tools read.

Nothing here, nor in anything this imports, can run a snippet.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from uradori.evidence import bindings, falsified, history, installed, places, records, testimony
from uradori.evidence.bindings import Contents
from uradori.evidence.clauses import Shown, clauses, never_seen, rest_on_mutants, share
from uradori.evidence.model import GOOD, Evidence, MutationResult, Past, Verdict
from uradori.evidence.testimony import Heard
from uradori.evidence.unshown import unshown
from uradori.evidence.verdicts import Judgement, Present, judge
from uradori.project import confirmation, prose
from uradori.project.catalog import Catalog, load_catalog
from uradori.project.confirmation import Confirmation
from uradori.project.glossary import Term
from uradori.project.kinds import Strength, kinds
from uradori.project.model import Mention, Page, Snippet
from uradori.project.pages import PageReader, read_pages
from uradori.project.problems import Problem
from uradori.project.settings import USUAL_TIERS, Engine, Project, Tier
from uradori.project.waivers import Waived, sift


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim and everything known about it."""

    snippet: Snippet
    evidence: Evidence | None
    judgement: Judgement
    mentions: tuple[Mention, ...]
    history: tuple[Past, ...] = ()
    """What runs came to, the oldest first; the latest ones, and those that changed something."""
    heard: tuple[Heard, ...] = ()
    """What second witnesses say of the claim as it is now; no verdict rests on it."""
    engines: tuple[Engine, ...] = ()
    """The engines that the snippet names."""
    missing: tuple[str, ...] = ()
    """Those that are not on this machine, and how to get them."""

    @property
    def verdict(self) -> Verdict:
        """What a page may say."""
        return self.judgement.verdict

    @property
    def confirmation(self) -> Confirmation:
        """Whether a person has read it as it is now."""
        return confirmation.state(self.snippet, self.mentions)

    @property
    def strength(self) -> Strength | None:
        """How far the proof goes that speaks for the sentence; None where nothing does."""
        kind = kinds()[self.snippet.header.kind]
        return kind.strength if self.verdict in GOOD else None

    @property
    def clauses(self) -> tuple[Shown, ...]:
        """The parts of the sentence, and what runs of the snippet as it is now showed of each."""
        fresh = None if self.verdict is Verdict.STALE else self.evidence
        return clauses(self.snippet, self.mentions, fresh)

    @property
    def shown(self) -> float | None:
        """How much of the sentence lies in clauses that were seen to fail, from 0 to 1.

        None where nothing was run on what the claim is now.
        """
        if self.evidence is None or self.verdict is Verdict.STALE:
            return None
        if self.verdict in SAID_BY_RUN:
            return 0.0
        return share(self.mentions, self.clauses)

    def unshown(self, terms: Sequence[Term]) -> tuple[Problem, ...]:
        """What its sentences state and its check does not compare, as far as that is known.

        `terms` are those of the glossary.
        """
        fresh = None if self.verdict is Verdict.STALE else self.evidence
        return tuple(unshown(self.snippet, self.mentions, fresh, terms))

    @property
    def settled(self) -> bool:
        """Whether nothing need be run for it."""
        return self.verdict in SETTLED

    @property
    def tier(self) -> Tier:
        """How much the claim asks of a machine."""
        return installed.tier_of(self.engines)


@dataclass(frozen=True, slots=True)
class Ledger:
    """All entries by claim id, in order, and every problem of the project.

    `excused` are claims without evidence of which nobody can expect that they were run here: an
    engine is missing, or they are of the slow tier. Where all evidence is required, and in CI as
    far as the usual tiers go, nothing is excused.
    """

    catalog: Catalog
    entries: Mapping[str, Entry]
    problems: tuple[Problem, ...]
    excused: Mapping[str, Problem] = field(default_factory=dict)
    waived: tuple[Waived, ...] = ()
    """Problems that somebody has looked at and left, with the reasons."""
    judged: tuple[Problem, ...] = ()
    """What runs left, whatever the pages say, whether it is told of or waived."""

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
        entries = {
            claim: replace(entry, mentions=catalog.mentions(claim))
            for claim, entry in self.entries.items()
        }
        told, waived = _told(catalog, entries, self.judged)
        return replace(self, catalog=catalog, entries=entries, problems=told, waived=waived)


VERDICT_PROBLEMS = {
    Verdict.NOT_RUN: ("UR401", "has not been run here"),
    Verdict.STALE: ("UR402", "was run, but on something else"),
    Verdict.REFUTED: ("UR403", "is refuted"),
    Verdict.BROKEN: ("UR414", "has a broken check"),
}

UNUSABLE = {records.OTHER_FORM: "evidence_older"}
"""Code of a problem with evidence → the reason why there is none; damage, for all others."""
DAMAGED = "evidence_damaged"

SETTLED = GOOD | {Verdict.UNCHALLENGED}
"""Verdicts after which nothing need be run again."""

SAID_BY_RUN = frozenset({Verdict.REFUTED, Verdict.BROKEN})
"""Verdicts of which the run itself is the reason; running once more would say the same."""


def load_ledger(root: Path, read: PageReader = read_pages) -> Ledger:
    """Read project and evidence at `root`, and judge every claim; `read` is asked for the pages."""
    catalog = load_catalog(root, read)
    entries: dict[str, Entry] = {}
    problems: list[Problem] = []
    excused: dict[str, Problem] = {}
    versions, ci = testimony.locked_versions(catalog.project), installed.in_ci()
    contents, committed = Contents(catalog.project), records.committed(catalog.project)
    problems += _of_committed(committed, catalog.project)
    for claim, snippet in sorted(catalog.snippets.items()):
        if records.path_of(catalog.project, claim) in committed:
            found, problem, unusable = None, None, "evidence_tracked"
        else:
            found, problem = records.read(catalog.project, claim)
            found = found and places.of_now(found, snippet)
            unusable = UNUSABLE.get(problem.code, DAMAGED) if problem else ""
        entry = _entry(catalog, snippet, found, contents, unusable)
        past, torn = history.read(catalog.project, claim)
        # What has another form is as good as not there, and the verdict says why.
        problems += [each for each in (problem, torn) if each and each.code != records.OTHER_FORM]
        heard, unclear = testimony.current(catalog.project, snippet, versions)
        problems += unclear
        entry = entries[claim] = replace(entry, history=past, heard=heard)
        for each in _verdict_problems(entry):
            if _is_excused(entry, ci):
                excused[claim] = each
            else:
                problems.append(each)
    judged = tuple(problems)
    told, waived = _told(catalog, entries, judged)
    return Ledger(catalog, entries, told, excused, waived, judged)


def _of_committed(committed: Collection[Path], project: Project) -> Iterator[Problem]:
    if committed:
        folder = project.settings.evidence
        message = f"is kept in git, and not believed: {len(committed)} records"
        hint = f"git rm -r --cached {folder}, delete it, then uradori run"
        yield Problem("UR451", folder, message, hint=hint)


def _told(
    catalog: Catalog, entries: Mapping[str, Entry], judged: tuple[Problem, ...]
) -> tuple[tuple[Problem, ...], tuple[Waived, ...]]:
    """What is told of, and what is waived."""
    found = (
        *catalog.problems,
        *confirmation.unconfirmed(catalog),
        *prose.unshown(catalog),
        *(each for entry in entries.values() for each in entry.unshown(catalog.terms)),
        *_of_clauses(entries.values(), catalog),
        *judged,
    )
    told, waived = sift(found, catalog.project.settings, catalog.snippets, catalog.pages)
    return tuple(told), waived


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
    return Present(
        files=contents.digests(found.files),
        elsewhere=contents.elsewhere(found.elsewhere),
        versions=versions,
        editable=here.editable(versions),
        uradori=bindings.ourselves(),
        programs=installed.program_digests(engines),
        settings=records.settings_of(project, snippet),
        missing=missing,
    )


def _verdict_problems(entry: Entry) -> Iterator[Problem]:
    if found := verdict_problem(entry):
        yield found
    elif evidence := entry.evidence:
        if evidence.mutation:
            yield from _mutation_problems(entry.snippet, evidence.mutation)
        yield from falsified.review(entry.snippet, evidence)


def verdict_problem(entry: Entry) -> Problem | None:
    """The problem that a verdict is, with all reasons; None where it is none."""
    snippet, evidence = entry.snippet, entry.evidence
    if entry.verdict not in VERDICT_PROBLEMS:
        return None
    code, message = VERDICT_PROBLEMS[entry.verdict]
    why = "; ".join(
        f"{reason.key.replace('_', ' ')}: {reason.about.splitlines()[0]}"
        if reason.about
        else reason.key.replace("_", " ")
        for reason in entry.judgement.reasons
    )
    line = evidence.line if evidence and entry.verdict in SAID_BY_RUN else None
    text = f'claim "{snippet.id}" {message}' + (f" ({why})" if why else "")
    return Problem(code, snippet.path, text, line, _remedy(entry))


def _of_clauses(entries: Iterable[Entry], catalog: Catalog) -> Iterator[Problem]:
    """Clauses of checked claims that nobody has seen fail, as far as runs noted assertions."""
    found: list[Shown] = []
    for entry in entries:
        noted = entry.evidence is not None and entry.evidence.assertions
        if entry.verdict is Verdict.CHECKED and noted and entry.mentions:
            shown = entry.clauses
            yield from never_seen(entry.snippet, shown)
            found += shown
    yield from rest_on_mutants(found, catalog.project.settings.mutants_alone_at_most)


def _mutation_problems(snippet: Snippet, mutation: MutationResult) -> Iterator[Problem]:
    """A check that was not seen to notice anything; where mutation was not tried, nothing is."""
    if mutation.score == 0:
        message = f'claim "{snippet.id}" notices none of {len(mutation.survivors)} mutants'
        hint = f"assert on what is read; uradori show {snippet.id} lists the mutants"
        yield Problem("UR406", snippet.path, message, hint=hint)
    elif mutation.score is None and (mutation.candidates or _is_answered(snippet)):
        tried = f": all {mutation.crashed} mutants crash" if mutation.crashed else ""
        message = f'claim "{snippet.id}" gave mutation nothing to judge{tried}'
        hint = "assert on something that can be wrong: an answer, an API model, a dated table"
        yield Problem("UR409", snippet.path, message, hint=hint)


def _is_answered(snippet: Snippet) -> bool:
    """Whether whoever testifies gives answers.

    What a calculation reads of Python's own cannot be mutated, so that mutation has nothing to say
    of it unless it found something to change.
    """
    kind = kinds()[snippet.header.kind]
    return bool(kind.witness) or kind.by_engines


def _remedy(entry: Entry) -> str:
    if entry.verdict in SAID_BY_RUN:
        return f"uradori show {entry.snippet.id}"
    if entry.missing:
        return f"install {', '.join(entry.missing)}"
    return f"uradori run {entry.snippet.id}"
