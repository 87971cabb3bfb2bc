"""Assertions that no world made false, and faults that cannot be told apart: of records alone."""

from dataclasses import replace

import pytest
from support.sites import CLAIM, Site, minimal_site
from uradori.evidence.falsified import never_false, review, twins
from uradori.evidence.model import (
    Call,
    Evaluated,
    Evidence,
    FaultRun,
    KilledMutant,
    Mutation,
    MutationResult,
    Outcome,
    Value,
)
from uradori.project.model import Expectation, Snippet

SOURCE = """\
# /// uradori
# ///
assert a
assert b
assert c  # setup
"""
MUTATION = Mutation(0, "Add", ("sum",), "doubled")


@pytest.fixture(scope="module")
def evidence(tmp_path_factory: pytest.TempPathFactory) -> Evidence:
    """A record that others are made from."""
    return minimal_site(tmp_path_factory.mktemp("site") / "s").evidence(CLAIM)


@pytest.fixture
def snippet(site: Site) -> Snippet:
    """Two assertions and a precondition, on lines 3, 4 and 5."""
    return replace(site.catalog.snippets[CLAIM], source=SOURCE, header_lines=(1, 2))


def false(line: int, value: str = "1", message: str = "") -> Evaluated:
    """An assertion that did not hold."""
    return Evaluated((line,), held=False, values=(Value("a", value),), message=message)


def fault(name: str, *lines: int, outcome: Outcome = Outcome.FAILED) -> FaultRun:
    """A fault that made the assertions at these lines false."""
    falsified = tuple(false(line) for line in lines)
    return FaultRun(name, Expectation.FAILS, outcome, "", 0.1, falsified=falsified)


def mutated(*lines: int) -> MutationResult:
    """Mutation that was tried, with one mutant that made these lines false."""
    killed = (KilledMutant(MUTATION, tuple(false(line) for line in lines)),) if lines else ()
    return MutationResult(1, len(killed), 0, (), killed)


def test_precondition_need_not_be_false(snippet: Snippet, evidence: Evidence) -> None:
    """What is left are the others, in their order."""
    bare = replace(evidence, faults=(), mutation=None)
    assert [each.line for each in never_false(snippet, bare)] == [3, 4]


def test_fault_or_mutant_will_do(snippet: Snippet, evidence: Evidence) -> None:
    """Either may make an assertion false."""
    by_fault = replace(evidence, faults=(fault("x.one", 3),), mutation=None)
    by_both = replace(by_fault, mutation=mutated(4))
    assert [each.line for each in never_false(snippet, by_fault)] == [4]
    assert never_false(snippet, by_both) == ()


def test_what_is_said_of_assertions(snippet: Snippet, evidence: Evidence) -> None:
    """One that was evaluated could fail nowhere; one that was not says nothing at all."""
    seen = (Evaluated((3,), held=True), Evaluated((4,), held=True))
    tried = replace(evidence, faults=(), mutation=mutated(4), assertions=seen)
    one, *more = review(snippet, tried)
    assert (one.code, one.path, one.line, more) == ("UR460", snippet.path, 3, [])
    assert one.message == "assertion is false in no world that was tried"
    said = 'name a fault in which it is false; one that only prepares is marked "# setup"'
    assert one.hint == said
    never = replace(tried, mutation=mutated(), assertions=seen[:1])
    evaluated, unevaluated = review(snippet, never)
    assert (evaluated.line, unevaluated.line) == (3, 4)
    assert unevaluated.message == "assertion was never evaluated"
    assert unevaluated.hint == "have the snippet come by it, or delete it"


def test_nothing_is_said_before_mutation(snippet: Snippet, evidence: Evidence) -> None:
    """Nor where the record does not say which assertions there were."""
    seen = (Evaluated((3,), held=True), Evaluated((4,), held=True))
    untried = replace(evidence, faults=(), mutation=None, assertions=seen)
    unknown = replace(untried, mutation=mutated(), assertions=())
    assert [*review(snippet, untried), *review(snippet, unknown)] == []


def test_assertion_that_was_never_evaluated_needs_no_mutation(
    snippet: Snippet, evidence: Evidence
) -> None:
    """Nobody could have made it false."""
    seen = (Evaluated((3,), held=True),)
    (told,) = review(snippet, replace(evidence, faults=(), mutation=None, assertions=seen))
    assert (told.code, told.line) == ("UR460", 4)
    assert told.message == "assertion was never evaluated"


def test_assertion_that_broken_worlds_alone_come_by_says_that_they_are_told(
    snippet: Snippet, evidence: Evidence
) -> None:
    """The other one was evaluated nowhere; of the first nothing shows that it holds."""
    found = review(snippet, replace(evidence, faults=(fault("x.one", 3),), mutation=None))
    never, unmet = found
    assert (never.code, never.line, never.message) == ("UR460", 4, "assertion was never evaluated")
    assert (unmet.code, unmet.line) == ("UR460", 3)


def test_what_asserts_for_a_snippet_is_not_told_of_where_it_holds(
    snippet: Snippet, evidence: Evidence
) -> None:
    """A run tells of it where it does not, so that nobody knows whether it was evaluated."""
    marked = replace(snippet, source=f"{SOURCE}case.assertEqual(a, b)  # shows: x\n")
    seen = (Evaluated((3,), held=True), Evaluated((4,), held=True))
    untried = replace(evidence, faults=(), mutation=None, assertions=seen)
    assert [*review(marked, untried)] == []
    found = review(marked, replace(untried, mutation=mutated(3, 4)))
    assert [each.message for each in found] == ["assertion is false in no world that was tried"]


def test_twins_are_told_at_the_header(snippet: Snippet, evidence: Evidence) -> None:
    """Both are named; without a header the first line is where one would be."""
    seen = (Evaluated((3,), held=True), Evaluated((4,), held=True))
    faults = (fault("x.one", 3), fault("x.two", 3))
    alike = replace(evidence, faults=faults, mutation=None, assertions=seen)
    below = replace(snippet, header_lines=(2, 3))
    for where, line in ((snippet, 1), (below, 2), (replace(snippet, header_lines=(0, 0)), 1)):
        (problem,) = review(where, alike)
        assert (problem.code, problem.path, problem.line) == ("UR461", snippet.path, line)
        assert '"x.one" and "x.two" fail alike' in problem.message
        assert problem.hint == "keep one of them, or let the other break something else"


ONE = fault("x.one", 3)
CALL = Call("sqs", "Send", "{}", '{"at": "2026-01-02T03:04:05Z"}')
LATER = replace(CALL, result='{"at": "2026-01-02T03:04:06Z"}')
OTHER = replace(CALL, result="{}")


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        pytest.param(ONE, fault("x.two", 3), True, id="the same"),
        pytest.param(ONE, fault("x.two", 4), False, id="another assertion"),
        pytest.param(ONE, fault("x.two", 3, 4), False, id="one more assertion"),
        pytest.param(ONE, replace(ONE, fault="x.two", shared=1), False, id="parted later"),
        pytest.param(ONE, fault("x.two", 3, outcome=Outcome.CRASHED), False, id="crashed"),
        pytest.param(fault("x.one"), fault("x.two"), False, id="nothing falsified"),
        pytest.param(ONE, replace(ONE, expectation=Expectation.HOLDS), False, id="must hold"),
        pytest.param(
            replace(ONE, calls=(CALL,)),
            replace(ONE, calls=(LATER,)),
            True,
            id="calls at other times",
        ),
        pytest.param(
            replace(ONE, calls=(CALL,)), replace(ONE, calls=(OTHER,)), False, id="another answer"
        ),
        pytest.param(ONE, replace(ONE, falsified=(false(3, "2"),)), False, id="another value"),
        pytest.param(
            replace(ONE, falsified=(false(3, message="1700000000.1"),)),
            replace(ONE, falsified=(false(3, message="1700000000.2"),)),
            True,
            id="said at other times",
        ),
        pytest.param(
            ONE, replace(ONE, falsified=(false(3, message="no"),)), False, id="another message"
        ),
        pytest.param(
            replace(ONE, falsified=(false(3, "1700000000.1"),)),
            replace(ONE, falsified=(false(3, "1700000000.2"),)),
            True,
            id="values at other times",
        ),
    ],
)
def test_twins(evidence: Evidence, one: FaultRun, other: FaultRun, alike: bool) -> None:
    """Faults are twins where all is the same but for the time."""
    pair = (replace(one, fault="x.one"), replace(other, fault="x.two"))
    found = twins(replace(evidence, faults=pair))
    assert found == ((("x.one", "x.two"),) if alike else ())


def test_assertion_that_the_real_world_never_came_by_shows_nothing(
    snippet: Snippet, evidence: Evidence
) -> None:
    """What is false in a broken world alone was never seen to hold; `assert False` is meant so."""
    faults = (fault("x.one", 3, 4),)
    seen = (Evaluated((4,), held=True),)
    told = [*review(snippet, replace(evidence, faults=faults, mutation=None, assertions=seen))]
    assert [(each.code, each.line) for each in told] == [("UR460", 3)]
    assert told[0].message.startswith("assertion was evaluated in a broken world alone")
    meant = replace(snippet, source=SOURCE.replace("assert a", "assert False"))
    assert [*review(meant, replace(evidence, faults=faults, mutation=None, assertions=seen))] == []
