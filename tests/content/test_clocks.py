"""The clock that snippets wait by: moto's time moves at once, any other passes as it does."""

import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest import mock

import boto3
import pytest
from moto import mock_aws
from moto.core import utils

ROOT = Path(__file__).parents[2]
DAYS = 24 * 60 * 60


@pytest.fixture(autouse=True)
def clocks(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The module, imported as a snippet does."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "none")
    monkeypatch.syspath_prepend(ROOT / "snippets")
    import clocks  # type: ignore[import-not-found]

    return clocks


@pytest.fixture
def sqs() -> Iterator[Any]:
    """A client of an empty simulated account."""
    with mock_aws():
        yield boto3.client("sqs", region_name="us-east-1")


def received(sqs: Any, queue: str, **how: Any) -> list[str]:
    """Bodies of what one call is given."""
    messages = sqs.receive_message(QueueUrl=queue, **how).get("Messages", [])
    return [message["Body"] for message in messages]


def test_moto_goes_by_the_clock(clocks: Any, sqs: Any) -> None:
    """Days pass for moto at once, to the tenth of a second."""
    queue = sqs.create_queue(QueueName="orders")["QueueUrl"]
    with clocks.clock() as clock:
        sqs.send_message(QueueUrl=queue, MessageBody="order")
        assert received(sqs, queue) == ["order"]
        clock.until(29.9)
        assert received(sqs, queue) == []
        clock.wait(0.2)
        assert received(sqs, queue) == ["order"]
        clock.until(4 * DAYS - 1)
        assert received(sqs, queue, VisibilityTimeout=0) == ["order"]
        clock.until(timedelta(days=4))
        assert received(sqs, queue) == []
        assert clock.now() == 4 * DAYS


def test_time_stands_still_unless_it_is_moved(clocks: Any, sqs: Any) -> None:
    """However long the machine takes, nothing is late."""
    queue = sqs.create_queue(QueueName="orders")["QueueUrl"]
    with clocks.clock() as clock:
        before = utils.unix_time(), time.time()
        for _ in range(5):
            assert received(sqs, queue) == []
        assert (utils.unix_time(), time.time()) == before
        assert clock.now() == 0


def test_long_poll_takes_its_time(clocks: Any, sqs: Any) -> None:
    """What moto waits for passes on the clock, and is cut short by what arrives."""
    queue = sqs.create_queue(QueueName="orders")["QueueUrl"]
    with clocks.clock() as clock:
        assert received(sqs, queue, WaitTimeSeconds=20) == []
        assert int(clock.now()) == 20
        start = clock.now()
        clock.later(7, sqs.send_message, QueueUrl=queue, MessageBody="order")
        assert received(sqs, queue, WaitTimeSeconds=20) == ["order"]
        assert clock.now() - start == pytest.approx(7)


def test_what_is_due_comes_in_order(clocks: Any, sqs: Any) -> None:
    """Each at its moment, however far the clock is moved in one go."""
    queue = sqs.create_queue(QueueName="orders")["QueueUrl"]
    seen: list[tuple[str, float]] = []
    with clocks.clock() as clock:
        sqs.send_message(QueueUrl=queue, MessageBody="order")
        clock.later(60, lambda name: seen.append((name, clock.now())), name="second")
        clock.later(30, lambda name: seen.append((name, clock.now())), name="first")
        clock.wait(59)
        assert seen == [("first", 30)]
        clock.wait(1)
        assert seen == [("first", 30), ("second", 60)]


def test_sleep_of_anybody_counts(clocks: Any, sqs: Any) -> None:
    """A broken world that sleeps takes the snippet's time."""
    assert sqs.list_queues().get("QueueUrls") is None
    with clocks.clock() as clock:
        time.sleep(1000)
        assert clock.now() == 1000


def test_everything_is_as_before_afterwards(clocks: Any, sqs: Any) -> None:
    """A clock leaves nothing behind, even where the block ends by an error."""
    kept = time.time, time.sleep, threading.Condition.wait_for, utils.utcnow
    assert sqs.list_queues().get("QueueUrls") is None
    with pytest.raises(TypeError, match="until"), clocks.clock() as clock:
        clock.wait(10 * DAYS) or clock.until()
    assert (time.time, time.sleep, threading.Condition.wait_for, utils.utcnow) == kept
    assert abs(utils.unix_time() - time.time()) < DAYS


@pytest.mark.parametrize("elsewhere", ["no moto", "an endpoint"])
def test_elsewhere_nothing_is_moved(
    clocks: Any, monkeypatch: pytest.MonkeyPatch, elsewhere: str
) -> None:
    """Against AWS, or a server, waiting is what `time.sleep` does."""
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    with mock_aws() if elsewhere == "an endpoint" else mock.MagicMock():
        if elsewhere == "an endpoint":
            monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
        with clocks.clock() as clock:
            clock.wait(30)
            clock.until(60)
            with pytest.raises(TimeoutError, match="345600 seconds"):
                clock.wait(4 * DAYS)
    assert slept[0] == 30
    assert 0 < slept[1] <= 60


def test_elsewhere_what_is_due_has_come_when_the_block_ends(
    clocks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is left behind with a thread that still works."""
    sent: dict[str, str] = {}

    class Late(threading.Timer):
        """One that does its work when somebody waits for it."""

        def start(self) -> None:
            assert self.interval == 30

        def join(self, *_: Any) -> None:
            self.function(**self.kwargs)

    monkeypatch.setattr(threading, "Timer", Late)
    with clocks.clock() as clock:
        clock.later(30, sent.update, order="1042")
        assert sent == {}
    assert sent == {"order": "1042"}
