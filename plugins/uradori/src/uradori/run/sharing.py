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
from uradori.project.settings import Settings
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
    known = {claim: found for claim in claims if (found := seconds(histories.get(claim, ())))}
    usual = median(known.values()) if known else UNKNOWN_SECONDS
    settings = catalog.project.settings
    costs = {
        claim: _costs(catalog, catalog.snippets[claim], known.get(claim, usual), settings, mutate)
        for claim in sorted(claims)
    }
    part = sum(sum(each.values()) for each in costs.values()) / count
    loads = [
        load
        for claim, runs in costs.items()
        for load in (_apart(claim, runs) if sum(runs.values()) > part else [_whole(claim, runs)])
    ]
    shares: list[dict[str, tuple[str, ...]]] = [{} for _ in range(count)]
    burden = [0.0] * count
    for cost, claim, runs in sorted(loads, key=lambda load: (-load[0], *load[1:])):
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
    known = {claim: seconds(histories.get(claim, ())) or UNKNOWN_SECONDS for claim in claims}
    settings, made = catalog.project.settings, list[dict[str, tuple[str, ...]]]()
    spent = BUNDLE_SECONDS
    costs = {
        claim: sum(_costs(catalog, catalog.snippets[claim], took, settings, mutate).values())
        for claim, took in known.items()
    }
    for claim in sorted(costs, key=lambda each: (-costs[each], each)):
        if spent + costs[claim] > BUNDLE_SECONDS or len(made[-1]) >= BUNDLE_CLAIMS:
            made.append({})
            spent = 0.0
        made[-1][claim] = runs_of(catalog, catalog.snippets[claim])
        spent += costs[claim]
    return [*made]


def runs_of(catalog: Catalog, snippet: Snippet) -> tuple[str, ...]:
    """The runs that a claim needs, but for mutants, which go with the one in the real world."""
    return (REAL, *(name for name, _ in snippet.header.faults if name in catalog.faults))


def seconds(history: History) -> float | None:
    """How long the latest run in the real world took; None where none is known."""
    return next((each.seconds for each in reversed(history) if each.seconds), None)


_Load = tuple[float, str, tuple[str, ...]]
"""Seconds, claim, runs."""


def _whole(claim: str, runs: Mapping[str, float]) -> _Load:
    return sum(runs.values()), claim, tuple(runs)


def _apart(claim: str, runs: Mapping[str, float]) -> list[_Load]:
    return [(cost, claim, (run,)) for run, cost in runs.items()]


def _costs(
    catalog: Catalog, snippet: Snippet, took: float, settings: Settings, mutate: bool
) -> dict[str, float]:
    """Seconds of each run of a claim, taking that a fault makes none shorter or longer."""
    costs = dict.fromkeys(runs_of(catalog, snippet), took)
    if mutate and snippet.executed:
        costs[REAL] += took * (1 + mutants_within(settings, took))
    return costs
