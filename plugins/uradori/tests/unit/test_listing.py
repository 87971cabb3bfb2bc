"""Which lines of a check one reads first."""

from hypothesis import given
from hypothesis import strategies as st
from uradori.page.listing import WORTH_FOLDING, decisive

CODE = """\
import boto3

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")
# A consumer crashes.
# It deletes nothing.
first = receive()

with clock() as time:
    time.until(1)
    time.until(2)
    time.until(3)
    for moment in (0, 10):
        time.until(moment)
        # Nobody gets it.
        assert receive() == {}
    time.until(30.1)
    again = receive()
    assert again == first
print("again")
print("and again")
print("and again")
"""
SHOWN = list(enumerate(CODE.splitlines(), 11))


def text(kept: set[int]) -> list[str]:
    """The lines themselves."""
    return [line.strip() for number, line in SHOWN if number in kept]


def test_decisive_lines_bring_their_blocks_and_comments() -> None:
    """So that one can read them by themselves; few lines in between stay, too."""
    assert text(decisive(SHOWN, [26, 29])) == [
        "with clock() as time:",
        "for moment in (0, 10):",
        "time.until(moment)",
        "# Nobody gets it.",
        "assert receive() == {}",
        "time.until(30.1)",
        "again = receive()",
        "assert again == first",
    ]


def test_comments_above_a_decisive_line_stay() -> None:
    """All that stand together."""
    assert text(decisive(SHOWN, [17]))[:3] == [
        "# A consumer crashes.",
        "# It deletes nothing.",
        "first = receive()",
    ]


def test_short_code_is_not_folded() -> None:
    """Where little would be gained, everything stays."""
    few = SHOWN[:WORTH_FOLDING]
    assert decisive(few, [11]) == {number for number, _ in few}


@given(st.lists(st.sampled_from(["", "x", "  y", "    z", "# c", "  # d"]), max_size=30), st.data())
def test_lines_of_which_something_is_said_are_never_folded(
    lines: list[str], data: st.DataObject
) -> None:
    """Whatever the code looks like; and folds are worth it, or there are none."""
    shown = list(enumerate(lines, 1))
    said = data.draw(st.sets(st.sampled_from([n for n, _ in shown]))) if shown else set()
    kept = decisive(shown, said)
    assert said <= kept <= {number for number, _ in shown}
    assert len(kept) == len(shown) or len(shown) - len(kept) >= WORTH_FOLDING
