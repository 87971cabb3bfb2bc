"""What a snippet prints, compared with what a person approved."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from uradori.evidence.outputs import agree, difference, normalise


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("", ""),
        ("\n\n", ""),
        ("a", "a\n"),
        ("a\n\n\n", "a\n"),
        ("\na\n", "a\n"),
        ("a  \nb\t\n", "a\nb\n"),
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("  a\n\n b\n", "  a\n\n b\n"),
        ("届いた　\n", "届いた\n"),
    ],
)
def test_normal_form(text: str, normal: str) -> None:
    """One kind of newline, no trailing blanks, one final newline; the rest stays."""
    assert (normalise(text), normalise(normal)) == (normal, normal)


@pytest.mark.parametrize(
    ("printed", "approved", "expected"),
    [
        ("a\n", "a", True),
        ("a\r\n", "a\n", True),
        ("", "\n", True),
        ("a\n", "", False),
        (" a\n", "a\n", False),
        ("a\n\nb\n", "a\nb\n", False),
        ("A\n", "a\n", False),
    ],
)
def test_agreement(printed: str, approved: str, expected: bool) -> None:
    """Only what no reader can see may differ."""
    assert agree(printed, approved) is expected


def test_difference_is_a_unified_diff_from_approved_to_printed() -> None:
    """The diff says what was approved and what came instead."""
    assert difference("a\nc\n", "a\nb\n", "x.out").splitlines() == [
        "--- x.out (approved)",
        "+++ x.out (printed)",
        "@@ -1,2 +1,2 @@",
        " a",
        "-b",
        "+c",
    ]


def test_no_difference_where_they_agree() -> None:
    """Invisible differences give an empty diff."""
    assert difference("a \r\n", "a\n\n", "x.out") == ""


TEXTS = st.text(st.sampled_from("ab \t\r\n\x0b\x0c\x1c\x85\u2028\u3000"), max_size=12)


@given(TEXTS, TEXTS)
@example("a\nb", "a\u2028b")
def test_there_is_a_difference_exactly_where_they_disagree(printed: str, approved: str) -> None:
    """Nobody is told that an output differs without being shown how."""
    assert (difference(printed, approved, "x.out") == "") is agree(printed, approved)
    assert agree(normalise(printed), printed)
