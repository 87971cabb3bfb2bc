"""The figures of a page and of a site."""

from dataclasses import replace
from datetime import date
from importlib.metadata import version

import pytest
from bs4 import BeautifulSoup
from support.verdicts import (
    CHECKED,
    CITED,
    ENGINE,
    HOSTILE,
    LIBRARY,
    MODELLED,
    NOT_RUN,
    QUOTED,
    REFUTED,
    SIMULATED,
    STALE,
    STAND_IN,
    UNCHALLENGED,
    every_verdict,
)
from uradori.evidence import counts
from uradori.evidence.calls import MOST_CALLS
from uradori.evidence.counts import Group
from uradori.evidence.entry import Entry
from uradori.evidence.ledger import load_ledger
from uradori.evidence.model import Call, Evaluated, Outcome
from uradori.page import looks, wording
from uradori.project.kinds import Strength


@pytest.fixture(scope="module")
def entries(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Entry]:
    """Claims of every verdict."""
    return dict(load_ledger(every_verdict(tmp_path_factory.mktemp("tally")).root).entries)


def test_claims_are_counted_by_what_they_rest_on(entries: dict[str, Entry]) -> None:
    """What was run first, by witness; what speaks against the page last; none twice."""
    counted = counts.count(entries.values())
    assert counted.groups == (
        Group("behaviour", "moto", 2, Strength.RAN, "behaviour"),
        Group("library", "mylib", 1, Strength.RAN, "library"),
        Group("engine", "Valkey", 1, Strength.RAN, "engine"),
        Group("stand_in", "gdnsd", 1, Strength.RAN, "engine", "Amazon <Route> 53"),
        Group("calculation", "", 2, Strength.RAN, "calculation"),
        Group("api_model", "botocore", 1, Strength.SAYS, "api_model"),
        Group("quotation", "AWS", 1, Strength.SAYS, "quotation"),
        Group("cited", "", 1, Strength.CITED),
        Group("unchallenged", "", 1),
        Group("not_run", "", 2),
        Group("stale", "", 1),
        Group("broken", "", 2),
        Group("refuted", "", 1),
    )
    assert counted.total == len(entries)
    assert counted.strengths == {Strength.RAN: 7, Strength.SAYS: 2, Strength.CITED: 1}
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
    some = [entries[each] for each in (SIMULATED, ENGINE, CHECKED, HOSTILE, CITED, REFUTED)]
    assert wording.figures(some, "en") == (
        "6 claims: 4 run (1 run with moto, 1 run on Valkey, 2 run as calculations), 1 cited, "
        "1 refuted · last run 2026-01-02"
    )
    assert wording.figures(some[:1], "en") == (
        "1 claim: 1 run (1 run with moto) · last run 2026-01-02"
    )
    assert wording.figures(some[:2], "ja") == (
        "項目2件：実行 2（moto で実行 1、Valkey で実行 1）・最終実行 2026-01-02"
    )


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", ["6 claims", "4 run", "1 cited", "1 refuted", "last run 2026-01-02"]),
        (
            "ja",
            ["項目6件", "実行 4", "出典のみ 1", "反証あり 1", "最終実行 2026-01-02"],
        ),
    ],
)
def test_line_of_a_page_has_an_icon_for_each_look(
    entries: dict[str, Entry], lang: str, said: list[str]
) -> None:
    """How far proofs go, and no more: the ledger says the rest."""
    some = [entries[each] for each in (SIMULATED, ENGINE, CHECKED, HOSTILE, CITED, REFUTED)]
    line = BeautifulSoup(wording.tally_line(some, lang), "html.parser")
    assert [each.get_text().strip() for each in line.select("p > *")] == said
    icons = [path["d"] for path in line.select("span > svg > path")]
    assert icons == [looks.LOOKS[name].icon for name in ("ran", "cited", "refuted")]


@pytest.mark.parametrize(
    ("claim", "lang", "said"),
    [
        (STAND_IN, "en", "run on gdnsd 3.8.0, standing in for Amazon <Route> 53"),
        (STAND_IN, "ja", "Amazon <Route> 53 の代わりに gdnsd 3.8.0 で実行"),
        (ENGINE, "en", "run on Valkey 9.1"),
        (LIBRARY, "en", "run with mylib 0.1.0"),
        (LIBRARY, "ja", "mylib 0.1.0 で実行"),
        (QUOTED, "en", "stated in the words of AWS (botocore {botocore})"),
        (QUOTED, "ja", "AWS (botocore {botocore}) の言葉に明記"),
        (UNCHALLENGED, "en", "passes, not yet challenged"),
    ],
)
def test_badge_says_what_was_really_done(
    entries: dict[str, Entry], claim: str, lang: str, said: str
) -> None:
    """On what it ran, in whose place that was, and whose words are quoted."""
    expected = said.format(botocore=version("botocore"))
    assert wording.badge(entries[claim], lang) == expected


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (SIMULATED, "run with moto {moto}, simulated AWS"),
        (MODELLED, "stated in AWS’s API definition, botocore {botocore}"),
        (CITED, "cited, not run"),
        (UNCHALLENGED, "passes, not yet challenged"),
        (REFUTED, "refuted"),
    ],
)
def test_mark_says_how_far_the_proof_goes(entries: dict[str, Entry], claim: str, said: str) -> None:
    """Where no picture tells it; what nothing speaks for has no strength."""
    versions = {name: version(name) for name in ("moto", "botocore")}
    assert wording.mark(entries[claim], "en") == said.format(**versions)


def test_engine_in_the_place_of_a_service_says_so(entries: dict[str, Entry]) -> None:
    """ "The real engine" is said only where the sentence is about that engine."""
    assert wording.kind(entries[ENGINE], "en") == "behaviour of the real engine"
    assert wording.kind(entries[STAND_IN], "en") == (
        "behaviour of an engine standing in for Amazon <Route> 53"
    )


def test_assertions_that_held_are_counted_once_each(entries: dict[str, Entry]) -> None:
    """One that several calls lead to is one; a run that did not pass says nothing of it."""
    evidence = entries[SIMULATED].evidence
    assert evidence is not None
    led_to = [
        Evaluated((3, 9), held=True),
        Evaluated((3, 12), held=True),
        Evaluated((5,), held=True),
    ]
    passed = replace(evidence, outcome=Outcome.PASSED, assertions=(*led_to,))
    assert wording.held(passed, "en") == "all 2 assertions held"
    assert wording.held(passed, "ja") == "アサーション2件が成立"
    assert wording.held(replace(passed, assertions=(led_to[2],)), "en") == "its assertion held"
    assert not wording.held(replace(passed, outcome=Outcome.CRASHED), "en")
    assert not wording.held(replace(passed, assertions=()), "en")


def test_calls_that_are_not_all_recorded_are_not_given_out_as_all() -> None:
    """Evidence keeps the first calls of a run; whoever made more is not said to have made those."""
    call = Call("sqs", "SendMessage", "{}", "{}")
    assert wording.calls([call] * (MOST_CALLS - 1), "en") == "API calls it made (199)"
    assert wording.calls([call] * MOST_CALLS, "en") == "API calls it made (the first 200)"
