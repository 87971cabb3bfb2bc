"""Recorded calls along an axis of time."""

import json
from itertools import pairwise
from typing import Any

import pytest
from uradori.evidence.model import Call
from uradori.page.text_layout import measure
from uradori.page.timeline import MOST_LANES, NARROW, SMALL, Came, Lane, draw
from uradori.page.times import moment, ticks

URL = "https://sqs.ap-northeast-1.amazonaws.com/123456789012/orders"


def call(
    operation: str, at: float, until: float, result: Any, *, ok: bool = True, **request: Any
) -> Call:
    """A recorded call to a queue."""
    said = {"QueueUrl": URL, **request}
    return Call("sqs", operation, json.dumps(said), json.dumps(result), ok, at, until)


def receive(at: float, *bodies: str, took: float = 0.0, **request: Any) -> Call:
    """Messages that are received."""
    found = {"Messages": [{"Body": body} for body in bodies]} if bodies else {}
    return call("ReceiveMessage", at, at + took, found, **request)


def send(at: float, body: str) -> Call:
    """A message that is sent."""
    return call("SendMessage", at, at, {"MessageId": "x"}, MessageBody=body)


def test_axis_begins_where_something_is_to_be_seen() -> None:
    """What was set up is told in words; what came and what came not are told apart."""
    made = call("CreateQueue", 0.1, 0.2, {}, Attributes={"VisibilityTimeout": "5"})
    picture = draw([made, send(1.0, "a"), receive(1.0, "a"), receive(4.0), receive(6.0, "a")])
    assert picture.set_up == ("CreateQueue orders VisibilityTimeout=5",)
    sent, received = picture.lanes
    assert [(each.x, each.kind) for each in sent.marks] == [(3.0, Came.DONE)]
    assert sorted((each.x, each.kind) for each in received.marks) == [
        (3.0, Came.DONE),
        (58.2, Came.EMPTY),
        (95.0, Came.DONE),
    ]
    assert received.marks[0].kind is Came.EMPTY  # drawn first, so that it hides nothing
    assert [each.text for each in received.labels] == ["a", "a"]
    assert received.said == "0.0 a, 3.0 ∅, 5.0 a"


def test_waiting_is_a_bar_and_parameters_that_decide_are_told() -> None:
    """Calls with other parameters have a lane of their own."""
    picture = draw([receive(0.0, WaitTimeSeconds=0), receive(0.0, took=20.0, WaitTimeSeconds=20)])
    short, long = picture.lanes
    assert (short.settings, short.bars, short.deciding) == ("WaitTimeSeconds=0", [], True)
    assert [(each.x, each.width) for each in long.bars] == [(3.0, 92.0)]


def test_what_comes_later_is_counted() -> None:
    """And when the last of it came."""
    picture = draw([send(0.0, "a"), receive(30.0, "a"), receive(60.0), receive(90.5)], until=40.0)
    assert (picture.left_out, picture.last) == (2, "90.5")
    assert [(each, tick.label) for each, tick in picture.ticks][-1] == (95.0, "40 s")


def test_calls_without_a_lane_are_counted() -> None:
    """A picture has so many lanes and no more, and says so."""
    made = [call(f"Do{at}", float(at), float(at), {}) for at in range(MOST_LANES + 2)]
    picture = draw(made)
    assert (len(picture.lanes), picture.beside, picture.left_out) == (MOST_LANES, 2, 0)


def test_refused_call_is_told_with_its_reason() -> None:
    """By its code."""
    [lane] = draw([call("SendMessage", 0.0, 0.0, {"Code": "Denied"}, ok=False)]).lanes
    assert ([each.kind for each in lane.marks], lane.said) == ([Came.REFUSED], "0.0 Denied")


def ends(lane: Lane) -> list[tuple[int, float, float]]:
    """The rows of a lane's labels, and from where to where they go on the narrowest screen."""
    found = []
    for each in lane.labels:
        width, x = measure(each.text, SMALL), each.x * NARROW / 100
        start = {"start": x, "end": x - width, "middle": x - width / 2}[each.anchor]
        found.append((each.row, start, start + width))
    return found


def test_labels_neither_touch_nor_leave_the_picture() -> None:
    """Those that have no room are left out; their marks stay."""
    [lane] = draw([receive(float(at), f"order-{at}" * (at % 5 + 1)) for at in range(40)]).lanes
    assert len(lane.marks) == 40
    assert 2 < len(lane.labels) < 40
    for row in (0, 1):
        places = [each[1:] for each in ends(lane) if each[0] == row]
        assert all(start >= 0 and end <= NARROW for start, end in places)
        assert all(one[1] < other[0] for one, other in pairwise(places))


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.04, "0.0"), (30.1, "30.1"), (600, "10:00"), (43200, "12:00:00"), (345600, "4 d")],
)
def test_moments_are_short(seconds: float, said: str) -> None:
    """In the unit that a reader would choose."""
    assert moment(seconds) == said


@pytest.mark.parametrize(
    ("end", "labels"),
    [
        (0.5, ["0", "0.1", "0.2", "0.3", "0.4", "0.5 s"]),
        (70, ["0", "15", "30", "45", "60 s"]),
        (900, ["0", "5", "10", "15 min"]),
        (1209600, ["0", "5", "10 d"]),
    ],
)
def test_ticks_are_round(end: float, labels: list[str]) -> None:
    """The last one has the unit."""
    assert [each.label for each in ticks(end)] == labels
