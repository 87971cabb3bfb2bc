"""Joins what machines ran of one claim into its evidence, as one machine would leave it.

Nothing is believed that one machine would not have seen: every run that the claim needs, once,
and of everything that is here now.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from uradori.evidence import records
from uradori.evidence.bindings import Contents
from uradori.evidence.campaigns import AGAIN, DIVERGENT, listed
from uradori.evidence.ledger import changed
from uradori.evidence.model import Evidence, Run
from uradori.evidence.shards import Portion, subject_of
from uradori.project.catalog import Catalog
from uradori.project.model import Snippet
from uradori.project.problems import Problem
from uradori.run.campaign import REAL
from uradori.run.concluding import conclude
from uradori.run.sharing import runs_of

CHANGED = "UR422"
"""The code of the problem with results of something else than what is here."""

HERE = "have the same commit everywhere, and change nothing until all is joined"


class Joiner:
    """Concludes evidence of the claims of one project; each of its files is read once."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._contents = Contents(catalog.project)

    def joined(
        self, snippet: Snippet, portions: Sequence[tuple[str, Portion]]
    ) -> Evidence | list[Problem]:
        """The evidence of a claim from its portions, each with who made it, or what is amiss."""
        catalog = self._catalog
        here = subject_of(catalog.project, snippet)
        problems = [
            each
            for who, portion in portions
            for each in _other_subject(snippet, here, who, portion)
        ]
        if problems:
            return problems
        made = [portion for _, portion in portions]
        runs = [run for each in made for run in each.runs]
        problems = [*_not_once(catalog, snippet, made), *_torn(snippet, runs)]
        if problems:
            return problems
        [(real, mutation)] = [(run, each.mutation) for each in made if (run := each.real)]
        faults = {name: run for each in made for name, run in each.faults.items()}
        ended = max(each.ended for each in made)
        evidence = conclude(catalog, snippet, real, faults, mutation, ended)
        return [*self._not_of_here(snippet, evidence)] or evidence

    def _not_of_here(self, snippet: Snippet, evidence: Evidence) -> Iterator[Problem]:
        """What changed since the runs, and evidence that knows better."""
        if reasons := changed(self._catalog, snippet, evidence, self._contents):
            why = listed(f"{each.key.replace('_', ' ')} {each.about}".strip() for each in reasons)
            message = f'claim "{snippet.id}" was run on something else than is here: {why}'
            yield Problem(CHANGED, snippet.path, message, hint=HERE)
        known, _ = records.read(self._catalog.project, snippet.id)
        if known and known.ran_at > evidence.ran_at and records.same_subject(known, evidence):
            message = f'claim "{snippet.id}" has evidence here of a later run than the shards’'
            yield Problem(CHANGED, snippet.path, message, hint="delete it, if it is of no worth")


def _other_subject(
    snippet: Snippet, here: Mapping[str, str], who: str, portion: Portion
) -> Iterator[Problem]:
    there = portion.subject
    if differing := [key for key in {*here, *there} if here.get(key) != there.get(key)]:
        message = f'claim "{snippet.id}" is not what {who} ran'
        message += f": other {listed(differing)}"
        yield Problem(CHANGED, snippet.path, message, hint=HERE)


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
            yield Problem(DIVERGENT, snippet.path, message, hint=AGAIN)


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
