"""Broken worlds for Amazon SQS, as moto simulates it: what happens to messages."""

import http.client
from collections.abc import Callable, Iterator
from copy import copy
from random import Random
from typing import Any
from unittest import mock

from moto.core.utils import unix_time_millis
from moto.sqs.exceptions import OverLimit
from moto.sqs.models import Message, Queue, SQSBackend
from moto.sqs.responses import SQSResponse
from uradori.faults import fault


@fault(ja="最後に届いたメッセージしか残らない", en="only the latest message is kept")
def only_latest_kept(rng: Random) -> Iterator[None]:
    add = Queue.add_message

    def replace(queue: Queue, message: Message) -> None:
        queue._messages.clear()
        add(queue, message)

    with mock.patch.object(Queue, "add_message", replace):
        yield


@fault(ja="本文が書き換わって届く", en="bodies arrive altered")
def bodies_altered(rng: Random) -> Iterator[None]:
    add = Queue.add_message

    def alter(queue: Queue, message: Message) -> None:
        message.body = message.body[::-1]
        add(queue, message)

    with mock.patch.object(Queue, "add_message", alter):
        yield


def _shuffled(rng: Random, fifo: bool) -> property:
    in_order: property = vars(Queue)["messages"]

    def messages(queue: Queue) -> list[Message]:
        found: list[Message] = in_order.__get__(queue)
        return rng.sample(found, len(found)) if queue.fifo_queue is fifo else found

    return property(messages)


@fault(ja="FIFO キューの順序が乱れる", en="a FIFO queue shuffles its messages")
def fifo_shuffles(rng: Random) -> Iterator[None]:
    with mock.patch.object(Queue, "messages", _shuffled(rng, fifo=True)):
        yield


@fault(ja="標準キューの順序が乱れる", en="a standard queue shuffles its messages")
def standard_queue_shuffles(rng: Random) -> Iterator[None]:
    with mock.patch.object(Queue, "messages", _shuffled(rng, fifo=False)):
        yield


@fault(ja="受信したメッセージが二度と現れない", en="a received message never reappears")
def messages_never_reappear(rng: Random) -> Iterator[None]:
    unseen = property(lambda message: message.approximate_receive_count == 0)
    with mock.patch.object(Message, "visible", unseen):
        yield


@fault(
    ja="受信したメッセージがほかのコンシューマーにも見え続ける",
    en="a received message stays visible to other consumers",
)
def visibility_ignored(rng: Random) -> Iterator[None]:
    with mock.patch.object(Message, "visible", property(lambda message: True)):
        yield


@fault(
    ja="可視性タイムアウトが半分の時間で切れる",
    en="the visibility timeout ends after half its time",
)
def visibility_timeout_is_halved(rng: Random) -> Iterator[None]:
    hide = Message.change_visibility

    def hide_briefly(message: Message, timeout: int) -> None:
        hide(message, timeout // 2)

    with mock.patch.object(Message, "change_visibility", hide_briefly):
        yield


@fault(ja="1回の呼び出しは、多くても7件しか返さない", en="one call returns seven messages at most")
def receive_returns_some(rng: Random) -> Iterator[None]:
    receive = SQSBackend.receive_message

    def receive_some(backend: SQSBackend, queue: str, most: int, *args: Any) -> list[Message]:
        return receive(backend, queue, min(most, 7), *args)

    with mock.patch.object(SQSBackend, "receive_message", receive_some):
        yield


@fault(
    ja="標準キューがどのメッセージも2回届ける",
    en="a standard queue delivers every message twice",
)
def standard_queue_doubles(rng: Random) -> Iterator[None]:
    add = Queue.add_message

    def add_twice(queue: Queue, message: Message) -> None:
        add(queue, message)
        if not queue.fifo_queue:
            twin = copy(message)
            twin._old_receipt_handles = []
            add(queue, twin)

    with mock.patch.object(Queue, "add_message", add_twice):
        yield


@fault(ja="削除が無視される", en="deletes are ignored")
def deletes_ignored(rng: Random) -> Iterator[None]:
    with mock.patch.object(Queue, "delete_message"):
        yield


@fault(ja="受信で返さなかったメッセージが捨てられる", en="a receive drops what it does not return")
def unreturned_messages_dropped(rng: Random) -> Iterator[None]:
    receive = SQSBackend.receive_message

    def receive_and_drop(backend: SQSBackend, queue: str, *args: Any) -> list[Message]:
        messages = receive(backend, queue, *args)
        kept = {message.id for message in messages}
        stored = backend.get_queue(queue)._messages
        stored[:] = [message for message in stored if message.id in kept]
        return messages

    with mock.patch.object(SQSBackend, "receive_message", receive_and_drop):
        yield


@fault(
    ja="誰も受信しないうちにメッセージが払い出される",
    en="messages are handed out although nobody has called",
)
def messages_handed_out_unasked(rng: Random) -> Iterator[None]:
    add = Queue.add_message

    def add_and_hand_out(queue: Queue, message: Message) -> None:
        add(queue, message)
        message.mark_received(visibility_timeout=30)

    with mock.patch.object(Queue, "add_message", add_and_hand_out):
        yield


def _receiving(count: int) -> Callable[..., list[Message]]:
    receive = SQSBackend.receive_message

    def receive_count(backend: SQSBackend, queue: str, asked: int, *args: Any) -> list[Message]:
        return receive(backend, queue, count, *args)

    return receive_count


@fault(
    ja="何件求めても、1回の受信が1,000件まで返す",
    en="one receive returns up to 1,000 messages, however few are asked for",
)
def receive_ignores_the_limit(rng: Random) -> Iterator[None]:
    with mock.patch.object(SQSBackend, "receive_message", _receiving(1000)):
        yield


@fault(
    ja="何件求めても、1回の受信は1件しか返さない",
    en="one receive returns a single message, however many are asked for",
)
def receive_returns_one_at_a_time(rng: Random) -> Iterator[None]:
    with mock.patch.object(SQSBackend, "receive_message", _receiving(1)):
        yield


@fault(ja="11件以上を求めても拒否されない", en="a request for more than ten messages is accepted")
def more_than_ten_may_be_asked_for(rng: Random) -> Iterator[None]:
    get = SQSResponse._get_param

    def get_capped(response: SQSResponse, name: str, *args: Any) -> Any:
        value = get(response, name, *args)
        return min(value, 10) if name == "MaxNumberOfMessages" else value

    with mock.patch.object(SQSResponse, "_get_param", get_capped):
        yield


@fault(
    ja="止まっているサービスを同じ注文でもう一度呼び出すと、失敗しない",
    en="a direct call to a service that is down does not fail if it is made again",
)
def repeated_direct_calls_get_through(rng: Random) -> Iterator[None]:
    request, made = http.client.HTTPConnection.request, set[tuple[Any, ...]]()

    def request_once(host: http.client.HTTPConnection, *call: Any) -> None:
        if call not in made:
            made.add(call)
            request(host, *call)

    with mock.patch.object(http.client.HTTPConnection, "request", request_once):
        yield


@fault(ja="どのメッセージの送信も拒否される", en="every send is refused")
def sending_needs_a_consumer(rng: Random) -> Iterator[None]:
    with mock.patch.object(SQSBackend, "send_message", side_effect=OverLimit(0)):
        yield


@fault(ja="受信しても、メッセージが何も渡らない", en="a receive hands out nothing")
def receive_finds_nothing(rng: Random) -> Iterator[None]:
    with mock.patch.object(SQSBackend, "receive_message", return_value=[]):
        yield


@fault(
    ja="誰も受信しないメッセージが、1分もたたずにキューから消える",
    en="messages leave the queue within a minute although nobody receives them",
)
def messages_leave_within_a_minute(rng: Random) -> Iterator[None]:
    in_order: property = vars(Queue)["messages"]

    def recent(queue: Queue) -> list[Message]:
        since = unix_time_millis() - 59_000
        found: list[Message] = in_order.__get__(queue)
        return [message for message in found if (message.sent_timestamp or 0) > since]

    with mock.patch.object(Queue, "messages", property(recent)):
        yield


@fault(
    ja="件数を指定しない受信が2件返す",
    en="a receive that asks for no number returns two messages",
)
def receive_returns_two_by_default(rng: Random) -> Iterator[None]:
    with mock.patch("moto.sqs.responses.DEFAULT_RECEIVED_MESSAGES", 2):
        yield


@fault(ja="10件を求めると12件届く", en="whoever asks for ten messages gets twelve")
def twelve_come_for_ten(rng: Random) -> Iterator[None]:
    receive = SQSBackend.receive_message
    most = 10

    def receive_more(backend: SQSBackend, queue: str, asked: int, *args: Any) -> list[Message]:
        return receive(backend, queue, most + 2 if asked == most else asked, *args)

    with mock.patch.object(SQSBackend, "receive_message", receive_more):
        yield


@fault(
    ja="ほかのメッセージが処理されている間に届いたメッセージが失われる",
    en="a message that arrives while others are being processed is lost",
)
def arrivals_during_processing_lost(rng: Random) -> Iterator[None]:
    add = Queue.add_message

    def add_when_idle(queue: Queue, message: Message) -> None:
        if all(each.visible for each in queue._messages):
            add(queue, message)

    with mock.patch.object(Queue, "add_message", add_when_idle):
        yield
