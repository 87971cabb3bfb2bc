"""What may be given to a terminal: nothing that it would obey instead of showing it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uradori.project.problems import Problem
from uradori.project.terminal import lines, one_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("total: 2 USD", "total: 2 USD"),
        ("合計　２ドル、é 👩\u200d💻 \xa0", "合計　２ドル、é 👩\u200d💻 \xa0"),
        ("\x1b[2K\x1b[1G✔ ok", "\\x1b[2K\\x1b[1G✔ ok"),
        ("a\rb\nc\td\x00\x7f\x9b31m", "a\\rb\\nc\\td\\x00\\x7f\\x9b31m"),
        ("left \u202e right", "left \\u202e right"),
        ("\u2028\u2029\ufeff\u200b", "\\u2028\\u2029\\ufeff\\u200b"),
        ("\ud800 \U000e0041", "\\ud800 \\U000e0041"),
    ],
)
def test_what_a_terminal_would_obey_is_escaped(text: str, shown: str) -> None:
    """Letters, spaces and emoji of all the world stay as they are."""
    assert one_line(text) == shown


@given(st.text(st.characters()))
def test_no_control_character_is_left(text: str) -> None:
    """Whatever is said, on one line or on several."""
    for line in (one_line(text), *lines(text)):
        left = {unicodedata.category(char) for char in line if char not in "\u200c\u200d"}
        assert not left & {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_lines_end_where_any_reader_would_end_them() -> None:
    """A final newline begins no line; every other end begins one."""
    assert lines("a\r\nb\nc\rd\u2028e\x0cf\n") == ["a", "b", "c", "d", "e", "f"]
    assert lines("") == [""]


def test_problem_is_one_line_whatever_it_tells_of() -> None:
    """Its path and its message come from files and runs."""
    problem = Problem("UR403", "a\nb.py", "says \x1b[32m✔\x1b[0m\n✔ all is well", 3)
    assert str(problem) == "a\\nb.py:3: UR403 says \\x1b[32m✔\\x1b[0m\\n✔ all is well"
