"""Recorded calls as a picture, and where broken worlds went another way."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from uradori.evidence.model import Call
from uradori.page.calls import told
from uradori.page.sequence import MOST_LINES, MOST_ROWS, CallPicture, Exchange, draw
from uradori.page.worlds import World
from uradori.project.model import Expectation


def call(
    operation: str,
    request: dict[str, Any],
    result: Any,
    service: str = "sqs",
    at: tuple[float, float] = (0.0, 0.0),
    *,
    ok: bool = True,
) -> Call:
    """A recorded call."""
    return Call(service, operation, json.dumps(request), json.dumps(result), ok, *at)


URL = "https://sqs.ap-northeast-1.amazonaws.com/123456789012/orders"


def send(body: str) -> Call:
    """A message that is sent."""
    return call(
        "SendMessage", {"QueueUrl": URL, "MessageBody": body}, {"MessageId": f"id of {body}"}
    )


def receive(*bodies: str) -> Call:
    """Messages that are received, with handles that no other run gets."""
    found = [{"Body": body, "ReceiptHandle": f"{body}{id(bodies)}"} for body in bodies]
    return call("ReceiveMessage", {"QueueUrl": URL}, {"Messages": found} if found else {})


def test_each_resource_has_a_lifeline() -> None:
    """Named by name, URL or ARN, whatever the request has; once each, in order."""
    picture = draw(
        [
            call("CreateQueue", {"QueueName": "orders"}, {}),
            call("SendMessage", {"QueueUrl": URL}, {}),
            call("Publish", {"TopicArn": "arn:aws:sns:x:1:paid"}, {}, "sns"),
            call("ListQueues", {}, {}),
        ]
    )
    names = [(each.name, each.service) for each in picture.lifelines]
    assert names == [("orders", "sqs"), ("paid", "sns"), ("sqs", "sqs")]
    assert [row.to for row in picture.rows] == [1, 2, 3]


@pytest.mark.parametrize(
    ("request_", "result", "sent", "returned"),
    [
        ({"QueueUrl": URL, "MessageBody": "order-1"}, {"MessageId": "x"}, "order-1", ""),
        ({"QueueUrl": URL}, {"Messages": [{"Body": "a"}, {"Body": "b"}]}, "", "a, b"),
        ({"QueueUrl": URL}, {}, "", "∅"),
        (
            {"node": "cache", "arguments": ["x.test", "A"]},
            {"to": "::1", "ttl": 5},
            "x.test, A",
            "::1 5",
        ),
    ],
)
def test_what_was_sent_and_returned(
    request_: dict[str, Any], result: dict[str, Any], sent: str, returned: str
) -> None:
    """Bodies in both directions; nothing received is told from nothing asked for."""
    [row] = draw([call("ReceiveMessage", request_, result)]).rows
    [answer] = row.answers
    assert (row.sent, answer.returned) == (sent, returned)


def test_repeated_calls_are_one_row() -> None:
    """A polling loop does not fill the page, and ids that differ each time do not either."""
    [row] = draw([receive("a"), receive("a"), receive("a")]).rows
    assert row.answers[0].times == 3
    kept = draw([receive("a"), receive("b"), receive("a")]).rows
    assert [each.answers[0].times for each in kept] == [1, 1, 1]


def test_error_is_drawn_as_one() -> None:
    """With its code."""
    [row] = draw([call("SendMessage", {}, {"Code": "InvalidParameterValue"}, ok=False)]).rows
    assert (row.answers[0].ok, row.answers[0].returned) == (False, "InvalidParameterValue")


def test_rows_are_limited_and_the_rest_is_counted() -> None:
    """What is left out is said."""
    picture = draw([receive(str(number)) for number in range(30)])
    assert (len(picture.rows), picture.left_out) == (MOST_ROWS, 30 - MOST_ROWS)


def test_lines_are_limited_and_the_last_stands_for_the_others() -> None:
    """So that a style sheet knows all places where one may stand; no arrow goes to a wrong line."""
    real = [call("CreateQueue", {"QueueName": f"q{number}"}, {}) for number in range(9)]
    broken = [
        [call("SendMessage", {"QueueUrl": f"{URL}{world}{number}"}, {}) for number in range(10)]
        for world in range(3)
    ]
    picture = draw(real, worlds(*broken))
    names = [each.name for each in picture.lifelines]
    assert (len(names), names[-1], len({*names})) == (MOST_LINES, "…", MOST_LINES)
    own = [row for row in picture.rows if row.to < MOST_LINES]
    assert all(names[row.to - 1] == row.about.name for row in own)
    assert {row.to for row in picture.rows} == {*range(1, MOST_LINES + 1)}
    assert sum(row.to == MOST_LINES for row in picture.rows) > 1


def test_loop_that_sends_is_one_row() -> None:
    """With what it sent, as far as there is room, and how many more."""
    [row] = draw([send(f"order-{number}") for number in range(30)]).rows
    assert row.sent.startswith("order-0, order-1, ")
    assert row.sent.endswith(f", … +{30 - row.sent.count('order-')}")
    assert [(each.times, each.sent) for each in row.answers] == [(30, "")]
    assert len(draw([send("a"), send("b")]).rows) == 2


def test_refused_calls_in_a_row_are_one() -> None:
    """With what each sent, and the reason once; not together with those that were accepted."""
    refused = [
        call("SendMessage", {"QueueUrl": URL, "MessageBody": body}, {"Code": "Gone"}, ok=False)
        for body in ("c", "d", "e")
    ]
    accepted, last = draw([send("a"), *refused]).rows
    assert (accepted.sent, last.sent) == ("a", "c, d, e")
    assert [(each.ok, each.returned, each.times) for each in last.answers] == [(False, "Gone", 3)]


def put(key: str, shard: int) -> Call:
    """A record in a stream."""
    return call(
        "PutRecord",
        {"StreamName": "clicks", "PartitionKey": key, "Data": "/cart"},
        {"ShardId": f"shard-{shard}", "SequenceNumber": "1"},
        "kinesis",
    )


def test_answers_of_a_loop_stand_with_what_was_sent() -> None:
    """The parameters in which the calls differ, at the answer that they got."""
    real = [put("a", 0), put("b", 1), put("c", 0)]
    [row] = draw(real).rows
    assert [(each.sent, each.returned, each.times) for each in row.answers] == [
        ("PartitionKey=a, c", "shard-0", 2),
        ("PartitionKey=b", "shard-1", 1),
    ]
    [row] = draw(real, worlds([put("a", 0), put("b", 0), put("c", 0)])).rows
    assert [(each.sent, each.returned, each.worlds, each.changed) for each in row.answers] == [
        ("PartitionKey=a, c", "shard-0", ("0",), False),
        ("PartitionKey=b", "shard-1", ("0",), False),
        ("", "shard-0", ("1",), True),
    ]


def test_parameters_are_told() -> None:
    """Those that decide, also in an object or in JSON; no names, and no ids of the day."""
    policy = json.dumps({"deadLetterTargetArn": "arn:aws:sqs:x:1:failed", "maxReceiveCount": "3"})
    attributes = {"VisibilityTimeout": "5", "RedrivePolicy": policy}
    picture = draw(
        [
            call("CreateQueue", {"QueueName": "orders", "Attributes": attributes}, {}),
            call("DescribeQueue", {"QueueName": "orders"}, {}),
            call("CreateQueue", {"QueueName": "failed"}, {}),
            call("ReceiveMessage", {"QueueUrl": URL, "WaitTimeSeconds": 20}, {}),
            call("DeleteMessage", {"QueueUrl": URL, "ReceiptHandle": "abc"}, {}),
        ]
    )
    made = "orders VisibilityTimeout=5 maxReceiveCount=3, failed"
    assert picture.set_up == (("CreateQueue", made),)
    assert [row.sent for row in picture.rows] == ["WaitTimeSeconds=20", ""]


def test_text_that_was_cut_is_still_told() -> None:
    """As a call without details."""
    [each] = told([Call("sqs", "SendMessage", '{"QueueUrl": "htt', "{")])
    assert (each.operation, each.sent, each.returned) == ("SendMessage", "", "")


def test_long_runs_have_a_timeline() -> None:
    """When a call was made, where that is later than the one before, and when it was answered."""
    picture = draw(
        [
            call("CreateQueue", {"QueueName": "orders"}, {}, at=(0.01, 0.02)),
            call("SendMessage", {"QueueUrl": URL}, {}, at=(0.03, 0.04)),
            call("ReceiveMessage", {"QueueUrl": URL}, {}, at=(0.3, 2.3)),
        ]
    )
    assert picture.timed
    assert [(row.at, row.answered_at) for row in picture.rows] == [("0.0", ""), ("0.3", "2.3")]
    assert not draw([send("a")]).timed


def worlds(*calls: Sequence[Call]) -> list[World]:
    """Broken worlds in which these calls were made."""
    return [
        World(str(key), "?", "x.y", "", Expectation.FAILS, None, "", tuple(made))
        for key, made in enumerate(calls, 1)
    ]


def rows(picture: CallPicture, world: str) -> list[tuple[str, str, bool]]:
    """What one sees of a world: (operation, what came back, whether that is shown as another)."""

    def sees(row: Exchange) -> bool:
        return (not row.worlds or world in row.worlds) and world not in row.missing_in

    return [
        (row.operation, answer.returned, answer.changed)
        for row in picture.rows
        if sees(row)
        for answer in row.answers
        if not answer.worlds or world in answer.worlds
    ]


def test_another_answer_stands_in_the_same_row() -> None:
    """In the worlds that gave it; where all is as it was, nothing is added."""
    picture = draw(
        [send("a"), receive("a")],
        worlds([send("a"), receive()], [send("a"), receive("a")], [send("a"), receive()]),
    )
    assert len(picture.rows) == 2
    assert rows(picture, "0") == [("SendMessage", "", False), ("ReceiveMessage", "a", False)]
    assert rows(picture, "1") == [("SendMessage", "", False), ("ReceiveMessage", "∅", True)]
    assert rows(picture, "2") == rows(picture, "0")
    assert [each.worlds for each in picture.rows[1].answers] == [("0", "2"), ("1", "3")]


def test_calls_that_only_one_world_makes_are_its_own() -> None:
    """Where they were made; calls that it does not make are told as missing from it."""
    real = [send("a"), receive("a"), send("b")]
    picture = draw(real, worlds([send("a"), receive("a"), send("c")], [send("a"), receive("a")]))
    assert [(row.operation, row.sent, row.worlds, row.missing_in) for row in picture.rows] == [
        ("SendMessage", "a", (), ()),
        ("ReceiveMessage", "", (), ()),
        ("SendMessage", "b", (), ("1", "2")),
        ("SendMessage", "c", ("1",), ()),
    ]


def test_difference_that_no_label_shows_is_told() -> None:
    """By the name and value of what differs first."""
    request = {"QueueUrl": URL}
    before, after = ({"Attributes": {"A": "1", "VisibilityTimeout": text}} for text in ("30", "15"))
    picture = draw(
        [call("GetQueueAttributes", request, before)],
        worlds([call("GetQueueAttributes", request, after)]),
    )
    assert rows(picture, "1") == [("GetQueueAttributes", "VisibilityTimeout 15", True)]


@pytest.mark.parametrize(
    "passing",
    [
        {"MessageId": "5fd06b8b-6a2f-4a5b-9b0e-000000000001"},
        {"SequenceNumber": "49590338271490256608559692538361571095921575989136588898"},
        {"Attributes": {"SentTimestamp": "1700000000123"}},
        {"CreationDate": "2026-01-02T03:04:05+00:00"},
        {"said": "ready on localhost:40123"},
    ],
)
def test_what_differs_in_every_run_is_no_difference(passing: dict[str, Any]) -> None:
    """Ids, handles, times and ports, which tell nothing of the world."""
    other = json.loads(json.dumps(passing).replace("0", "7"))
    picture = draw([call("Get", {}, passing)], worlds([call("Get", {}, other)]))
    assert [answer.changed for answer in picture.rows[0].answers] == [False]


def test_world_without_calls_says_nothing_of_them() -> None:
    """They were not recorded; that is no world in which none was made."""
    picture = draw([send("a")], worlds([]))
    assert picture.rows[0].missing_in == ()


def test_calls_that_were_not_kept_are_not_missing() -> None:
    """A world that goes on asking may make a call later: its row is not shown there at all."""
    real = [send("a"), receive("a"), send("b"), send("c")]
    asking = [send("a"), *(receive() for _ in range(60))]
    [endless] = worlds(asking)
    picture = draw(real, [replace(endless, endless=True), *worlds([], [send("a"), send("c")])[1:]])
    assert [(row.sent, row.worlds, row.missing_in) for row in picture.rows] == [
        ("a", (), ()),
        ("", (), ("2",)),
        ("b", ("0", "2"), ("2",)),
        ("c", ("0", "2"), ()),
    ]
