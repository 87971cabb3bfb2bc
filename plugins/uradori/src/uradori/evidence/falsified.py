"""Assertions that no world has made false, and faults that cannot be told apart. Pure."""

import ast
from collections.abc import Iterator
from itertools import combinations

from uradori.evidence import calls
from uradori.evidence.model import Evaluated, Evidence, FaultRun, Outcome
from uradori.project.assertions import Assertion, assertions
from uradori.project.model import Expectation, Snippet
from uradori.project.problems import Problem
from uradori.project.python_trees import tree_of


def review(snippet: Snippet, evidence: Evidence) -> Iterator[Problem]:
    """What the runs of broken worlds leave to be said of a check that passes.

    Of assertions that held nothing is said before mutation was tried: it makes most of them false
    that no fault does.
    """
    reached = {line for each in evidence.assertions for line in each.lines}
    noted = reached or any(_false(evidence))
    for each in never_false(snippet, evidence) if noted else ():
        if each.line in reached or not each.asserts:
            if evidence.mutation is None:
                continue
            message = "assertion is false in no world that was tried"
            hint = 'name a fault in which it is false; one that only prepares is marked "# setup"'
        else:
            message = "assertion was never evaluated"
            hint = "have the snippet come by it, or delete it"
        yield Problem("UR460", snippet.path, message, each.line, hint)
    for line in sorted(unmet(snippet, evidence)):
        message = "assertion was evaluated in a broken world alone, so nothing shows that it holds"
        hint = "something ends or skips it before: an exception that is caught, or an empty loop"
        yield Problem("UR460", snippet.path, message, line, hint)
    for one, other in twins(evidence):
        message = (
            f'faults "{one}" and "{other}" fail alike, in every recorded call and every assertion'
        )
        line = snippet.line
        hint = "keep one of them, or let the other break something else"
        yield Problem("UR461", snippet.path, message, line, hint)


def never_false(snippet: Snippet, evidence: Evidence) -> tuple[Assertion, ...]:
    """The assertions, and other marked statements, that no fault and no mutant made false.

    Those that are marked as set-up need not be.
    """
    false = {line for each in _false(evidence) for line in each.lines}
    known = assertions(snippet.source)
    return tuple(each for each in known if each.line not in false and not each.setup)


def unmet(snippet: Snippet, evidence: Evidence) -> frozenset[int]:
    """Lines of assertions that were false elsewhere, and that the real world came by none of.

    Nobody knows whether they hold. `assert False` need not be come by: that is what it asserts.
    """
    false = {each.line for each in _false(evidence)}
    if not false:
        return frozenset()
    reached = {line for each in evidence.assertions for line in each.lines}
    tree = tree_of(snippet.source)
    return frozenset(
        node.lineno
        for node in (ast.walk(tree) if tree else ())
        if isinstance(node, ast.Assert)
        and not (isinstance(node.test, ast.Constant) and not node.test.value)
        and node.lineno in false - reached
    )


def twins(evidence: Evidence) -> tuple[tuple[str, str], ...]:
    """Pairs of faults under which all that was recorded is the same, apart from when it was."""
    noticed = [
        each
        for each in evidence.faults
        if each.expectation is Expectation.FAILS and each.outcome is Outcome.FAILED
    ]
    return tuple(
        (one.fault, other.fault)
        for one, other in combinations(noticed, 2)
        if one.falsified and _alike(one, other)
    )


def _false(evidence: Evidence) -> Iterator[Evaluated]:
    for fault in evidence.faults:
        yield from fault.falsified
    for mutant in evidence.mutation.killed if evidence.mutation else ():
        yield from mutant.falsified


def _alike(one: FaultRun, other: FaultRun) -> bool:
    if one.shared != other.shared or calls.course(one.calls) != calls.course(other.calls):
        return False
    return [*map(_timeless, one.falsified)] == [*map(_timeless, other.falsified)]


def _timeless(each: Evaluated) -> tuple[tuple[int, ...], list[tuple[str, str]], str]:
    values = [(value.source, calls.timeless(value.value)) for value in each.values]
    return each.lines, values, calls.timeless(each.message)
