"""Line breaks of a Japanese source."""

import pytest
from uradori.project.typography import join_lines


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("一文目。\n二文目。", "一文目。二文目。"),
        ("途中で\n折り返す", "途中で折り返す"),
        ("Amazon\nSQS", "Amazon\nSQS"),
        ("一文目。\n{ .lead }", "一文目。\n{ .lead }"),
    ],
)
def test_lines_are_joined_where_no_space_belongs(text: str, joined: str) -> None:
    """A list of attributes below a paragraph keeps its line."""
    assert join_lines(text) == joined
