"""Who runs what, where several machines share a campaign: split by what runs took before. Pure.

Every machine makes the same plan from the same project and the same histories, so that none has
to ask another. What takes long goes first, to whoever has least.
"""

from collections.abc import Iterable, Mapping
from statistics import median

from uradori.evidence.history import History
from uradori.evidence.shards import Plan
from uradori.project.catalog import Catalog
from uradori.project.model import Snippet
from uradori.run.campaign import REAL, mutants_within

UNKNOWN_SECONDS = 1.0
"""What a run is taken to last where no history knows of any."""

BUNDLE_SECONDS, BUNDLE_CLAIMS = 10.0, 20
"""So much at most is handed out together, but for a claim that takes longer by itself."""


def plan(
    catalog: Catalog,
    claims: Iterable[str],
    histories: Mapping[str, History],
    count: int,
    mutate: bool,
) -> Plan:
    """Share the runs of these claims among `count` machines.

    A claim is run by one of them, unless it takes longer than each machine's part of the whole:
    then its runs are shared out, one by one.
    """
    costs = _costs(catalog, claims, histories, mutate)
    part = sum(sum(each.values()) for each in costs.values()) / count
    loads = [
        load
        for claim, runs in costs.items()
        for load in (_apart(claim, runs) if sum(runs.values()) > part else [_whole(claim, runs)])
    ]
    shares: list[dict[str, tuple[str, ...]]] = [{} for _ in range(count)]
    burden = [0.0] * count
    for cost, claim, runs in sorted(loads, key=_longest_first):
        least = burden.index(min(burden))
        burden[least] += cost
        shares[least][claim] = (*shares[least].get(claim, ()), *runs)
    return tuple(
        {claim: tuple(sorted(runs)) for claim, runs in sorted(each.items())} for each in shares
    )


def bundles(
    catalog: Catalog, claims: Iterable[str], histories: Mapping[str, History], mutate: bool
) -> list[Mapping[str, tuple[str, ...]]]:
    """All runs of these claims in small bundles, what takes long first, for whoever is free."""
    costs = _costs(catalog, claims, histories, mutate)
    made = list[dict[str, tuple[str, ...]]]()
    spent = BUNDLE_SECONDS
    for cost, claim, runs in sorted(map(_whole, costs, costs.values()), key=_longest_first):
        if spent + cost > BUNDLE_SECONDS or len(made[-1]) >= BUNDLE_CLAIMS:
            made.append({})
            spent = 0.0
        made[-1][claim] = runs
        spent += cost
    return [*made]


def runs_of(catalog: Catalog, snippet: Snippet) -> tuple[str, ...]:
    """The runs that a claim needs, but for mutants, which go with the one in the real world."""
    return (REAL, *(name for name, _ in snippet.header.faults if name in catalog.faults))


def seconds(history: History) -> float | None:
    """How long the latest run in the real world took; None where none is known."""
    return next((each.seconds for each in reversed(history) if each.seconds), None)


_Load = tuple[float, str, tuple[str, ...]]
"""Seconds, claim, runs."""


def _longest_first(load: _Load) -> _Load:
    cost, claim, runs = load
    return -cost, claim, runs


def _whole(claim: str, runs: Mapping[str, float]) -> _Load:
    return sum(runs.values()), claim, tuple(runs)


def _apart(claim: str, runs: Mapping[str, float]) -> list[_Load]:
    return [(cost, claim, (run,)) for run, cost in runs.items()]


def _costs(
    catalog: Catalog, claims: Iterable[str], histories: Mapping[str, History], mutate: bool
) -> dict[str, dict[str, float]]:
    """Seconds of each run of each claim, taking that a fault makes none shorter or longer."""
    took = {claim: seconds(histories.get(claim, ())) for claim in sorted(claims)}
    usual = median([each for each in took.values() if each] or [UNKNOWN_SECONDS])
    return {
        claim: _costs_of(catalog, catalog.snippets[claim], known or usual, mutate)
        for claim, known in took.items()
    }


def _costs_of(catalog: Catalog, snippet: Snippet, took: float, mutate: bool) -> dict[str, float]:
    costs = dict.fromkeys(runs_of(catalog, snippet), took)
    if mutate and snippet.executed:
        costs[REAL] += took * (1 + mutants_within(catalog.project.settings, took))
    return costs
