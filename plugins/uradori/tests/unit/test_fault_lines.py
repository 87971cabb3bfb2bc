"""One-line faults as text: what they say, what is wrong with them, and what pages say of them."""

import pytest
from support.sites import CLAIM, SNIPPET, Site, brief
from uradori.project.fault_lines import Effect, draft, replacement


@pytest.mark.parametrize(
    ("line", "change", "value", "en", "ja"),
    [
        ("a.b:C.d returns None", Effect.RETURNS, "None", "C.d returns None", "C.d が None を返す"),
        ("a:d does nothing", Effect.NOTHING, "", "d does nothing", "d が何もしない"),
        (
            "a:d raises x.y:Full(3)",
            Effect.RAISES,
            "x.y:Full(3)",
            "d raises x.y:Full(3)",
            "d が x.y:Full(3) を送出する",
        ),
        ("a:LIMIT is [1, 'x y']", Effect.IS, "[1, 'x y']", "LIMIT is [1, 'x y']", None),
    ],
)
def test_line_says_what_replaces_what(
    line: str, change: Effect, value: str, en: str, ja: str | None
) -> None:
    """And that is what is drafted of it; a language without words for it gets the English ones."""
    made = replacement(line)
    assert (made.effect, made.value) == (change, value)
    assert draft(made, "en") == draft(made, "pt-BR") == en
    assert draft(made, "ja") == (ja or "LIMIT が [1, 'x y'] になる")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("a:b", "is not of the form module:name returns VALUE"),
        ("a b:c returns 1", "is not of the form"),
        ("a:b return 1", 'does not know "return"; did you mean "returns"?'),
        ("a:b returns", "nothing is no literal of Python"),
        ("a:b returns x + 1", "x + 1 is no literal of Python"),
        ("a:b is open('x')", "open('x') is no literal of Python"),
        ("a:b raises", "raises no exception that can be read"),
        ("a:b raises 3", "raises no exception"),
        ("a:b raises Error(x)", "raises no exception"),
    ],
)
def test_line_that_cannot_be_read_is_a_problem(site: Site, line: str, said: str) -> None:
    """At the header, with the form as a hint."""
    site.edit(SNIPPET, '"prices.doubled"', f'"prices.doubled", """{line}"""')
    (problem,) = site.catalog.problems
    assert (problem.code, problem.path, problem.line) == ("UR104", SNIPPET, 1)
    assert said in problem.message
    assert "does nothing" in problem.hint


def test_line_is_described_where_it_is_named(site: Site) -> None:
    """What is not described there is drafted."""
    line = "prices:PER_MILLION is 3"
    named = f'{{ fault = "{line}", en = "a million requests cost three dollars" }}'
    site.edit(SNIPPET, '["prices.doubled"]', f"[{named}]")
    catalog = site.catalog
    assert not catalog.problems
    assert catalog.snippets[CLAIM].header.faults[0][0] == line
    assert catalog.snippets[CLAIM].header.described == {
        line: {"en": "a million requests cost three dollars"}
    }
    assert catalog.faults[line].description == {
        "ja": "PER_MILLION が 3 になる",
        "en": "PER_MILLION is 3",
    }


@pytest.mark.parametrize(
    ("named", "code"),
    [
        ('{ fault = "prices.doubled", en = "x" }', "UR116"),
        ('{ fault = "prices:PER_MILLION is 3", fr = "x" }', "UR127"),
        ('{ en = "x" }', "UR102"),
        ('{ fault = "prices:PER_MILLION is 3", en = "" }', "UR102"),
        ("3", "UR102"),
        ('"builtins:print does nothing"', "UR450"),
        ('"sys:modules is {}"', "UR450"),
        ('"os:write does nothing"', "UR450"),
        ('"pydantic:TypeAdapter.dump_json returns 3"', "UR450"),
        ('"uradori.run.child:run_job does nothing"', "UR450"),
    ],
)
def test_what_is_wrong_with_a_name_is_a_problem(site: Site, named: str, code: str) -> None:
    """A line breaks what the sentence is about, and is described as a whole."""
    site.edit(SNIPPET, '"prices.doubled"', named)
    assert code in [each[0] for each in brief(site.catalog.problems)], site.catalog.problems
