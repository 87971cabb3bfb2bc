"""Broken worlds for Amazon SQS: sizes, delays and changed visibility timeouts."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from random import Random
from typing import Any
from unittest import mock

from moto.core.utils import unix_time_millis
from moto.sqs.exceptions import InvalidParameterValue
from moto.sqs.models import Message, Queue, SQSBackend
from uradori.faults import fault

KIB = 1024


@fault(
    ja="既定では、256 KiB を超えるメッセージは拒否される",
    en="by default messages above 256 KiB are refused",
)
def messages_above_256_kib_are_refused(rng: Random) -> Iterator[None]:
    with mock.patch("moto.sqs.models.MAXIMUM_MESSAGE_LENGTH", 256 * KIB):
        yield


@fault(
    ja="日本語の本文は、256 KiB を超えると拒否される",
    en="bodies in Japanese are refused above 256 KiB",
)
def japanese_above_256_kib_is_refused(rng: Random) -> Iterator[None]:
    validate = SQSBackend._validate_message

    def validate_japanese(
        backend: SQSBackend, queue: Queue, message_body: str, *args: Any, **given: Any
    ) -> None:
        if not message_body.isascii() and len(message_body.encode()) > 256 * KIB:
            raise InvalidParameterValue("the body is too long")
        validate(backend, queue, message_body, *args, **given)

    with mock.patch.object(SQSBackend, "_validate_message", validate_japanese):
        yield


@fault(ja="2 MiB のメッセージも受け付けられる", en="even messages of 2 MiB are accepted")
def messages_of_two_mib_are_accepted(rng: Random) -> Iterator[None]:
    with (
        mock.patch("moto.sqs.models.MAXIMUM_MESSAGE_LENGTH", 2 * KIB * KIB),
        mock.patch("moto.sqs.models.MAXIMUM_MESSAGE_SIZE_ATTR_UPPER_BOUND", 2 * KIB * KIB),
    ):
        yield


@fault(
    ja="大きなメッセージは、途中で切れて届く",
    en="large messages arrive cut off",
)
def large_messages_are_cut_off(rng: Random) -> Iterator[None]:
    add = Queue.add_message

    def add_cut(queue: Queue, message: Message) -> None:
        message.body = message.body[: 256 * KIB]
        add(queue, message)

    with mock.patch.object(Queue, "add_message", add_cut):
        yield


def _delaying(change: Callable[[int], float]) -> AbstractContextManager[Any]:
    delay = Message.delay

    def delay_changed(message: Message, delay_seconds: int) -> None:
        delay(message, int(change(delay_seconds)))

    return mock.patch.object(Message, "delay", delay_changed)


@fault(ja="遅延は指定の半分で終わる", en="a delay ends after half its time")
def delays_are_halved(rng: Random) -> Iterator[None]:
    with _delaying(lambda seconds: seconds / 2):
        yield


@fault(
    ja="キューを作るときに指定した遅延が無視される",
    en="the delay that a queue is created with is ignored",
)
def delay_of_the_queue_is_ignored(rng: Random) -> Iterator[None]:
    create = Queue.__init__

    def create_without(queue: Queue, *args: Any, **attributes: Any) -> None:
        create(queue, *args, **{**attributes, "DelaySeconds": 0})

    with mock.patch.object(Queue, "__init__", create_without):
        yield


def _sending(change: Callable[[Queue, int | None], int | None]) -> AbstractContextManager[Any]:
    """A world in which the delay that a message asks for is changed."""
    send = SQSBackend.send_message

    def send_changed(
        backend: SQSBackend, queue: str, *args: Any, delay_seconds: Any = None, **more: Any
    ) -> Message:
        asked = None if delay_seconds is None else int(delay_seconds)
        delay = change(backend.get_queue(queue), asked)
        return send(backend, queue, *args, delay_seconds=delay, **more)

    return mock.patch.object(SQSBackend, "send_message", send_changed)


@fault(
    ja="送信に指定した遅延が無視される",
    en="the delay that a message asks for is ignored",
)
def delay_of_the_message_is_ignored(rng: Random) -> Iterator[None]:
    with _sending(lambda queue, asked: None):
        yield


@fault(
    ja="FIFO キューに送るメッセージにも遅延を指定できる",
    en="a message to a FIFO queue may ask for a delay, too",
)
def fifo_messages_may_ask_for_a_delay(rng: Random) -> Iterator[None]:
    with _delays_accepted_by(lambda queue: True):
        yield


@contextmanager
def _delays_accepted_by(is_lenient: Callable[[Queue], bool]) -> Iterator[None]:
    """Some queues do not mind that a message asks for a delay."""
    validate = SQSBackend._validate_message

    def validate_leniently(
        backend: SQSBackend,
        queue: Queue,
        message_body: str,
        delay_seconds: int,
        *args: Any,
        **given: Any,
    ) -> None:
        delay = 0 if is_lenient(queue) else delay_seconds
        validate(backend, queue, message_body, delay, *args, **given)

    with mock.patch.object(SQSBackend, "_validate_message", validate_leniently):
        yield


def _changing(
    change: Callable[[Message, float], float],
) -> AbstractContextManager[Any]:
    """A world in which `ChangeMessageVisibility` hides a message until another moment."""
    change_visibility = SQSBackend.change_message_visibility

    def changed(
        backend: SQSBackend, queue_name: str, receipt_handle: str, visibility_timeout: int
    ) -> None:
        stored = backend.get_queue(queue_name)._messages
        found = [each for each in stored if each.had_receipt_handle(receipt_handle)]
        before = {each.id: each.visible_at for each in found}
        change_visibility(backend, queue_name, receipt_handle, visibility_timeout)
        for each in found:
            each.visible_at = change(each, before[each.id])

    return mock.patch.object(SQSBackend, "change_message_visibility", changed)


@fault(
    ja="`ChangeMessageVisibility` では、可視性タイムアウトは延びない",
    en="`ChangeMessageVisibility` does not extend a visibility timeout",
)
def timeouts_cannot_be_extended(rng: Random) -> Iterator[None]:
    with _changing(lambda message, before: min(before, message.visible_at)):
        yield


@fault(
    ja="`ChangeMessageVisibility` では、可視性タイムアウトは縮まない",
    en="`ChangeMessageVisibility` does not shorten a visibility timeout",
)
def timeouts_cannot_be_shortened(rng: Random) -> Iterator[None]:
    with _changing(lambda message, before: max(before, message.visible_at)):
        yield


@fault(
    ja="新しい可視性タイムアウトは、呼び出しではなく最初の受信から数えられる",
    en="a new visibility timeout counts from the first receive, not from the call",
)
def new_timeouts_count_from_the_receive(rng: Random) -> Iterator[None]:
    def from_receive(message: Message, before: float) -> float:
        passed = unix_time_millis() - (message.approximate_first_receive_timestamp or 0)
        return message.visible_at - passed

    with _changing(from_receive):
        yield


@fault(
    ja="可視性タイムアウトは、一度変えるともう延ばせない",
    en="a visibility timeout that was changed once cannot be extended any more",
)
def timeouts_can_be_extended_once(rng: Random) -> Iterator[None]:
    extended: set[str] = set()

    def once(message: Message, before: float) -> float:
        if message.visible_at > before and message.id in extended:
            return before
        extended.add(message.id)
        return message.visible_at

    with _changing(once):
        yield
