"""Who runs what, where several machines share a campaign."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.shards import LONG, with_claims
from support.sites import CLAIM, FAULT, Site, minimal_site
from uradori.evidence.history import History
from uradori.evidence.model import Past
from uradori.evidence.shards import Plan, Shard
from uradori.project.catalog import Catalog
from uradori.run.campaign import REAL
from uradori.run.sharing import BUNDLE_SECONDS, bundles, plan, runs_of, seconds

DAY = datetime(2026, 1, 1, tzinfo=UTC)


def took(*times: float | None) -> History:
    """A history with runs that took so long."""
    return tuple(Past(DAY, "checked", "calculation", {}, "0" * 64, each) for each in times)


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """Five claims, of which one has four faults."""
    return with_claims(minimal_site(tmp_path_factory.mktemp("sharing") / "site")).catalog


def burdens(catalog: Catalog, shares: Plan, times: dict[str, float]) -> list[float]:
    """How long each machine works, without mutants."""
    return [sum(times[claim] for claim, runs in share.items() for _ in runs) for share in shares]


@given(
    times=st.lists(st.floats(0.001, 1000.0), min_size=5, max_size=5),
    count=st.integers(1, 12),
    mutate=st.booleans(),
)
def test_each_run_is_made_once(
    catalog: Catalog, times: list[float], count: int, mutate: bool
) -> None:
    """By one machine, whatever is known; and none has more than its part and one run."""
    by_claim = dict(zip(sorted(catalog.snippets), times, strict=True))
    known = {claim: took(each) for claim, each in by_claim.items()}
    shares = plan(catalog, by_claim, known, count, mutate)
    assert len(shares) == count
    made = sorted((claim, run) for share in shares for claim, runs in share.items() for run in runs)
    assert made == sorted(
        (claim, run)
        for claim, snippet in catalog.snippets.items()
        for run in runs_of(catalog, snippet)
    )
    assert shares == plan(catalog, [*by_claim][::-1], known, count, mutate)
    if not mutate:
        found = burdens(catalog, shares, by_claim)
        assert max(found) <= 2 * sum(found) / count + max(times)


def test_long_claim_is_shared_out(catalog: Catalog) -> None:
    """The others stay whole."""
    known = {claim: took(60.0 if claim == LONG else 1.0) for claim in catalog.snippets}
    shares = plan(catalog, catalog.snippets, known, 3, mutate=False)
    assert sum(LONG in share for share in shares) == 3
    assert sum(CLAIM in share for share in shares) == 1
    assert all(len(share.get(LONG, ())) <= 2 for share in shares)


def test_claim_that_fits_stays_whole(catalog: Catalog) -> None:
    """Where nothing is known all runs count alike, and none is longer than a machine's part."""
    shares = plan(catalog, catalog.snippets, {}, 2, mutate=False)
    for claim in catalog.snippets:
        assert sum(claim in share for share in shares) == 1


def test_mutants_go_with_the_real_run(catalog: Catalog) -> None:
    """They are chosen by what it reads; so it weighs more than any fault."""
    known = {claim: took(1.0) for claim in catalog.snippets}
    shares = plan(catalog, [LONG], known, 2, mutate=True)
    [alone, others] = sorted((share[LONG] for share in shares), key=len)
    assert alone == (REAL,)
    assert len(others) == 4


@pytest.mark.parametrize(
    ("history", "expected"),
    [((), None), (took(None), None), (took(1.0, 3.0), 3.0), (took(2.0, None), 2.0)],
)
def test_latest_run_counts(history: History, expected: float | None) -> None:
    """What was cited meanwhile took no time."""
    assert seconds(history) == expected


def test_unknown_claims_are_taken_for_usual(catalog: Catalog) -> None:
    """As long as the middle one of those that are known."""
    names = sorted(catalog.snippets)
    known = {names[0]: took(9.0), names[1]: took(3.0), names[2]: took(1.0)}
    full = {**known, names[3]: took(3.0), names[4]: took(3.0)}
    arguments = (catalog, names)
    assert plan(*arguments, known, 2, mutate=False) == plan(*arguments, full, 2, mutate=False)


@pytest.mark.parametrize(("text", "shard"), [("1/1", Shard(1, 1)), ("02/10", Shard(2, 10))])
def test_shard_is_named_by_two_numbers(text: str, shard: Shard) -> None:
    """As people count."""
    assert Shard.named(text) == shard


@pytest.mark.parametrize("text", ["", "1", "0/1", "2/1", "-1/2", "1/2/3", "a/b", "1/99999"])
def test_others_are_none(text: str) -> None:
    """It says how one is named."""
    with pytest.raises(ValueError, match="is no shard: write I/N"):
        Shard.named(text)


def test_site_needs_no_history(site: Site) -> None:
    """A new project is shared out all the same."""
    shares = plan(site.catalog, [CLAIM], {}, 2, mutate=False)
    assert shares == ({CLAIM: (REAL,)}, {CLAIM: (FAULT,)})


@given(times=st.lists(st.floats(0.001, 20.0), min_size=5, max_size=5))
def test_bundles_hold_each_run_once(catalog: Catalog, times: list[float]) -> None:
    """In small parts, of which the first holds what takes longest."""
    by_claim = dict(zip(sorted(catalog.snippets), times, strict=True))
    known = {claim: took(each) for claim, each in by_claim.items()}
    found = bundles(catalog, by_claim, known, mutate=False)
    made = sorted((claim, run) for each in found for claim, runs in each.items() for run in runs)
    assert made == sorted(
        (claim, run)
        for claim, snippet in catalog.snippets.items()
        for run in runs_of(catalog, snippet)
    )
    costs = [[by_claim[claim] * len(runs) for claim, runs in bundle.items()] for bundle in found]
    assert all(len(each) == 1 or sum(each) <= BUNDLE_SECONDS for each in costs)
    assert max(map(max, costs)) == costs[0][0]
