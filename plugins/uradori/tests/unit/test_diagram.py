"""Flow diagrams from text."""

import itertools

import pytest
from uradori.page.flow_diagram import draw, wrap
from uradori.page.text_layout import measure

FLOW = """\
shop: Order service | producer
stream: Kinesis Data Streams
bill: Billing
shop -> stream: records
stream -> bill
"""


def test_boxes_follow_the_arrows() -> None:
    """Each box stands to the right of what points at it."""
    boxes = {each.id: each for each in draw(FLOW).boxes}
    assert boxes["shop"].x < boxes["stream"].x < boxes["bill"].x


def test_words_say_what_the_picture_shows() -> None:
    """For those who cannot see it."""
    expected = "Order service → Kinesis Data Streams (records), Kinesis Data Streams → Billing"
    assert draw(FLOW).words == expected


def test_arrow_back_moves_no_box() -> None:
    """A loop has a first box all the same."""
    there = {each.id: each.x for each in draw(FLOW).boxes}
    and_back = {each.id: each.x for each in draw(FLOW + "bill -> shop\n").boxes}
    assert and_back == there


def test_boxes_of_a_column_do_not_overlap() -> None:
    """However tall they are."""
    text = "a: A\nb: A much longer title than fits on one line | and a subtitle\nc: C\n"
    boxes = sorted(draw(text).boxes, key=lambda each: each.y)
    assert all(one.y + one.height < two.y for one, two in itertools.pairwise(boxes))


def test_picture_holds_everything() -> None:
    """No box leaves the canvas."""
    picture = draw(FLOW + "bill -> shop: back\n")
    assert all(each.x >= 0 and each.x < picture.width for each in picture.boxes)
    assert all(each.y >= 0 and each.y + each.height <= picture.height for each in picture.boxes)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("what is this", "what is this"),
        ("a: A\na -> b\n", 'no box named "b"'),
        ("", "no boxes"),
    ],
)
def test_text_that_is_no_diagram(text: str, message: str) -> None:
    """Says what is wrong with it."""
    with pytest.raises(ValueError, match=message):
        draw(text)


@pytest.mark.parametrize(
    "text", ["スマートフォンアプリケーション", "Managed Service for Apache Flink"]
)
def test_lines_fit(text: str) -> None:
    """In both kinds of script, without losing a character."""
    lines = wrap(text, 124, 13)
    assert all(measure(line, 13) <= 124 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
