"""Assertions that cannot be false, by their text; what may be false is left alone."""

import ast
from textwrap import dedent
from unittest.mock import AsyncMock

import pytest
from uradori.project.assertion_review import MADE_UP, review_assertions


def told(source: str) -> list[tuple[str, int | None]]:
    """Code and line of what is said of a snippet."""
    source = dedent(source)
    found = review_assertions(ast.parse(source), source, "snippets/a/b.py")
    return [(each.code, each.line) for each in found]


@pytest.mark.parametrize(
    "test",
    [
        '(total == 2, "two dollars")',
        "[total]",
        "{total}",
        '{"total": total}',
        "[*found, total]",
        "True",
        "1",
        '"total is 2"',
        'f"total is {total}"',
        "lambda: total == 2",
        "(each == 2 for each in found)",
        "total == 2 or True",
        'total == 2 or "no"',
        "True and 1",
        "total == total",
        "found[0].price <= found[0].price",
        "total is total is total",
        "1 == 1",
        "2 + 2 == 2 + 2",
        "sent.called_with(2)",
        "sent.has_calls([1]) and True",
        "2 if total else 1",
        "(all_well := [total])",
    ],
)
def test_assertion_that_cannot_be_false_is_told(test: str) -> None:
    """Wherever it stands."""
    assert told(f"def check():\n    assert {test}\n") == [("UR136", 2)]


@pytest.mark.parametrize(
    "test",
    [
        "total == 2",
        "total",
        "not total",
        "False",
        "()",
        "[]",
        "{}",
        "[*found]",
        "{**found}",
        'f"{total}"',
        "[each for each in found]",
        "total == 2 or other",
        "True and total",
        "total != total",
        "total < total",
        "total == total == 2",
        "next(found) == next(found)",
        "random() == random()",
        "total == 2.0",
        "sent.called",
        "sent.called_with",
        "total if other else 2",
        "0.1 + 0.2 == 0.3",
    ],
)
def test_assertion_that_may_be_false_is_not(test: str) -> None:
    """Not even where it always is."""
    assert told(f"assert {test}\n") == []


def test_label_that_marks_nothing_is_told() -> None:
    """An empty line takes it away from the assertion below."""
    assert told("# shows: low\n\nassert total == 2\n") == [("UR132", 1)]


def test_every_method_of_a_mock_is_known() -> None:
    """But for two that are there without the beginning, too."""
    methods = {each[len("assert_") :] for each in dir(AsyncMock) if each.startswith("assert_")}
    assert methods - {"called", "awaited"} == MADE_UP


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("pytest.raises(Exception)", [("UR137", 2)]),
        ("raises(BaseException)", [("UR137", 2)]),
        ("self.assertRaises(Exception)", [("UR137", 2)]),
        ('pytest.raises(Exception, match="full")', []),
        ("pytest.raises(Full)", []),
        ("pytest.raises((Full, Exception))", []),
        ("log(Exception)", []),
    ],
)
def test_any_error_is_told(call: str, expected: list[tuple[str, int]]) -> None:
    """One of a misspelt name satisfies it as well."""
    assert told(f"def check():\n    with {call}:\n        put(3)\n") == expected
