"""The ledger as HTML."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from support.verdicts import SIMULATED, VERDICTS, every_verdict
from uradori.evidence.ledger import Ledger, load_ledger
from uradori.evidence.model import Past, Verdict
from uradori.page.chart import WIDTH, chart
from uradori.page.ledger_table import history_lines, ledger_table
from uradori.project.kinds import Strength, kinds

FIRST = Past(
    at=datetime(2026, 1, 2, tzinfo=UTC),
    verdict=Verdict.CHECKED,
    kind="behaviour",
    versions={"moto": "5.2.4"},
    source_sha256="0",
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """Claims of every verdict."""
    return load_ledger(every_verdict(tmp_path_factory.mktemp("ledger")).root)


def test_chart_shows_what_the_line_says(ledger: Ledger) -> None:
    """The parts touch, fill the bar, and count every claim."""
    parts = chart(ledger.entries.values(), "en")
    assert sum(part.count for part in parts) == len(VERDICTS)
    assert parts[0].x == 0
    assert [part.x + part.width for part in parts] == [*(part.x for part in parts[1:]), WIDTH]


def test_chart_of_nothing_is_empty() -> None:
    """A site without claims has a ledger all the same."""
    assert chart([], "en") == []


def test_history_that_never_changed_is_not_told() -> None:
    """The day of the last run says it all."""
    again = replace(FIRST, at=FIRST.at + timedelta(days=1))
    assert history_lines([], "en") == history_lines([FIRST], "en") == ()
    assert history_lines([FIRST, again], "en") == ()


def test_history_tells_each_change() -> None:
    """The newest first, with what testified."""
    refuted = replace(FIRST, at=FIRST.at + timedelta(days=1), verdict=Verdict.REFUTED)
    cited = replace(FIRST, at=FIRST.at + timedelta(days=2), verdict=Verdict.CITED, versions={})
    assert history_lines([FIRST, refuted, cited], "en") == (
        "2026-01-04 cited",
        "2026-01-03 refuted · moto 5.2.4",
        "2026-01-02 checked · moto 5.2.4",
    )


def test_row_has_its_history_and_its_place(ledger: Ledger) -> None:
    """Anyone can link to a claim's row; what it once was is folded away."""
    entry = ledger.entries[SIMULATED]
    refuted = replace(FIRST, at=FIRST.at + timedelta(days=1), verdict=Verdict.REFUTED)
    changed = replace(entry, history=(FIRST, refuted))
    html = ledger_table(replace(ledger, entries={SIMULATED: changed}), "en", {})
    row = BeautifulSoup(html, "html.parser").select_one(f"#ledger-{entry.snippet.anchor}")
    assert row is not None
    assert len(row.select("details li")) == 2


def test_claims_are_grouped_by_service(ledger: Ledger) -> None:
    """Each group says how many it has; each claim is in one, and can be filtered for."""
    soup = BeautifulSoup(ledger_table(ledger, "ja", {}), "html.parser")
    [group] = soup.select("tbody")
    assert group["data-service"] == "shop"
    assert re.sub(r"\s+", " ", group.select("tr")[0].get_text()).strip() == f"shop {len(VERDICTS)}"
    choices = {
        select["name"]: [option["value"] for option in select.select("option")]
        for select in soup.select("select")
    }
    assert choices == {
        "service": ["", "shop"],
        "strength": ["", *Strength],
        "kind": ["", *kinds()],
        "verdict": ["", *Verdict],
    }


def test_low_score_stands_out(ledger: Ledger) -> None:
    """In the row of a claim whose check notices little, as beside its sentence."""
    entry = ledger.entries[SIMULATED]
    assert entry.evidence is not None
    assert entry.evidence.mutation is not None
    for survivors, marked in ((1, 0), (9, 1)):
        mutation = replace(entry.evidence.mutation, survivors=("?",) * survivors)
        changed = replace(entry, evidence=replace(entry.evidence, mutation=mutation))
        html = ledger_table(replace(ledger, entries={SIMULATED: changed}), "en", {})
        assert len(BeautifulSoup(html, "html.parser").select(".uradori-badge__low")) == marked
