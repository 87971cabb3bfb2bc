"""The history of a claim: short, in order, complete where something changed, safe to share."""

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.sites import CLAIM, FAULT, SNIPPET, Site
from uradori.evidence import history, records
from uradori.evidence.model import FaultRun, Outcome, Past, Verdict
from uradori.project.model import Expectation
from uradori.project.settings import load_project

START = datetime(2026, 1, 1, tzinfo=UTC)
FILE = f".uradori/history/{CLAIM}.jsonl"


def past(hour: int, verdict: Verdict = Verdict.CHECKED, moto: str = "5.2.5") -> Past:
    """A run `hour` hours after the start."""
    at = START + timedelta(hours=hour)
    return Past(at, verdict, "behaviour", {"moto": moto}, "0" * 64, 0.1, 2, 2, 0.75)


def hours(records: Iterable[Past]) -> list[int]:
    """When each run was, in hours after the start."""
    return [int((each.at - START).total_seconds() // 3600) for each in records]


def test_run_is_kept_with_its_evidence(site: Site) -> None:
    """One call leaves both; the history says what the run came to."""
    made = site.evidence(versions={"python": "3.11"})
    history.keep(site.catalog, site.catalog.snippets[CLAIM], made)
    found, problem = history.read(site.project, CLAIM)
    [only] = found
    assert problem is None
    assert records.read(site.project, CLAIM) == (made, None)
    assert (only.at, only.verdict, only.versions) == (
        made.ran_at,
        Verdict.CHECKED,
        {"python": "3.11"},
    )
    assert (only.faults, only.as_promised, only.reasons) == (1, 1, ())
    assert site.ledger.entries[CLAIM].history == found


def test_broken_check_says_why(site: Site) -> None:
    """A fault that was survived is a reason, kept by its key."""
    survived = FaultRun(FAULT, Expectation.FAILS, Outcome.PASSED, "", 0.01)
    history.keep(site.catalog, site.catalog.snippets[CLAIM], site.evidence(faults=(survived,)))
    [only], _ = history.read(site.project, CLAIM)
    assert (only.verdict, only.reasons) == (Verdict.BROKEN, ("fault_survived",))
    assert (only.faults, only.as_promised) == (1, 0)


def test_later_change_of_the_snippet_leaves_history_alone(site: Site) -> None:
    """A history says what a run came to when it ended, not what is left of it."""
    history.keep(site.catalog, site.catalog.snippets[CLAIM], site.evidence())
    site.edit(SNIPPET, "assert total == 2", "assert total == 2.0")
    entry = site.ledger.entries[CLAIM]
    assert (entry.verdict, entry.history[-1].verdict) == (Verdict.STALE, Verdict.CHECKED)


def test_citation_is_noted_once(site: Site) -> None:
    """Nothing is run for it, so each run would say the same again."""
    snippet = site.catalog.snippets[CLAIM]
    for day in (1, 2):
        history.cite(site.project, snippet, datetime(2026, 1, day, tzinfo=UTC))
    found, _ = history.read(site.project, CLAIM)
    assert [(each.at.day, each.verdict, each.seconds) for each in found] == [
        (1, Verdict.CITED, None)
    ]


def test_changes_are_runs_that_said_something_new() -> None:
    """The first run, another verdict and another version are changes; another duration is not."""
    runs = (
        past(0),
        replace(past(1), seconds=9.0),
        past(2, moto="5.2.6"),
        past(3, Verdict.REFUTED, "5.2.6"),
        past(4, Verdict.REFUTED, "5.2.6"),
    )
    found = [
        (before and hours([before])[0], hours([after])[0])
        for before, after in history.changes(runs)
    ]
    assert found == [(None, 0), (1, 2), (2, 3)]


def test_old_runs_go_and_old_changes_stay() -> None:
    """However often a claim is run, its file stays short and says since when it is as it is."""
    runs = [past(hour, moto="5.2.5" if hour < 30 else "5.2.6") for hour in range(100)]
    kept = history.bounded(runs)
    assert hours(kept) == [0, 30, *range(90, 100)]
    assert [hours([after])[0] for _, after in history.changes(kept)] == [0, 30]


def test_file_is_bounded_when_everything_changes() -> None:
    """A claim that flips with every run keeps the latest changes only."""
    runs = [past(hour, moto=str(hour)) for hour in range(200)]
    assert hours(history.bounded(runs)) == list(range(150, 200))


def test_two_runs_that_came_to_the_same_are_two(site: Site) -> None:
    """Processes that run at once end in the same second, with the same figures."""
    for each in (past(0), past(0)):
        history.add(site.project, CLAIM, [each])
    assert history.read(site.project, CLAIM) == ((past(0), past(0)), None)


def test_merging_what_is_known_changes_nothing(site: Site) -> None:
    """Histories can be merged any number of times."""
    history.merge(site.project, CLAIM, [past(0), past(2)])
    before = site.read(FILE)
    history.merge(site.project, CLAIM, [past(0), past(2)])
    assert site.read(FILE) == before
    history.merge(site.project, CLAIM, [past(1)])
    found, _ = history.read(site.project, CLAIM)
    assert hours(found) == [0, 1, 2]


def test_clock_that_was_set_back_makes_no_old_run_the_latest(site: Site) -> None:
    """What was written down last is the latest, whatever its hour; dates are told as they were."""
    for each in (past(5), past(2, Verdict.REFUTED)):
        history.add(site.project, CLAIM, [each])
    found, _ = history.read(site.project, CLAIM)
    assert [(hour, each.verdict) for hour, each in zip(hours(found), found, strict=True)] == [
        (5, Verdict.CHECKED),
        (2, Verdict.REFUTED),
    ]
    assert [hours([replace(past(0), at=at)])[0] for at in history.moments(found)] == [5, 5]


RUN = st.builds(
    past,
    st.integers(0, 9),
    st.sampled_from([Verdict.CHECKED, Verdict.REFUTED, Verdict.BROKEN]),
    st.sampled_from(["1", "2"]),
)
CLOCKS = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def is_in_order(part: Iterable[Past], whole: Iterable[Past]) -> bool:
    """Whether `part` is found in `whole`, one after the other."""
    left = iter(whole)
    return all(any(each == other for other in left) for each in part)


@given(st.lists(RUN, max_size=14))
@settings(CLOCKS, max_examples=30)
def test_order_is_that_of_writing_whatever_clocks_say(site: Site, runs: list[Past]) -> None:
    """The last run written is the last; what is kept stands as it was written."""
    (site.root / FILE).unlink(missing_ok=True)
    for each in runs:
        assert history.add(site.project, CLAIM, [each]) is None
    found, problem = history.read(site.project, CLAIM)
    assert problem is None
    assert found[-1:] == tuple(runs[-1:])
    assert is_in_order(found, runs)
    assert found[-history.RUNS :] == tuple(runs[-history.RUNS :])
    moments = history.moments(found)
    assert moments == sorted(moments)


@given(st.lists(RUN, max_size=20, unique_by=repr), st.data())
@CLOCKS
def test_merged_histories_keep_both_orders(runs: list[Past], data: st.DataObject) -> None:
    """Two that hold parts of one history, with clocks that jump, become one that holds both."""
    sides = [data.draw(st.sampled_from([(1,), (2,), (1, 2)])) for _ in runs]
    one, two = (
        [run for run, side in zip(runs, sides, strict=True) if which in side] for which in (1, 2)
    )
    merged = history.merged(one, two)
    assert sorted(map(repr, merged)) == sorted(map(repr, runs))
    assert is_in_order(one, merged)
    assert is_in_order(two, merged)
    assert history.merged(merged, two) == merged


@given(st.lists(RUN, max_size=12, unique_by=repr), st.randoms())
@CLOCKS
def test_history_in_another_order_changes_nothing(runs: list[Past], rng: Random) -> None:
    """Where two disagree about the order of what both hold, ours stays."""
    others = list(runs)
    rng.shuffle(others)
    assert history.merged(runs, others) == tuple(runs)


def add_one(root: str, hour: int) -> None:
    """In another process: add one run."""
    history.add(load_project(Path(root)), CLAIM, [past(hour)])


def test_no_run_is_lost_beside_others(site: Site) -> None:
    """Processes that add at the same time all find their run in the file."""
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as processes:
        list(processes.map(add_one, [str(site.root)] * 10, range(10)))
    found, problem = history.read(site.project, CLAIM)
    assert (sorted(hours(found)), problem) == (list(range(10)), None)
    names = [path.name for path in (site.root / ".uradori/history/bills").iterdir()]
    assert names == [Path(FILE).name]


@pytest.mark.parametrize(
    "line", [b"{", b"\xff", b'{"at": "yesterday"}', b"[]", b"", b'{"verdict": "checked"}']
)
def test_damaged_line_is_a_problem_and_no_more(site: Site, line: bytes) -> None:
    """The verdict does not rest on it; the problem says where, and the next run leaves it out."""
    history.add(site.project, CLAIM, [past(0)])
    good = site.read(FILE).encode()
    site.write(FILE, good + line + b"\n" + good.replace(b"T00", b"T01"))
    records.write(site.project, site.evidence())
    ledger = site.ledger
    assert [(each.code, each.path, each.line) for each in ledger.problems] == [("UR407", FILE, 2)]
    entry = ledger.entries[CLAIM]
    assert (entry.verdict, hours(entry.history)) == (Verdict.CHECKED, [0, 1])
    history.add(site.project, CLAIM, [past(5)])
    found, problem = history.read(site.project, CLAIM)
    assert (hours(found), problem) == ([0, 1, 5], None)


def test_folder_in_its_place_is_reported(site: Site) -> None:
    """What cannot be opened is damage too."""
    site.write(f"{FILE}/x", "")
    found, problem = history.read(site.project, CLAIM)
    assert (found, problem and problem.code) == ((), "UR407")


def test_history_of_former_claims_goes(site: Site) -> None:
    """Only claims that exist have a history."""
    for claim in (CLAIM, "bills/was_once"):
        history.add(site.project, claim, [past(0)])
    history.prune(site.project, [CLAIM])
    left = (site.root / ".uradori/history").glob("**/*.jsonl")
    assert [path.name for path in left] == [Path(FILE).name]


@pytest.mark.parametrize("content", [b'{"id": 1}\n{"id": 2}\n', b"[]", b"\xff\x00", b"notes\n"])
def test_lines_of_others_are_left_alone(site: Site, content: bytes) -> None:
    """A file that holds no run is neither deleted nor replaced."""
    site.write(FILE, content)
    site.write(".uradori/history/data/events.jsonl", content)
    history.prune(site.project, [])
    problem = history.add(site.project, CLAIM, [past(0)])
    assert problem is not None
    assert (problem.code, problem.path) == ("UR416", FILE)
    for name in (FILE, ".uradori/history/data/events.jsonl"):
        assert (site.root / name).read_bytes() == content


def test_lock_of_others_keeps_its_content(site: Site) -> None:
    """A file that happens to be called like ours is locked, and no more."""
    site.write(".uradori/history/.lock", "somebody's")
    assert history.add(site.project, CLAIM, [past(0)]) is None
    assert site.read(".uradori/history/.lock") == "somebody's"


OLD = (
    b'{"at":"2026-01-01T00:00:00Z","verdict":"refuted","kind":"hearsay",'
    b'"versions":{"moto":"5.2.4"},"source_sha256":"00","seconds":0.1,"faults":2,"as_promised":1,'
    b'"mutation_score":null,"reasons":["fault_survived"],"of":"another day"}\n'
    b'{"at":"2026-01-02T00:00:00Z","verdict":"vouched","kind":"behaviour",'
    b'"versions":{"moto":"5.2.5"},"source_sha256":"00","seconds":0.1,"faults":2,"as_promised":2,'
    b'"mutation_score":null,"reasons":[]}\n'
)
"""What older and newer versions of uradori wrote: words that are not, or no longer, ours."""


def test_history_keeps_the_words_of_its_day(site: Site) -> None:
    """Verdicts and kinds that nobody knows are read, and stay byte for byte as they were."""
    site.write(FILE, OLD)
    found, problem = history.read(site.project, CLAIM)
    assert ([(each.verdict, each.kind) for each in found], problem) == (
        [("refuted", "hearsay"), ("vouched", "behaviour")],
        None,
    )
    history.keep(site.catalog, site.catalog.snippets[CLAIM], site.evidence())
    after = site.read(FILE).encode()
    assert after.startswith(OLD)
    assert after.count(b"\n") == 3
    assert site.ledger.problems == ()


def test_new_run_says_how_far_its_proof_goes(site: Site) -> None:
    """Whatever its verdict: so that a later reader can tell it from runs of old."""
    crashed = site.evidence(outcome=Outcome.CRASHED)
    history.keep(site.catalog, site.catalog.snippets[CLAIM], crashed)
    history.cite(site.project, site.catalog.snippets[CLAIM], START)
    found, _ = history.read(site.project, CLAIM)
    assert [(each.verdict, each.strength) for each in found] == [
        ("broken", "ran"),
        ("cited", "ran"),
    ]
