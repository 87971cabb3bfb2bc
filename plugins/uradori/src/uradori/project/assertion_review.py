"""Assertions that no world could make false, told by their text alone. Pure.

What only a run can tell is told of its evidence: see `uradori.evidence.falsified`.
"""

import ast
from collections.abc import Iterator
from itertools import pairwise

from uradori.project.assertions import strays
from uradori.project.problems import Problem
from uradori.project.python_trees import tree_of

MADE_UP = frozenset(
    {
        *("any_await", "awaited_once", "awaited_once_with", "awaited_with", "has_awaits"),
        *("any_call", "called_once", "called_once_with", "called_with", "has_calls"),
        *("not_awaited", "not_called"),
    }
)
"""What mocks of `unittest` have as `assert_called_with` and their like: a call of it without that
beginning gives one more mock, which is true."""
_TRUE: dict[type[ast.expr], str] = {
    ast.Tuple: "a tuple (a message stands behind the condition, without brackets)",
    ast.List: "a list with an element",
    ast.Set: "a set with an element",
    ast.Dict: "a dictionary with a key",
    ast.Constant: "a constant",
    ast.JoinedStr: "a text",
    ast.GeneratorExp: "a generator (all(…) goes through one)",
    ast.Lambda: "a function that nobody calls",
}
"""Expressions that are true by what they are, unless they are empty."""
_ASSERTING = (
    *("assert", "check", "compare", "deprecated", "ensure", "equal", "exit", "expect", "fail"),
    *("match", "must", "raises", "require", "should", "same", "valid", "verify", "warns"),
)
"""In the names of functions that assert on behalf of their callers."""
_REFLEXIVE = (ast.Eq, ast.Is, ast.LtE, ast.GtE)
"""What a value is to itself."""
_CHANGING = (ast.Call, ast.Await, ast.NamedExpr, ast.Yield, ast.YieldFrom)
"""What may come to something else each time."""


def review_assertions(tree: ast.AST, source: str, path: str) -> Iterator[Problem]:
    """What is wrong with the assertions of a snippet, whatever they are about."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert) and (why := _always(node.test)):
            hint = "compare something that the check was answered"
            message = f"assertion cannot be false: {why}"
            yield Problem("UR136", path, message, node.lineno, hint)
        if isinstance(node, ast.Call) and _takes_any_error(node):
            hint = "name the error that the sentence speaks of, or say match="
            message = "any error satisfies it, also one of a misspelt name"
            yield Problem("UR137", path, message, node.lineno, hint)
    for line in strays(source):
        hint = "write it at the end of a statement's first line, or right above that"
        yield Problem("UR132", path, '"# shows:" stands at no statement', line, hint)


def _takes_any_error(call: ast.Call) -> bool:
    """Whether it is `pytest.raises(Exception)`, or unittest's like, without a text to match."""
    match call:
        case ast.Call(args=[ast.Name(id="Exception" | "BaseException"), *_], keywords=keywords):
            known = _called(call.func) in {"raises", "assertraises"}
            return known and all(each.arg != "match" for each in keywords)
    return False


def may_assert(source: str) -> bool:
    """Whether code asserts something, or does what may: raises, or calls what is named like it.

    Functions of libraries that assert are known by a word of their names alone, which is enough to
    say of other code that nothing in it looks like an assertion.
    """
    tree = tree_of(source)
    return tree is None or any(map(_may_assert, ast.walk(tree)))


def _may_assert(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return isinstance(node, ast.Assert | ast.Raise)
    name = _called(node.func)
    return any(word in name for word in _ASSERTING)


def _called(function: ast.expr) -> str:
    """The last name of what is called, in small letters; "" where it has none."""
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name.casefold()
    return ""


def _always(test: ast.expr) -> str:
    """Why a condition is always true; "" where it may be false."""
    why = ""
    match test:
        case ast.BoolOp(op=ast.Or(), values=values):
            why = next(filter(None, map(_always, values)), "")
        case ast.BoolOp(values=values) if all(found := [*map(_always, values)]):
            why = found[0]
        case ast.IfExp(body=body, orelse=other) if _always(other):
            why = _always(body)
        case ast.NamedExpr(value=value):
            why = _always(value)
        case ast.Compare(left=left, ops=ops, comparators=others):
            sides = zip(ops, pairwise((left, *others)), strict=True)
            alike = all(isinstance(op, _REFLEXIVE) and _same(*both) for op, both in sides)
            why = "it compares a value with itself" if alike else ""
        case ast.Call(func=ast.Attribute(attr=name)) if name in MADE_UP:
            why = f"a mock makes up {name}; assert_{name} is what it has"
        case _ if what := next(
            (each for kind, each in _TRUE.items() if isinstance(test, kind)), ""
        ):
            why = f"{what} is always true" if _is_filled(test) else ""
    return why


def _is_filled(node: ast.expr) -> bool:
    """Whether what is written out is something: no empty list, no empty text."""
    match node:
        case ast.Constant(value=value):
            return bool(value)
        case ast.Tuple(elts=elements) | ast.List(elts=elements) | ast.Set(elts=elements):
            return any(not isinstance(each, ast.Starred) for each in elements)
        case ast.Dict(keys=keys):
            return any(keys)
        case ast.JoinedStr(values=parts):
            return any(isinstance(each, ast.Constant) for each in parts)
    return True


def _same(one: ast.expr, other: ast.expr) -> bool:
    changing = any(isinstance(each, _CHANGING) for each in ast.walk(one))
    return not changing and ast.dump(one) == ast.dump(other)
