"""One-line faults that make a snippet fail: proposed from what it calls, tried, and sorted.

A proposal is no more than a guess; what is offered was seen to make an assertion false.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from uradori.evidence.model import Outcome, Run
from uradori.project.assertions import assertions, marked
from uradori.project.catalog import Catalog
from uradori.project.clause_review import WHOLE
from uradori.project.fault_lines import draft, replacement
from uradori.project.model import Snippet
from uradori.run.campaign import job
from uradori.run.pool import Pool

MOST = 32
"""Lines that are tried; what a snippet calls itself comes first."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A line that makes a snippet fail."""

    fault: str
    description: Mapping[str, str]
    """What it does, by language: a draft."""
    lines: tuple[int, ...]
    """Of the assertions that it makes false."""
    labels: tuple[str, ...]
    """Of the clauses that these show; "sentence" is the whole of it."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of all that was tried."""

    offers: tuple[Offer, ...] = ()
    """The one that makes most assertions false first."""
    survived: tuple[str, ...] = ()
    unmet: tuple[str, ...] = ()
    """Those whose target nothing used in the end."""
    crashed: tuple[str, ...] = ()
    problem: str = ""
    """Why nothing could be tried; "" where something was, or nothing could be thought of."""

    @property
    def enough(self) -> tuple[Offer, ...]:
        """For each assertion the offer that makes false the fewest others: it says most of it."""
        lines = sorted({line for each in self.offers for line in each.lines})
        of_line = [[each for each in self.offers if line in each.lines] for line in lines]
        chosen = [min(several, key=lambda each: len(each.lines)) for several in of_line]
        return tuple(each for at, each in enumerate(chosen) if each not in chosen[:at])


def try_faults(catalog: Catalog, claim: str, pool: Pool) -> Tried:
    """Watch a claim's snippet, and run it under each line that comes to mind.

    Raises PoolError where runs cannot be made.
    """
    snippet = catalog.snippets[claim]
    seen = pool.submit(job(catalog, snippet, track_calls=True)).result()
    if seen.outcome is not Outcome.PASSED:
        return Tried(problem=seen.detail)
    known = {name for name, _ in snippet.header.faults}
    lines = [each for each in seen.proposed if each not in known][:MOST]
    pending = {line: pool.submit(job(catalog, snippet, fault=line)) for line in lines}
    runs = {line: future.result() for line, future in pending.items()}
    return sorted_out(snippet, runs, catalog.project.settings.languages)


def sorted_out(snippet: Snippet, runs: Mapping[str, Run], languages: Iterable[str]) -> Tried:
    """What runs under these lines came to."""
    languages = tuple(languages)
    by_outcome: dict[Any, list[str]] = {}
    offers: list[Offer] = []
    for line, run in runs.items():
        if run.outcome is Outcome.FAILED:
            offers.append(_offer(snippet, line, run, languages))
        else:
            unmet = run.outcome is Outcome.PASSED and run.reached is False
            by_outcome.setdefault("unmet" if unmet else run.outcome, []).append(line)
    offers.sort(key=lambda each: -len(each.lines))
    stopped = (*by_outcome.get(Outcome.CRASHED, ()), *by_outcome.get(Outcome.TIMED_OUT, ()))
    survived = tuple(by_outcome.get(Outcome.PASSED, ()))
    return Tried(tuple(offers), survived, tuple(by_outcome.get("unmet", ())), stopped)


def _offer(snippet: Snippet, line: str, run: Run, languages: Iterable[str]) -> Offer:
    known = assertions(snippet.source)
    false = [each for each in run.assertions if not each.held]
    marks = [marked(known, each.lines) for each in false]
    labels = dict.fromkeys(label for mark in marks for label in (mark.labels if mark else (WHOLE,)))
    made = replacement(line)
    return Offer(
        line,
        {lang: draft(made, lang) for lang in languages},
        tuple(dict.fromkeys(each.line for each in false)),
        tuple(labels),
    )
