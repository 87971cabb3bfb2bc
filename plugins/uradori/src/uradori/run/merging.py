"""Joins what shards ran into evidence, as one machine that had run all of it would leave it.

Nothing is believed that one machine would not have seen: of each claim every run, once, and of
everything that is here now. Where anything is amiss, nothing is joined.
"""

from collections import Counter
from collections.abc import Collection, Generator, Iterator, Sequence

from uradori.evidence import campaigns, records
from uradori.evidence.bindings import Contents
from uradori.evidence.campaigns import DIVERGENT, listed
from uradori.evidence.ledger import changed
from uradori.evidence.model import Evidence, Run
from uradori.evidence.shards import Found, Portion, subject_of
from uradori.project.catalog import Catalog
from uradori.project.git import head
from uradori.project.model import Snippet
from uradori.project.problems import Problem
from uradori.run.campaign import REAL
from uradori.run.concluding import conclude
from uradori.run.sharing import runs_of

CHANGED = "UR422"
"""The code of the problem with results of something else than what is here."""

_HERE = "merge where the same commit is checked out, and nothing changed"


class Merger:
    """The reports of one campaign, and the project that they are to be about."""

    def __init__(self, catalog: Catalog, found: Sequence[Found]) -> None:
        """`found` holds at least one report."""
        self._catalog = catalog
        self._found = sorted(found, key=lambda each: (each.report.shard, each.shown))
        self._contents = Contents(catalog.project)
        self.claims = sorted({claim for share in self._found[0].report.plan for claim in share})

    def review(self, expected: Collection[str]) -> list[Problem]:
        """Everything that keeps the reports from being joined.

        `expected` are the claims that here would be run, where the same was asked.
        """
        problems = campaigns.review(self._found)
        here = head(self._catalog.project.root)
        for each in self._found:
            if each.report.commit != here:
                message = f"is of {campaigns.commit(each.report.commit)}"
                message += f"; here is {campaigns.commit(here)}"
                problems.append(Problem(CHANGED, each.shown, message, hint=_HERE))
        if unknown := {*expected} - {*self.claims}:
            message = f"no shard was to run {listed(unknown)}"
            hint = "run all shards again with the same engines, from the commit that is here"
            problems.append(Problem(CHANGED, self._found[0].shown, message, hint=hint))
        if problems:  # whose parts are missing, or are another's, needs no telling claim by claim
            return problems
        rested: set[str] = set()
        for claim in self.claims:
            joined = self._joined(claim, rested)
            problems += joined if isinstance(joined, list) else []
        return [*campaigns.mixed(self._found, rested), *problems]

    def evidence(self) -> Generator[Evidence, None, None]:
        """The evidence of each claim; only where nothing is amiss.

        Each is read once more, and not kept since: there may be thousands.
        Raises ValueError where a file has changed since it was looked at.
        """
        for claim in self.claims:
            joined = self._joined(claim, set())
            if isinstance(joined, list):
                raise ValueError("; ".join(map(str, joined)))  # noqa: TRY004 - a file changed
            yield joined

    def _joined(self, claim: str, rested: set[str]) -> Evidence | list[Problem]:
        """The evidence of a claim, or what is amiss; adds to `rested` what its runs rested on."""
        catalog = self._catalog
        snippet = catalog.snippets.get(claim)
        if snippet is None:
            place = self._found[0].shown
            return [Problem(CHANGED, place, f'here is no snippet named "{claim}"', hint=_HERE)]
        portions: list[Portion] = []
        problems: list[Problem] = []
        for each in self._found:
            if claim in each.report.portions:
                portion = each.portion(claim)
                if isinstance(portion, Problem):
                    problems.append(portion)
                else:
                    portions.append(portion)
                    problems += _other_subject(catalog, snippet, each, portion)
        if problems:
            return problems
        runs = [run for each in portions for run in each.runs]
        rested.update(name for run in runs for name in (*run.versions, *run.imported))
        rested.update(snippet.header.engines)
        problems = [*_not_once(catalog, snippet, portions), *_torn(snippet, runs)]
        if problems:
            return problems
        [(real, mutation)] = [(run, each.mutation) for each in portions if (run := each.real)]
        faults = {name: run for each in portions for name, run in each.faults.items()}
        ended = max(each.ended for each in portions)
        evidence = conclude(catalog, snippet, real, faults, mutation, ended)
        return [*self._not_of_here(snippet, evidence)] or evidence

    def _not_of_here(self, snippet: Snippet, evidence: Evidence) -> Iterator[Problem]:
        """What changed since the runs, and evidence that knows better."""
        if reasons := changed(self._catalog, snippet, evidence, self._contents):
            why = listed(f"{each.key.replace('_', ' ')} {each.about}".strip() for each in reasons)
            message = f'claim "{snippet.id}" was run on something else than is here: {why}'
            yield Problem(CHANGED, snippet.path, message, hint=_HERE)
        known, _ = records.read(self._catalog.project, snippet.id)
        if known and known.ran_at > evidence.ran_at and records.same_subject(known, evidence):
            message = f'claim "{snippet.id}" has evidence here of a later run than the shards’'
            yield Problem(CHANGED, snippet.path, message, hint="delete it, if it is of no worth")


def _other_subject(
    catalog: Catalog, snippet: Snippet, found: Found, portion: Portion
) -> Iterator[Problem]:
    here, there = subject_of(catalog.project, snippet), portion.subject
    if differing := [key for key in {*here, *there} if here.get(key) != there.get(key)]:
        message = f'claim "{snippet.id}" is not what shard {found.report.shard} ran'
        message += f": other {listed(differing)}"
        yield Problem(CHANGED, snippet.path, message, hint=_HERE)


def _not_once(catalog: Catalog, snippet: Snippet, portions: Sequence[Portion]) -> Iterator[Problem]:
    """The runs of a claim that were made never, or twice, or of which nobody knows here."""
    made = Counter(name for each in portions for name in each.faults)
    made[REAL] = sum(each.real is not None for each in portions)
    needed = {*runs_of(catalog, snippet)}
    amiss = {
        "was not made": [name for name in needed if not made[name]],
        "was made more than once": [name for name in made if made[name] > 1],
        "is none of it here": [name for name in made if made[name] and name not in needed],
    }
    for what, names in amiss.items():
        if names:
            told = listed("in the real world" if name == REAL else name for name in names)
            message = f'claim "{snippet.id}": a run {what}: {told}'
            yield Problem(DIVERGENT, snippet.path, message, hint=campaigns.AGAIN)


def _torn(snippet: Snippet, runs: Sequence[Run]) -> Iterator[Problem]:
    """What testified in two versions: runs of one claim are compared with each other."""
    seen: dict[tuple[str, str], str] = {}
    differing = {
        name
        for run in runs
        for what, said in (
            ("version", {**run.imported, **run.versions}),
            ("library", run.libraries),
            ("program", run.programs),
            ("text", run.texts),
        )
        for name, value in said.items()
        if seen.setdefault((what, name), value) != value
    }
    if differing:
        message = f'claim "{snippet.id}" was run with different {listed(differing)}'
        hint = "install the same on all machines, and run all shards again"
        yield Problem(DIVERGENT, snippet.path, message, hint=hint)
