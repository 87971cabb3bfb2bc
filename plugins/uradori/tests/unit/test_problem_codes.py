"""Every kind of problem is described once, raised somewhere, tried by a test, and in the manual."""

import ast
import re
from dataclasses import fields
from pathlib import Path

import pytest
import uradori
from uradori.project import reference, schemas
from uradori.project.problems import is_fixed, rules

SOURCE = Path(uradori.__file__).parent
HERE = Path(__file__).parents[1]
DOCS = HERE.parent / "docs"
CODE = re.compile(r"UR\d{3}")
RAISED = re.compile(r"(?:^|: )(UR\d{3})(?: |$)")
EMPTY_WORDS = {"todo", "tbd", "fixme", "…"}


def raised() -> set[str]:
    """Codes that stand in the code as a string of their own, or in a line that is printed."""
    return {
        code
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for code in RAISED.findall(node.value)
    }


def tried() -> set[str]:
    """Codes that a test of the engine expects to see."""
    files = [path for path in HERE.rglob("test_*.py") if path != Path(__file__)]
    return {code for path in files for code in CODE.findall(path.read_text("utf-8"))}


def test_what_is_raised_is_described_and_the_reverse() -> None:
    """A new code needs a table in problem_codes.toml; one that nobody raises has to go."""
    assert sorted(raised()) == sorted(rules())


def test_every_problem_is_brought_about_by_a_test() -> None:
    """No code is only believed to work."""
    assert sorted(set(rules()) - tried()) == []


@pytest.mark.parametrize("code", rules())
def test_every_problem_is_explained(code: str) -> None:
    """Why it matters, what to do and an example: in words, not in a repetition of its title."""
    rule = rules()[code]
    assert rule.why.endswith((".", "”."))
    assert rule.title[0].islower() or not rule.title[0].isalpha()
    assert len({rule.title, rule.why, rule.mend, rule.example}) == 4
    assert not {rule.title, rule.why, rule.mend, rule.example, ""} & EMPTY_WORDS
    assert all(part.strip() for part in (rule.title, rule.why, rule.mend, rule.example))
    assert is_fixed(code) == bool(rule.fixed)
    assert any(code.startswith(each) for each in reference.HUNDREDS)


def test_code_that_nobody_described_cannot_be_switched_off() -> None:
    """It may be anything."""
    assert is_fixed("UR999")


@pytest.mark.parametrize("name", reference.pages())
def test_manual_is_what_the_code_says(name: str) -> None:
    """`python -m uradori.project.reference docs` writes it anew."""
    assert (DOCS / name).read_text("utf-8") == reference.pages()[name]


@pytest.mark.parametrize("title", reference.SHAPES)
def test_every_key_is_described(title: str) -> None:
    """A key that is added without words for it does not pass."""
    _, shape = reference.SHAPES[title]
    described = schemas.docstrings(shape)
    assert [each.name for each in fields(shape) if not described.get(each.name, "").strip()] == []
