"""Broken worlds for Amazon SQS: how long a receive waits.

Waits are slept, so that a snippet whose clock is moved on need not sit them out.
"""

import time
from collections.abc import Callable, Iterator
from random import Random
from typing import Any
from unittest import mock

from moto.sqs.models import Message, Queue, SQSBackend
from moto.sqs.responses import SQSResponse
from uradori.faults import fault

Receive = Callable[..., list[Message]]
LONGEST = 20


def _waiting(change: Callable[[int], int]) -> Receive:
    receive = SQSBackend.receive_message

    def receive_changed(
        backend: SQSBackend, queue: str, count: int, wait: int, *args: Any
    ) -> list[Message]:
        return receive(backend, queue, count, change(wait), *args)

    return receive_changed


@fault(ja="ロングポーリングが待たずに戻る", en="a long poll returns at once")
def long_poll_returns_at_once(rng: Random) -> Iterator[None]:
    with mock.patch.object(SQSBackend, "receive_message", _waiting(lambda _wait: 0)):
        yield


@fault(ja="ロングポーリングが指定の2倍の時間待つ", en="a long poll waits for twice what was asked")
def waits_are_doubled(rng: Random) -> Iterator[None]:
    with mock.patch.object(SQSBackend, "receive_message", _waiting(lambda wait: 2 * wait)):
        yield


@fault(ja="待ち時間が10秒で打ち切られる", en="a wait is cut off after ten seconds")
def waits_end_after_ten_seconds(rng: Random) -> Iterator[None]:
    with mock.patch.object(SQSBackend, "receive_message", _waiting(lambda wait: min(wait, 10))):
        yield


@fault(ja="ショートポーリングも待たされる", en="a short poll has to wait as well")
def short_poll_waits(rng: Random) -> Iterator[None]:
    receive = SQSBackend.receive_message

    def receive_later(
        backend: SQSBackend, queue: str, count: int, wait: int, *args: Any
    ) -> list[Message]:
        if wait == 0:
            time.sleep(0.5)
        return receive(backend, queue, count, wait, *args)

    with mock.patch.object(SQSBackend, "receive_message", receive_later):
        yield


@fault(
    ja="待っている間に届いたメッセージを、ロングポーリングが返さない",
    en="a long poll does not return what arrives during its wait",
)
def long_poll_misses_arrivals(rng: Random) -> Iterator[None]:
    receive = SQSBackend.receive_message

    def receive_at_first(
        backend: SQSBackend, queue: str, count: int, wait: int, *args: Any
    ) -> list[Message]:
        found = receive(backend, queue, count, 0, *args)
        return found if wait == 0 else receive(backend, queue, count, wait, *args) and found

    with mock.patch.object(SQSBackend, "receive_message", receive_at_first):
        yield


@fault(
    ja="2件以上がまとめて届くと、ロングポーリングが待ち時間いっぱいまで戻らない",
    en="a long poll sits out its full wait if more than one message arrives",
)
def long_poll_sits_out_batches(rng: Random) -> Iterator[None]:
    receive = SQSBackend.receive_message

    def receive_then_sleep(
        backend: SQSBackend, queue: str, count: int, wait: int, *args: Any
    ) -> list[Message]:
        end = time.time() + wait
        found = receive(backend, queue, count, wait, *args)
        if len(found) > 1:
            time.sleep(max(0, end - time.time()))
        return found

    with mock.patch.object(SQSBackend, "receive_message", receive_then_sleep):
        yield


@fault(
    ja="1件だけを求めたときは、ロングポーリングが指定の半分の時間しか待たない",
    en="a long poll that asks for one message waits for half of what was asked only",
)
def waits_for_one_message_are_halved(rng: Random) -> Iterator[None]:
    receive = SQSBackend.receive_message

    def receive_sooner(
        backend: SQSBackend, queue: str, count: int, wait: int, *args: Any
    ) -> list[Message]:
        return receive(backend, queue, count, wait // 2 if count == 1 else wait, *args)

    with mock.patch.object(SQSBackend, "receive_message", receive_sooner):
        yield


@fault(ja="空のキューがメッセージを返す", en="an empty queue returns a message")
def empty_queue_returns_a_message(rng: Random) -> Iterator[None]:
    receive = SQSBackend.receive_message

    def receive_something(backend: SQSBackend, *args: Any) -> list[Message]:
        return receive(backend, *args) or [Message("made-up", "made up")]

    with mock.patch.object(SQSBackend, "receive_message", receive_something):
        yield


def _queue_with(change: Callable[[dict[str, Any]], dict[str, Any]]) -> Callable[..., None]:
    create = Queue.__init__

    def create_changed(queue: Queue, *args: Any, **attributes: Any) -> None:
        create(queue, *args, **change(attributes))

    return create_changed


@fault(
    ja="キューに指定した待ち時間が無視される",
    en="the wait time that is set for a queue is ignored",
)
def wait_of_the_queue_is_ignored(rng: Random) -> Iterator[None]:
    changed = _queue_with(lambda given: {**given, "ReceiveMessageWaitTimeSeconds": 0})
    with mock.patch.object(Queue, "__init__", changed):
        yield


def _call_with(change: Callable[[Any], Any]) -> Callable[..., Any]:
    """What reads a parameter of a call, and changes its wait time."""
    get = SQSResponse._get_param

    def get_changed(response: SQSResponse, name: str, *args: Any) -> Any:
        value = get(response, name, *args)
        return change(value) if name == "WaitTimeSeconds" else value

    return get_changed


@fault(
    ja="呼び出しに指定した待ち時間が無視される",
    en="the wait time that is set for a call is ignored",
)
def wait_of_the_call_is_ignored(rng: Random) -> Iterator[None]:
    with mock.patch.object(SQSResponse, "_get_param", _call_with(lambda _wait: None)):
        yield


@fault(ja="21秒の待ち時間も受け付けられる", en="a wait of 21 seconds is accepted")
def longer_waits_are_accepted(rng: Random) -> Iterator[None]:
    def at_most(wait: Any) -> Any:
        return wait if wait is None else min(wait, LONGEST)

    with mock.patch.object(SQSResponse, "_get_param", _call_with(at_most)):
        yield
