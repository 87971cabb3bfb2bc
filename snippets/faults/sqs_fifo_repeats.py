"""Broken worlds for Amazon SQS: messages that are sent to a FIFO queue again."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

from moto.sqs.exceptions import InvalidParameterValue
from moto.sqs.models import DEDUPLICATION_TIME_IN_SECONDS, Message, Queue, SQSBackend
from uradori.faults import fault

HOUR = 60 * 60


def _remembering(seconds: int) -> AbstractContextManager[Any]:
    return mock.patch("moto.sqs.models.DEDUPLICATION_TIME_IN_SECONDS", seconds)


@fault(ja="送り直しも届く", en="repeats are delivered")
def repeats_are_delivered(rng: Random) -> Iterator[None]:
    with _remembering(0):
        yield


@fault(ja="重複排除 ID は4分で忘れられる", en="a deduplication id is forgotten after four minutes")
def ids_are_kept_for_four_minutes(rng: Random) -> Iterator[None]:
    with _remembering(4 * 60):
        yield


@fault(ja="重複排除 ID は1時間覚えられている", en="a deduplication id is kept for an hour")
def ids_are_kept_for_an_hour(rng: Random) -> Iterator[None]:
    with _remembering(HOUR):
        yield


def _adding(change: Callable[[Queue, Message, list[Message]], None]) -> AbstractContextManager[Any]:
    """A world in which a message is changed before it is added; `change` is given its namesakes."""
    add = Queue.add_message

    def add_changed(queue: Queue, message: Message) -> None:
        given = message.deduplication_id
        change(queue, message, [m for m in queue._messages if m.deduplication_id == given])
        add(queue, message)

    return mock.patch.object(Queue, "add_message", add_changed)


@fault(
    ja="届かないのは1回目の送り直しだけで、2回目は届く",
    en="only the first repeat is not delivered; the second is",
)
def second_repeats_are_delivered(rng: Random) -> Iterator[None]:
    repeated: set[tuple[str, str | None]] = set()

    def change(queue: Queue, message: Message, earlier: list[Message]) -> None:
        key = queue.name, message.deduplication_id
        if key in repeated:
            message.deduplication_id = message.id
        elif earlier:
            repeated.add(key)

    with _adding(change):
        yield


@fault(
    ja="5分を過ぎて送り直しが届いてからは、同じ ID の送り直しがどれも届く",
    en="once a repeat has been delivered after five minutes, all further ones are, too",
)
def only_the_first_has_repeats(rng: Random) -> Iterator[None]:
    def change(queue: Queue, message: Message, earlier: list[Message]) -> None:
        if len(earlier) > 1:
            message.deduplication_id = message.id

    with _adding(change):
        yield


@fault(
    ja="重複排除の5分は、送り直すたびに数え直される",
    en="each repeat starts the five minutes of deduplication anew",
)
def repeats_start_the_time_anew(rng: Random) -> Iterator[None]:
    def change(queue: Queue, message: Message, earlier: list[Message]) -> None:
        for each in earlier:
            if message.sent_timestamp - each.sent_timestamp < DEDUPLICATION_TIME_IN_SECONDS * 1000:
                each.sent_timestamp = message.sent_timestamp

    with _adding(change):
        yield


@fault(
    ja="本文が違えば、同じ重複排除 ID でも届く",
    en="a message with the same deduplication id is delivered if its body differs",
)
def other_bodies_are_delivered(rng: Random) -> Iterator[None]:
    def change(queue: Queue, message: Message, earlier: list[Message]) -> None:
        if any(each.body != message.body for each in earlier):
            message.deduplication_id = message.id

    with _adding(change):
        yield


@fault(
    ja="本文が同じなら、重複排除 ID が違っても届かない",
    en="a message with the same body is not delivered even if its deduplication id differs",
)
def equal_bodies_are_repeats(rng: Random) -> Iterator[None]:
    def change(queue: Queue, message: Message, earlier: list[Message]) -> None:
        for each in queue._messages:
            if each.body == message.body:
                message.deduplication_id = each.deduplication_id

    with _adding(change):
        yield


@fault(
    ja="既定では、別のグループに送り直せば届く",
    en="by default a repeat in another message group is delivered",
)
def repeats_in_other_groups_are_delivered(rng: Random) -> Iterator[None]:
    def change(queue: Queue, message: Message, earlier: list[Message]) -> None:
        if earlier and all(each.group_id != message.group_id for each in earlier):
            message.deduplication_id = message.id

    with _adding(change):
        yield


@fault(
    ja="既定では、3つ目のグループに送り直せば届く",
    en="by default a repeat in a third message group is delivered",
)
def repeats_in_a_third_group_are_delivered(rng: Random) -> Iterator[None]:
    groups = dict[str, set[str | None]]()

    def change(queue: Queue, message: Message, earlier: list[Message]) -> None:
        known = groups.setdefault(queue.name, set())
        known.add(message.group_id)
        if len(known - {message.group_id}) > 1:
            message.deduplication_id = message.id

    with _adding(change):
        yield


@fault(
    ja="別のグループへの送り直しは拒否される",
    en="repeats in another message group are refused",
)
def repeats_in_other_groups_are_refused(rng: Random) -> Iterator[None]:
    def change(queue: Queue, message: Message, earlier: list[Message]) -> None:
        if any(each.group_id != message.group_id for each in earlier):
            raise InvalidParameterValue("this MessageDeduplicationId has been used")

    with _adding(change):
        yield


@fault(
    ja="`ContentBasedDeduplication` を有効にしても、同じ本文のメッセージが届く",
    en="equal bodies are delivered even with `ContentBasedDeduplication`",
)
def equal_bodies_are_delivered(rng: Random) -> Iterator[None]:
    def change(queue: Queue, message: Message, earlier: list[Message]) -> None:
        if any(each.body == message.body for each in earlier):
            message.deduplication_id = message.id

    with _adding(change):
        yield


@fault(
    ja="属性が違えば、同じ本文でも別の ID になる",
    en="equal bodies get different ids if their attributes differ",
)
def other_attributes_make_another_message(rng: Random) -> Iterator[None]:
    def change(queue: Queue, message: Message, earlier: list[Message]) -> None:
        if any(each.message_attributes != message.message_attributes for each in earlier):
            message.deduplication_id = message.id

    with _adding(change):
        yield


@fault(
    ja="本文から作った ID が、送信に付けた ID より優先される",
    en="the id made from the body overrides the one that is given",
)
def ids_do_not_override(rng: Random) -> Iterator[None]:
    send = SQSBackend.send_message

    def send_without(
        backend: SQSBackend, queue: str, *args: Any, deduplication_id: Any = None, **more: Any
    ) -> Message:
        made = backend.get_queue(queue).attributes.get("ContentBasedDeduplication") == "true"
        given = None if made else deduplication_id
        return send(backend, queue, *args, deduplication_id=given, **more)

    with mock.patch.object(SQSBackend, "send_message", send_without):
        yield


@fault(
    ja="ID が作られもせず渡されもしないメッセージも受け付けられる",
    en="a message is accepted although an id is neither made nor given",
)
def ids_are_optional(rng: Random) -> Iterator[None]:
    send = SQSBackend.send_message

    def send_any(
        backend: SQSBackend, queue: str, *args: Any, deduplication_id: Any = None, **more: Any
    ) -> Message:
        made = backend.get_queue(queue).attributes.get("ContentBasedDeduplication") == "true"
        given = deduplication_id or (None if made else "any")
        return send(backend, queue, *args, deduplication_id=given, **more)

    with mock.patch.object(SQSBackend, "send_message", send_any):
        yield


@fault(
    ja="属性のないメッセージは、本文が同じでも、属性のあるものとは別のメッセージとみなされる",
    en="a message without attributes passes for another than one that has some",
)
def missing_attributes_make_another_message(rng: Random) -> Iterator[None]:
    def change(queue: Queue, message: Message, earlier: list[Message]) -> None:
        if message.deduplication_id and not message.message_attributes:
            message.deduplication_id += " without"

    with _adding(change):
        yield


@fault(
    ja="本文が同じでも、Number 型の属性の値が違えば別のメッセージとみなされる",
    en="equal bodies pass for different messages if an attribute of the type Number differs",
)
def numbers_in_attributes_make_another_message(rng: Random) -> Iterator[None]:
    def change(queue: Queue, message: Message, earlier: list[Message]) -> None:
        for attribute in message.message_attributes.values():
            if message.deduplication_id and attribute["DataType"] == "Number":
                message.deduplication_id += attribute["StringValue"]

    with _adding(change):
        yield


@fault(
    ja="大文字と小文字が違うだけの重複排除 ID は、同じものとみなされる",
    en="deduplication ids that differ in upper and lower case only count as the same",
)
def ids_are_the_same_in_either_case(rng: Random) -> Iterator[None]:
    send = SQSBackend.send_message

    def send_lower(
        backend: SQSBackend, queue: str, *args: Any, deduplication_id: Any = None, **more: Any
    ) -> Message:
        given = deduplication_id and deduplication_id.lower()
        return send(backend, queue, *args, deduplication_id=given, **more)

    with mock.patch.object(SQSBackend, "send_message", send_lower):
        yield
