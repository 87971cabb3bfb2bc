"""Recorded API calls as a picture."""

import json
from typing import Any

import pytest
from uradori.evidence.model import Call
from uradori.page.sequence import MOST_ROWS, draw


def call(
    operation: str, request: dict[str, Any], result: dict[str, Any], service: str = "sqs"
) -> Call:
    """A recorded call that went well."""
    return Call(service, operation, json.dumps(request), json.dumps(result))


URL = "https://sqs.ap-northeast-1.amazonaws.com/123456789012/orders"


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
    [arrow] = draw([call("ReceiveMessage", request_, result)]).arrows
    assert (arrow.sent, arrow.returned) == (sent, returned)


def test_repeated_calls_are_one_row() -> None:
    """A polling loop does not fill the page."""
    poll = call("ReceiveMessage", {"QueueUrl": URL}, {})
    [arrow] = draw([poll, poll, poll]).arrows
    assert arrow.times == 3


def test_error_is_drawn_as_one() -> None:
    """With its code."""
    refused = Call("sqs", "SendMessage", "{}", '{"Code": "InvalidParameterValue"}', ok=False)
    [arrow] = draw([refused]).arrows
    assert (arrow.ok, arrow.returned) == (False, "InvalidParameterValue")


def test_rows_are_limited_and_the_rest_is_counted() -> None:
    """What is left out is said."""
    many = [call("SendMessage", {"QueueUrl": URL, "MessageBody": str(n)}, {}) for n in range(30)]
    picture = draw(many)
    assert (len(picture.arrows), picture.left_out) == (MOST_ROWS, 30 - MOST_ROWS)


def test_text_that_was_cut_is_still_drawn() -> None:
    """As a call without details."""
    [arrow] = draw([Call("sqs", "SendMessage", '{"QueueUrl": "htt', "{")]).arrows
    assert (arrow.operation, arrow.sent, arrow.returned) == ("SendMessage", "", "")
