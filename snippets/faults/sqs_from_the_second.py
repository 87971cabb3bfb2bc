"""Broken worlds for Amazon SQS in which all goes well the first time, and no other time."""

from collections.abc import Iterator
from itertools import count
from random import Random
from typing import Any
from unittest import mock

from moto.sqs.models import Message, Queue, SQSBackend
from uradori.faults import fault


@fault(
    ja="すべてのキューを通じて最初の1件だけが残り、その後の送信は受け付けられても消える",
    en="across all queues only the first message is kept; later ones are accepted and lost",
)
def sends_are_dropped(rng: Random) -> Iterator[None]:
    add, number = Queue.add_message, count(1)

    def add_first(queue: Queue, message: Message) -> None:
        if next(number) == 1:
            add(queue, message)

    with mock.patch.object(Queue, "add_message", add_first):
        yield


@fault(
    ja="2つ目からは、名前だけで作ろうとしても最初のキューの URL が返る",
    en="from the second on, a name alone gives the URL of the first queue",
)
def names_lead_to_the_first_queue(rng: Random) -> Iterator[None]:
    create = SQSBackend.create_queue

    def create_once(backend: SQSBackend, *args: Any, **attributes: Any) -> Queue:
        made = [*backend.queues.values()]
        return made[0] if made else create(backend, *args, **attributes)

    with mock.patch.object(SQSBackend, "create_queue", create_once):
        yield


@fault(
    ja="受信で渡るのは、キューの先頭にある1件だけである",
    en="only the message at the head of a queue is ever handed out",
)
def messages_are_not_handed_out(rng: Random) -> Iterator[None]:
    in_order: property = vars(Queue)["messages"]

    def at_the_head(queue: Queue) -> list[Message]:
        return [each for each in in_order.__get__(queue) if each is queue._messages[0]]

    with mock.patch.object(Queue, "messages", property(at_the_head)):
        yield


@fault(
    ja="2回目からの受信は、求めたより1件多く返す",
    en="from the second on, a receive returns one message more than was asked for",
)
def calls_bring_one_too_many(rng: Random) -> Iterator[None]:
    receive, number = SQSBackend.receive_message, count(1)

    def receive_more(backend: SQSBackend, queue: str, most: int, *args: Any) -> list[Message]:
        return receive(backend, queue, most + (next(number) > 1), *args)

    with mock.patch.object(SQSBackend, "receive_message", receive_more):
        yield


@fault(
    ja="2回目の受信からは、可視性タイムアウトが半分の時間で切れる",
    en="from a message's second receive on, its visibility timeout ends after half its time",
)
def timeouts_are_halved(rng: Random) -> Iterator[None]:
    hide = Message.change_visibility

    def hide_briefly(message: Message, timeout: int) -> None:
        hide(message, timeout // 2 if message.approximate_receive_count > 1 else timeout)

    with mock.patch.object(Message, "change_visibility", hide_briefly):
        yield


@fault(
    ja="デッドレターキューにメッセージがすでにあると、そこに移るはずのメッセージは消える",
    en="a message that should move to a dead-letter queue vanishes if the queue already holds one",
)
def failed_messages_vanish(rng: Random) -> Iterator[None]:
    add = Queue.add_message

    def add_first(queue: Queue, message: Message) -> None:
        if not (message.approximate_receive_count and queue._messages):
            add(queue, message)

    with mock.patch.object(Queue, "add_message", add_first):
        yield


@fault(
    ja="待ち時間を指定しなくても、2回目からの呼び出しは20秒待つ",
    en="from the second on, calls for which no wait time is set wait for 20 seconds",
)
def calls_wait(rng: Random) -> Iterator[None]:
    receive, number = SQSBackend.receive_message, count(1)

    def receive_later(
        backend: SQSBackend, queue: str, most: int, wait: int, *args: Any
    ) -> list[Message]:
        unset = wait == 0 and next(number) > 1
        return receive(backend, queue, most, 20 if unset else wait, *args)

    with mock.patch.object(SQSBackend, "receive_message", receive_later):
        yield
