"""Verdicts: every reason why a page may not say "checked", and nothing else."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from uradori.evidence.model import (
    UNSTEADY,
    Evaluated,
    Evidence,
    FaultRun,
    MutationResult,
    Outcome,
    Verdict,
)
from uradori.evidence.verdicts import Judgement, Present, Reason, judge
from uradori.project.model import Expectation, Header, Snippet

SNIPPET = Snippet(
    id="sqs/behaves",
    path="snippets/sqs/behaves.py",
    source="assert True\n",
    header=Header(fails_when=("sqs.lost",), holds_when=("sqs.shuffled",)),
    approved="done\n",
)
LOST = FaultRun("sqs.lost", Expectation.FAILS, Outcome.FAILED, "", 0.1)
SHUFFLED = FaultRun("sqs.shuffled", Expectation.HOLDS, Outcome.PASSED, "", 0.1)
EVIDENCE = Evidence(
    schema=5,
    claim=SNIPPET.id,
    backend="moto",
    kind="behaviour",
    source_sha256=SNIPPET.source_sha256,
    approved_sha256=SNIPPET.approved_sha256,
    files={"snippets/helper.py": "h1", "snippets/faults/sqs.py": "f1"},
    elsewhere={"mylib": {"mylib/core.py": "e1"}},
    versions={"moto": "5.2.5", "python": "3.11.7"},
    imported={"six": "1.17.0", "mylib": "0.1.0"},
    editable=("mylib",),
    uradori="0.1.0",
    programs={"memcached": "p1"},
    settings={"region": "ap-northeast-1", "snippets": "snippets"},
    outcome=Outcome.PASSED,
    detail="",
    line=None,
    stdout="done\n",
    seconds=0.1,
    ran_at=datetime(2026, 1, 1, tzinfo=UTC),
    calls=(),
    faults=(LOST, SHUFFLED),
    mutation=None,
)


PRESENT = Present(
    files={**EVIDENCE.files, "snippets/unused.py": "u1"},
    elsewhere=EVIDENCE.elsewhere,
    versions={"moto": "5.2.5", "python": "3.11.7", "six": "1.17.0", "mylib": "0.2.0"},
    editable=("mylib",),
    uradori="0.1.0",
    programs={"memcached": "p1"},
    settings={"region": "ap-northeast-1", "snippets": "snippets"},
)


def judged(
    snippet: Mapping[str, Any] | None = None,
    evidence: Mapping[str, Any] | None = None,
    present: Mapping[str, Any] | None = None,
) -> Judgement:
    """The judgement of a claim that would be `checked` but for these changes."""
    return judge(
        replace(SNIPPET, **(snippet or {})),
        replace(EVIDENCE, **(evidence or {})),
        replace(PRESENT, **(present or {})),
    )


def test_checked() -> None:
    """The run agrees, and everything is as it was."""
    assert judged() == Judgement(Verdict.CHECKED)


def test_not_run() -> None:
    """Without evidence nothing is said."""
    assert judge(SNIPPET, None, PRESENT) == Judgement(Verdict.NOT_RUN)


def test_damaged_evidence_is_none() -> None:
    """Evidence that cannot be used counts as none, and the reason says so."""
    assert judge(SNIPPET, None, PRESENT, unusable="evidence_damaged") == Judgement(
        Verdict.NOT_RUN, (Reason("evidence_damaged"),)
    )


@pytest.mark.parametrize("evidence", [None, EVIDENCE])
def test_cited_is_never_green(evidence: Evidence | None) -> None:
    """A source is cited, whatever evidence there may be."""
    snippet = replace(SNIPPET, header=Header(backend="plain", kind="source"))
    assert judge(snippet, evidence, PRESENT) == Judgement(Verdict.CITED)


@pytest.mark.parametrize(
    ("changes", "reasons"),
    [
        pytest.param(
            {"snippet": {"source": "assert True \n"}}, [Reason("snippet_changed")], id="source"
        ),
        pytest.param(
            {"snippet": {"approved": "done \n"}}, [Reason("approved_changed")], id="approved"
        ),
        pytest.param(
            {"snippet": {"approved": None}}, [Reason("approved_changed")], id="approval withdrawn"
        ),
        pytest.param(
            {"evidence": {"approved_sha256": None}},
            [Reason("approved_changed")],
            id="approved since",
        ),
        pytest.param(
            {"present": {"files": {**EVIDENCE.files, "snippets/helper.py": "h2"}}},
            [Reason("file_changed", "snippets/helper.py")],
            id="helper",
        ),
        pytest.param(
            {"present": {"files": {"snippets/faults/sqs.py": "f1"}}},
            [Reason("file_changed", "snippets/helper.py")],
            id="helper deleted",
        ),
        pytest.param(
            {
                "evidence": {"files": {"snippets/helper.py": UNSTEADY}},
                "present": {"files": {"snippets/helper.py": UNSTEADY}},
            },
            [Reason("file_changed", "snippets/helper.py")],
            id="helper changed during the run",
        ),
        pytest.param(
            {"present": {"elsewhere": {"mylib": {"mylib/core.py": "e2"}}}},
            [Reason("file_changed", "mylib: mylib/core.py")],
            id="file of an editable distribution",
        ),
        pytest.param(
            {"present": {"elsewhere": {"mylib": {}}}},
            [Reason("file_changed", "mylib: mylib/core.py")],
            id="file of an editable distribution that is gone",
        ),
        pytest.param(
            {"evidence": {"elsewhere": {"": {"odd.py": "o1"}}}},
            [Reason("file_changed", "odd.py")],
            id="file of no distribution that is nowhere",
        ),
        pytest.param(
            {"present": {"versions": {**PRESENT.versions, "six": "1.18.0"}}},
            [Reason("version_changed", "six 1.17.0 → 1.18.0")],
            id="imported distribution",
        ),
        pytest.param(
            {"present": {"editable": ("mylib", "six")}},
            [Reason("version_changed", "six 1.17.0 → 1.17.0 (editable)")],
            id="now installed in place",
        ),
        pytest.param(
            {"present": {"editable": ()}},
            [Reason("version_changed", "mylib 0.1.0 → 0.2.0")],
            id="no longer installed in place",
        ),
        pytest.param(
            {"present": {"uradori": "0.1.0+0123456789ab"}},
            [Reason("version_changed", "uradori 0.1.0 → 0.1.0+0123456789ab")],
            id="uradori itself",
        ),
        pytest.param(
            {"snippet": {"header": Header(fails_when=("sqs.lost",))}},
            [Reason("faults_changed")],
            id="fault no longer named",
        ),
        pytest.param(
            {"evidence": {"faults": (LOST,)}},
            [Reason("faults_changed")],
            id="fault was not run",
        ),
        pytest.param(
            {"evidence": {"faults": (LOST, replace(SHUFFLED, expectation=Expectation.FAILS))}},
            [Reason("faults_changed")],
            id="another promise",
        ),
        pytest.param(
            {"present": {"files": {**EVIDENCE.files, "snippets/faults/sqs.py": "f2"}}},
            [Reason("fault_changed", "snippets/faults/sqs.py")],
            id="module of faults",
        ),
        pytest.param(
            {"present": {"files": {"snippets/helper.py": "h1"}}},
            [Reason("fault_changed", "snippets/faults/sqs.py")],
            id="module of faults deleted",
        ),
        pytest.param(
            {"present": {"programs": {"memcached": "p2"}}},
            [Reason("program_changed", "memcached")],
            id="program",
        ),
        pytest.param(
            {
                "snippet": {"source": "x", "approved": "y"},
                "present": {"files": {}, "programs": {"memcached": "p2"}},
            },
            [
                Reason("snippet_changed"),
                Reason("approved_changed"),
                Reason("file_changed", "snippets/helper.py"),
                Reason("fault_changed", "snippets/faults/sqs.py"),
                Reason("program_changed", "memcached"),
            ],
            id="everything at once",
        ),
    ],
)
def test_stale(changes: dict[str, Any], reasons: list[Reason]) -> None:
    """Evidence for other bytes or versions speaks for nothing, and every change is named."""
    assert judged(**changes) == Judgement(Verdict.STALE, tuple(reasons))


def test_program_need_not_be_where_the_site_is_built() -> None:
    """As a distribution need not."""
    assert judged(present={"programs": {}}) == Judgement(Verdict.CHECKED)


def test_witness_need_not_be_installed_where_the_site_is_built() -> None:
    """A machine without moto can still show what moto testified elsewhere."""
    nothing = {"versions": {}, "editable": (), "elsewhere": {}}
    assert judged(present=nothing) == Judgement(Verdict.CHECKED)


def test_nothing_has_changed_where_evidence_is_taken_for_the_present() -> None:
    """As in a history, which says what runs came to when they ended."""
    assert judge(SNIPPET, EVIDENCE, Present.of(EVIDENCE)) == Judgement(Verdict.CHECKED)


def test_what_only_a_broken_world_comes_by_shows_nothing() -> None:
    """An assertion that an exception or an empty loop skips otherwise was never seen to hold."""
    snippet = replace(SNIPPET, source="assert a\nassert b\n")
    lost = replace(LOST, falsified=(Evaluated((1,), held=False),))
    evidence = replace(
        EVIDENCE, source_sha256=snippet.source_sha256, faults=(lost, SHUFFLED), assertions=()
    )
    broken = Judgement(Verdict.BROKEN, (Reason("fails_when_unmet", "sqs.lost"),))
    for seen, expected in (
        ((), broken),
        ((Evaluated((2,), held=True),), broken),
        ((Evaluated((1,), held=True),), Judgement(Verdict.CHECKED)),
    ):
        assert judge(snippet, replace(evidence, assertions=seen), PRESENT) == expected


def with_faults(*runs: FaultRun) -> dict[str, Any]:
    """Snippet and evidence for exactly these fault runs."""
    names = {
        each: tuple(run.fault for run in runs if run.expectation is each) for each in Expectation
    }
    header = Header(fails_when=names[Expectation.FAILS], holds_when=names[Expectation.HOLDS])
    return {
        "snippet": {"header": header},
        "evidence": {"faults": runs},
    }


@pytest.mark.parametrize(
    ("changes", "reasons"),
    [
        pytest.param(
            {"evidence": {"outcome": Outcome.CRASHED, "detail": "KeyError"}},
            [Reason("run_crashed", "KeyError")],
            id="crashed",
        ),
        pytest.param(
            {"evidence": {"outcome": Outcome.TIMED_OUT, "detail": "was still running"}},
            [Reason("run_timed_out", "was still running")],
            id="timed out",
        ),
        pytest.param({"evidence": {"stdout": "else\n"}}, [Reason("output_differs")], id="output"),
        pytest.param(
            with_faults(replace(LOST, outcome=Outcome.PASSED)),
            [Reason("fault_survived", "sqs.lost")],
            id="fault survived",
        ),
        pytest.param(
            with_faults(replace(LOST, outcome=Outcome.CRASHED)),
            [Reason("fails_when_broken", "sqs.lost")],
            id="killed by something else",
        ),
        pytest.param(
            with_faults(replace(LOST, outcome=Outcome.TIMED_OUT)),
            [Reason("fails_when_broken", "sqs.lost")],
            id="killed by the clock",
        ),
        pytest.param(
            with_faults(LOST, replace(SHUFFLED, outcome=Outcome.FAILED)),
            [Reason("holds_when_broken", "sqs.shuffled")],
            id="does not hold",
        ),
        pytest.param(
            with_faults(LOST, replace(SHUFFLED, outcome=Outcome.CRASHED)),
            [Reason("holds_when_broken", "sqs.shuffled")],
            id="crashes where it must hold",
        ),
        pytest.param(
            {
                **with_faults(
                    replace(LOST, outcome=Outcome.PASSED),
                    replace(SHUFFLED, outcome=Outcome.FAILED),
                ),
                "snippet": {"approved": "something else\n"},
                "evidence": {
                    "approved_sha256": replace(
                        SNIPPET, approved="something else\n"
                    ).approved_sha256,
                    "faults": (
                        replace(LOST, outcome=Outcome.PASSED),
                        replace(SHUFFLED, outcome=Outcome.FAILED),
                    ),
                },
            },
            [
                Reason("output_differs"),
                Reason("fault_survived", "sqs.lost"),
                Reason("holds_when_broken", "sqs.shuffled"),
            ],
            id="everything at once",
        ),
    ],
)
def test_broken(changes: dict[str, Any], reasons: list[Reason]) -> None:
    """Everything that kept the check from doing its work is named; it refutes nothing."""
    assert judged(**changes) == Judgement(Verdict.BROKEN, tuple(reasons))


@pytest.mark.parametrize(
    "faults", [pytest.param((), id="no faults"), pytest.param((SHUFFLED,), id="holds in one")]
)
def test_what_was_never_seen_to_fail_is_unchallenged(faults: tuple[FaultRun, ...]) -> None:
    """It passes, which is neither a defect nor enough: the reason says what is missing."""
    found = judged(**with_faults(*faults))
    assert found == Judgement(Verdict.UNCHALLENGED, (Reason("cannot_fail"),))


def test_output_that_nobody_approved_breaks_nothing() -> None:
    """Settings may ask for one; where they do not, there is nothing to hold the output against."""
    changes = {"snippet": {"approved": None}, "evidence": {"approved_sha256": None}}
    assert judged(**changes) == Judgement(Verdict.CHECKED)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, Judgement(Verdict.QUOTED)),
        (
            {"outcome": Outcome.CRASHED, "detail": "botocore:sqs does not say: x"},
            Judgement(Verdict.BROKEN, (Reason("not_quoted", "botocore:sqs does not say: x"),)),
        ),
        (
            {"outcome": Outcome.TIMED_OUT, "detail": "was still running"},
            Judgement(Verdict.BROKEN, (Reason("run_timed_out", "was still running"),)),
        ),
    ],
)
def test_quotation_is_quoted_or_broken(changes: dict[str, Any], expected: Judgement) -> None:
    """Words that are not there refute no sentence; nothing of it asks for faults."""
    quoting = with_faults()
    quoting["snippet"]["header"] = Header(backend="plain", kind="quotation")
    quoting["snippet"]["approved"] = None
    quoting["evidence"] |= {"approved_sha256": None, **changes}
    assert judged(**quoting) == expected


@pytest.mark.parametrize("outcome", [Outcome.PASSED, Outcome.CRASHED])
def test_only_an_assertion_in_the_real_world_refutes(outcome: Outcome) -> None:
    """Whatever else is wrong with the check, and whatever became of it in broken worlds."""
    changes = {"outcome": Outcome.FAILED, "detail": "AssertionError: 3", "stdout": "else\n"}
    survived = (replace(LOST, outcome=outcome), SHUFFLED)
    found = judged(evidence={**changes, "faults": survived})
    assert found == Judgement(Verdict.REFUTED, (Reason("run_failed", "AssertionError: 3"),))


def test_output_may_differ_in_what_nobody_sees() -> None:
    """Trailing blanks and line ends break nothing."""
    assert judged(evidence={"stdout": "done  \r\n\n"}) == Judgement(Verdict.CHECKED)


def test_stale_comes_before_refuted() -> None:
    """A run of other bytes refutes nothing."""
    found = judged(snippet={"source": "else"}, evidence={"outcome": Outcome.FAILED})
    assert found == Judgement(Verdict.STALE, (Reason("snippet_changed"),))


@pytest.mark.parametrize(
    ("expectation", "kept"),
    [
        (Expectation.FAILS, {Outcome.FAILED}),
        (Expectation.HOLDS, {Outcome.PASSED}),
    ],
)
def test_promise_about_a_fault(expectation: Expectation, kept: set[Outcome]) -> None:
    """Only its own assertion kills a snippet; only passing holds."""
    runs = {outcome: FaultRun("f", expectation, outcome, "", 0.0) for outcome in Outcome}
    assert {outcome for outcome, run in runs.items() if run.as_promised} == kept


@pytest.mark.parametrize(
    ("noticed", "crashed", "survivors", "score"),
    [(0, 0, 0, None), (0, 5, 0, None), (3, 0, 1, 0.75), (0, 9, 2, 0.0), (1, 0, 2, 0.3333)],
)
def test_mutation_score(noticed: int, crashed: int, survivors: int, score: float | None) -> None:
    """The share noticed of those judged; crashes count neither way."""
    names = tuple(f"m{n}" for n in range(survivors))
    assert MutationResult(100, noticed, crashed, names).score == score


@pytest.mark.parametrize(
    ("changes", "reasons"),
    [
        pytest.param(
            {"present": {"settings": {**EVIDENCE.settings, "region": "eu-west-1"}}},
            (Reason("setting_changed", "region"),),
            id="a setting",
        ),
        pytest.param(
            {"present": {"settings": {**EVIDENCE.settings, "asserting": "expect"}}},
            (Reason("setting_changed", "asserting"),),
            id="a new setting",
        ),
        pytest.param(
            {
                "evidence": {"files": {"data//": "file"}},
                "present": {"files": {"data//": "nothing"}},
            },
            (Reason("file_changed", "data"),),
            id="what was looked up",
        ),
        pytest.param(
            {"present": {"files": {**EVIDENCE.files, "snippets/faults/sqs.py": "f2"}}},
            (Reason("fault_changed", "snippets/faults/sqs.py"),),
            id="a fault",
        ),
    ],
)
def test_reason_names_what_changed(
    changes: Mapping[str, Mapping[str, Any]], reasons: tuple[Reason, ...]
) -> None:
    """By the key of the words, and by its name."""
    assert judged(**changes) == Judgement(Verdict.STALE, reasons)


@pytest.mark.parametrize(
    ("fault", "reached", "key"),
    [
        ("sqs.lost", None, "fault_survived"),
        ("sqs.lost", True, "fault_survived"),
        ("sqs.lost", False, "fault_uncalled"),
        ("mylib:pop returns None", True, "fault_survived"),
        ("mylib:pop returns None", False, "fault_unreached"),
    ],
)
def test_fault_that_nothing_used_is_told_apart(fault: str, reached: bool | None, key: str) -> None:
    """A line whose target nothing uses, and a function that nothing calls, were not survived."""
    passed = replace(LOST, fault=fault, outcome=Outcome.PASSED, reached=reached)
    header = Header(fails_when=(fault,))
    found = judged({"header": header}, {"faults": (passed,)})
    assert found == Judgement(Verdict.BROKEN, (Reason(key, fault),))


def test_present_of_evidence_is_what_it_was() -> None:
    """Of everything that evidence is held against but versions, which are asked for elsewhere."""
    found = Present.of(EVIDENCE)
    assert found == Present(
        files=EVIDENCE.files,
        elsewhere=EVIDENCE.elsewhere,
        editable=EVIDENCE.editable,
        uradori=EVIDENCE.uradori,
        programs=EVIDENCE.programs,
        settings=EVIDENCE.settings,
    )
    assert judge(SNIPPET, EVIDENCE, found) == Judgement(Verdict.CHECKED)


@pytest.mark.parametrize("evidence", [None, replace(EVIDENCE, uradori="0.0.9"), EVIDENCE])
def test_engine_that_is_missing_is_named(evidence: Evidence | None) -> None:
    """With how to get it; what cannot be run again here is as good as never run."""
    missing = ("Valkey (make serve)", "gdnsd (apt-get install gdnsd)")
    found = judge(SNIPPET, evidence, replace(PRESENT, missing=missing))
    if evidence is EVIDENCE:
        assert found == Judgement(Verdict.CHECKED)
        return
    assert found.verdict is Verdict.NOT_RUN
    assert found.reasons[:2] == tuple(Reason("engine_missing", each) for each in missing)
    assert len(found.reasons) == (2 if evidence is None else 3)
