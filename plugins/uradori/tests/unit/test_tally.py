"""The figures of a page and of a site."""

from datetime import date

import pytest
from support.verdicts import (
    CHECKED,
    CITED,
    ENGINE,
    HOSTILE,
    NOT_RUN,
    REFUTED,
    SIMULATED,
    STALE,
    every_verdict,
)
from uradori.evidence import counts
from uradori.evidence.counts import Group
from uradori.evidence.ledger import Entry, load_ledger
from uradori.page import wording


@pytest.fixture(scope="module")
def entries(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Entry]:
    """Claims of every verdict."""
    return dict(load_ledger(every_verdict(tmp_path_factory.mktemp("tally")).root).entries)


def test_claims_are_counted_by_what_they_rest_on(entries: dict[str, Entry]) -> None:
    """What was run first, by witness; what speaks against the page last; none twice."""
    counted = counts.count(entries.values())
    assert counted.groups == (
        Group("behaviour", "moto", 1),
        Group("engine", "Valkey", 1),
        Group("api_model", "botocore", 1),
        Group("calculation", "", 2),
        Group("cited", "", 1),
        Group("not_run", "", 2),
        Group("stale", "", 1),
        Group("broken", "", 2),
        Group("refuted", "", 1),
    )
    assert counted.total == len(entries)
    assert counted.last_run == date(2026, 1, 2)


@pytest.mark.parametrize("claim", [CITED, NOT_RUN, STALE])
def test_only_runs_that_still_count_have_a_day(entries: dict[str, Entry], claim: str) -> None:
    """A run of other bytes says nothing about these."""
    assert counts.count([entries[claim]]).last_run is None


def test_no_claims_have_no_line() -> None:
    """A page without claims says nothing of them."""
    assert wording.tally_line([], "en") == ""


def test_line_is_written_in_the_pages_language(entries: dict[str, Entry]) -> None:
    """One claim is not "1 claims"."""
    some = [entries[each] for each in (SIMULATED, ENGINE, CHECKED, HOSTILE, REFUTED)]
    assert wording.tally_line(some, "en") == (
        '<p class="uradori-tally">5 claims: 1 checked with moto, 1 run on Valkey, '
        "2 checked by calculation, 1 refuted · last run 2026-01-02</p>"
    )
    assert wording.tally_line(some[:1], "en") == (
        '<p class="uradori-tally">1 claim: 1 checked with moto · last run 2026-01-02</p>'
    )
    assert wording.tally_line(some[:2], "ja") == (
        '<p class="uradori-tally">項目2件：moto で確認 1、Valkey で実行 1・最終実行 2026-01-02</p>'
    )
