"""Which assertions a snippet has, and which clauses they are marked to show."""

import ast
import re
import textwrap
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uradori.project import assertions as module
from uradori.project.assertions import Assertion, assertions, first_lines, marked, strays


def found(source: str) -> list[tuple[int, int, tuple[str, ...], bool]]:
    """The assertions of a snippet, as tuples."""
    return [
        (each.line, each.last_line, each.labels, each.setup)
        for each in assertions(textwrap.dedent(source))
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("assert a\n", [(1, 1, (), False)], id="no mark"),
        pytest.param("assert a  # shows: low\n", [(1, 1, ("low",), False)], id="at its end"),
        pytest.param("# shows: low\nassert a\n", [(2, 2, ("low",), False)], id="above"),
        pytest.param(
            "assert a  #shows:low ,high,, low\n", [(1, 1, ("low", "high"), False)], id="several"
        ),
        pytest.param(
            "# shows: low\n# why it is so\n# shows: high\nassert a  # shows: more\n",
            [(4, 4, ("low", "high", "more"), False)],
            id="on several lines",
        ),
        pytest.param("# shows: low\n\nassert a\n", [(3, 3, (), False)], id="a blank line between"),
        pytest.param(
            "x = 1  # shows: low\nassert a\n",
            [(1, 1, ("low",), False), (2, 2, (), False)],
            id="of the line before",
        ),
        pytest.param("assert a  # setup\n", [(1, 1, (), True)], id="set-up"),
        pytest.param("assert a  # setup: why\n", [(1, 1, (), True)], id="set-up with a reason"),
        pytest.param("# setup of the queue\nassert a\n", [(2, 2, (), False)], id="words alone"),
        pytest.param("assert a  # it shows: low\n", [(1, 1, (), False)], id="words before"),
        pytest.param(
            "assert a  # noqa: S101 # shows: low # setup\n",
            [(1, 1, ("low",), True)],
            id="behind another comment",
        ),
        pytest.param(
            "assert (  # shows: low\n    a == b\n), c\n", [(1, 3, ("low",), False)], id="long"
        ),
        pytest.param("assert (\n    a\n)  # shows: low\n", [(1, 3, (), False)], id="last line"),
        pytest.param("check(1)  # shows: low\n", [(1, 1, ("low",), False)], id="a call"),
        pytest.param(
            "with refuses(E):  # shows: low\n    call()\n", [(1, 2, ("low",), False)], id="with"
        ),
        pytest.param(
            "if a: assert b  # shows: low\n", [(1, 1, ("low",), False)], id="one of two on a line"
        ),
        pytest.param(
            "async def f():\n    for x in y:\n        assert x  # shows: low\n",
            [(3, 3, ("low",), False)],
            id="deep",
        ),
        pytest.param(
            'assert "# shows: low" in text\n', [(1, 1, (), False)], id="a string, not a comment"
        ),
        pytest.param(
            'text = """\n# shows: low\n"""\nassert a\n', [(4, 4, (), False)], id="a long string"
        ),
        pytest.param("# shows: low\rassert a\r", [(2, 2, ("low",), False)], id="old line ends"),
        pytest.param(
            "\ufeff# shows: low\r\nassert a\r\n", [(2, 2, ("low",), False)], id="byte order mark"
        ),
        pytest.param("assert a  # shows: 下限\n", [(1, 1, ("下限",), False)], id="no ASCII"),
        pytest.param("assert (", [], id="no Python"),
        pytest.param("assert a\0", [], id="a null"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_marks_of_statements(
    source: str, expected: list[tuple[int, int, tuple[str, ...], bool]]
) -> None:
    """Each assertion has the marks on its first line and directly above it."""
    assert found(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# shows: low\nassert a  # shows: high\n", ()),
        ("# shows: low\n\nassert a\n", (1,)),
        ("assert (\n    a  # shows: low\n)  # setup\n", (2,)),
        ("if a:\n    b()\nelse:  # shows: low\n    c()\n# shows: high\n", (3, 5)),
        ("# setup\n\nassert a\n", ()),
        ("x = 1  # any comment\n# and another\n", ()),
        ("# shows: low\nassert (", ()),
    ],
)
def test_marks_that_mark_nothing(source: str, expected: tuple[int, ...]) -> None:
    """A label that stands at no statement is known by its line; "setup" may be any comment."""
    assert strays(source) == expected


def test_innermost_mark_counts() -> None:
    """The assertion's own mark goes before that of the call which led to it."""
    outer, inner = Assertion(9, 9, ("call",)), Assertion(3, 3, ("own",))
    bare, setup = Assertion(3, 3), Assertion(3, 3, setup=True)
    assert marked([outer, inner], (3, 9)) == inner
    assert marked([outer, bare], (3, 9)) == outer
    assert marked([outer, setup], (3, 9)) == setup
    assert marked([outer, bare], (3, 7)) is None


def test_lines_lead_to_the_innermost_statement() -> None:
    """Any line of an expression belongs to the statement that it stands in."""
    source = "def f(\n    a,\n):\n    assert (\n        a\n    )\n\n    return a\nf(1)\n"
    expected = {1: 1, 2: 1, 3: 1, 4: 4, 5: 4, 6: 4, 7: 1, 8: 8, 9: 9}
    assert first_lines(ast.parse(source)) == expected


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(st.lists(st.tuples(TEXTS, st.sampled_from([repr, ascii])), max_size=5), st.booleans())
def test_strings_never_mark(texts: list[tuple[str, object]], braces: bool) -> None:
    """Whatever text a snippet holds as data, that of a mark in it marks nothing."""
    data = [text + "\n# shows: low\n# setup\n" + text for text, _ in texts]
    lines = [f"assert {text!r} in {{{text!r}}}" if braces else f"assert {text!r}" for text in data]
    long = [f'"""{ascii(text)[1:-1]}\n# shows: low\n"""' for text in data]
    made = assertions("\n".join([*lines, *long, "assert x"]))
    assert len(made) == len(lines) + 1
    assert not any(each.labels or each.setup for each in made)
    assert strays("\n".join([*lines, *long, "assert x"])) == ()


LABELS = st.lists(st.from_regex(r"[a-z][a-z0-9_-]{0,8}", fullmatch=True), min_size=1, unique=True)


@given(LABELS, st.integers(0, 3), st.text("ab\n# ", max_size=12), st.booleans())
def test_marks_are_found_wherever_a_statement_stands(
    labels: list[str],
    depth: int,
    before: str,
    above: bool,
) -> None:
    """However deep it stands and whatever goes before, an assertion keeps its labels."""
    indent = "    " * depth
    nest = "".join(f"{'    ' * level}if x:\n" for level in range(depth))
    comment = f"# shows: {', '.join(labels)}"
    code = f"{indent}{comment}\n{indent}assert y\n" if above else f"{indent}assert y  {comment}\n"
    [made] = assertions(f"{before!r}\n{nest}{code}")
    assert made.labels == tuple(labels)


@given(TEXTS)
def test_any_text_is_read(text: str) -> None:
    """Whatever stands in a file, nothing is raised."""
    assert isinstance(assertions(text), tuple)
    assert isinstance(strays(text), tuple)


LINES = ("assert a", "x = 1  # shows: low", "# shows: low", "assert b  # setup", "# why", "y = 's'")


@given(st.lists(st.sampled_from(("", *LINES))))
def test_comments_are_looked_for_only_where_there_may_be_marks(lines: list[str]) -> None:
    """What is found is the same."""
    source = "\n".join(lines)
    quick = module.assertions.__wrapped__(source), strays(source)
    with mock.patch.object(module, "_PERHAPS", re.compile("")):
        assert (module.assertions.__wrapped__(source), strays(source)) == quick


def test_no_comments_are_looked_for_in_what_has_no_mark() -> None:
    """It takes as long as all else that is done with a snippet."""
    with mock.patch.object(module.tokenize, "generate_tokens", side_effect=AssertionError):
        assert [each.line for each in module.assertions.__wrapped__("# why\nassert a\n")] == [2]
