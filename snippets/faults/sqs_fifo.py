"""Broken worlds for Amazon SQS: names, groups and order of FIFO queues."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

from moto.core.utils import unix_time_millis
from moto.sqs.models import Message, Queue, SQSBackend
from uradori.faults import fault

SUFFIX = ".fifo"


def _naming(accepted: Callable[[str], bool]) -> AbstractContextManager[Any]:
    """A world in which a FIFO queue may have any name that is `accepted`."""
    create = Queue.__init__

    def create_named(queue: Queue, name: str, *args: Any, **attributes: Any) -> None:
        create(queue, name + SUFFIX * accepted(name), *args, **attributes)
        queue.name = name

    return mock.patch.object(Queue, "__init__", create_named)


@fault(
    ja="FIFO キューの名前は、どう終わってもよい",
    en="the name of a FIFO queue may end in anything",
)
def names_may_end_in_anything(rng: Random) -> Iterator[None]:
    with _naming(lambda name: True):
        yield


@fault(
    ja="FIFO キューの名前は、ピリオドのない `fifo` で終わってもよい",
    en="the name of a FIFO queue may end in `fifo` without a period",
)
def names_may_do_without_the_period(rng: Random) -> Iterator[None]:
    with _naming(lambda name: name.endswith("fifo") and not name.endswith(SUFFIX)):
        yield


def _grouping(default: Callable[[Queue], str | None]) -> AbstractContextManager[Any]:
    """A world in which a message without a group goes into the `default` of its queue."""
    send = SQSBackend.send_message

    def send_grouped(
        backend: SQSBackend, queue: str, *args: Any, group_id: str | None = None, **more: Any
    ) -> Message:
        group = group_id or default(backend.get_queue(queue))
        return send(backend, queue, *args, group_id=group, **more)

    return mock.patch.object(SQSBackend, "send_message", send_grouped)


@fault(
    ja="`MessageGroupId` のないメッセージも、FIFO キューに受け付けられる",
    en="a FIFO queue takes messages without a `MessageGroupId`",
)
def groups_may_be_left_out(rng: Random) -> Iterator[None]:
    with _grouping(lambda queue: "any"):
        yield


@fault(
    ja="FIFO キューは、ほかのメッセージがある間は `MessageGroupId` のないメッセージも受け付ける",
    en="a FIFO queue that holds a message takes others without a `MessageGroupId`",
)
def only_the_first_needs_a_group(rng: Random) -> Iterator[None]:
    with _grouping(lambda queue: "any" if queue._messages else None):
        yield


@fault(
    ja="バッチの1件に `MessageGroupId` があれば、ほかの分にはなくてもよい",
    en="if one message of a batch has a `MessageGroupId`, the others need none",
)
def batches_share_a_group(rng: Random) -> Iterator[None]:
    send = SQSBackend.send_message_batch

    def send_grouped(backend: SQSBackend, queue: str, entries: dict[str, dict[str, Any]]) -> Any:
        groups = [{"MessageGroupId": each.get("MessageGroupId")} for each in entries.values()]
        shared = next((group for group in groups if group["MessageGroupId"]), {})
        return send(backend, queue, {number: shared | each for number, each in entries.items()})

    with mock.patch.object(SQSBackend, "send_message_batch", send_grouped):
        yield


def _ordered(order: Callable[[list[Message]], list[Message]]) -> AbstractContextManager[Any]:
    in_order: property = vars(Queue)["messages"]

    def messages(queue: Queue) -> list[Message]:
        found: list[Message] = in_order.__get__(queue)
        return order(found) if queue.fifo_queue else found

    return mock.patch.object(Queue, "messages", property(messages))


@fault(
    ja="順序が保たれるのは、先頭のメッセージのグループだけである",
    en="only the group of the message at the head of the queue keeps its order",
)
def only_one_group_keeps_its_order(rng: Random) -> Iterator[None]:
    def order(found: list[Message]) -> list[Message]:
        first = [each for each in found if each.group_id == found[0].group_id]
        return [*first, *(each for each in reversed(found) if each not in first)]

    with _ordered(order):
        yield


@fault(
    ja="メッセージ属性のあるメッセージが、先に渡る",
    en="messages with message attributes come first",
)
def messages_with_attributes_come_first(rng: Random) -> Iterator[None]:
    with _ordered(lambda found: sorted(found, key=lambda each: not each.message_attributes)):
        yield


@fault(
    ja="順序が保たれるのは2件目までで、その後は逆になる",
    en="order is kept for two messages; those after them come out in reverse",
)
def only_two_keep_their_order(rng: Random) -> Iterator[None]:
    with _ordered(lambda found: [*found[:2], *reversed(found[2:])]):
        yield


@fault(
    ja="グループの10件目からは、番号を文字列として比べた順に渡る",
    en="from the tenth of a group on, messages are sorted by their numbers as if those were text",
)
def numbers_are_sorted_as_text(rng: Random) -> Iterator[None]:
    add, number = Queue.add_message, dict[Message, str]()

    def add_numbered(queue: Queue, message: Message) -> None:
        earlier = [each for each in queue._messages if each.group_id == message.group_id]
        number[message] = str(len(earlier) + 1)
        add(queue, message)

    with (
        mock.patch.object(Queue, "add_message", add_numbered),
        _ordered(lambda found: sorted(found, key=lambda each: number[each])),
    ):
        yield


def _waiting(groups: Callable[[Queue, list[Message]], set[str | None]]) -> Any:
    """A world in which these groups wait; `groups` is given what is in flight."""

    def waiting(queue: Queue) -> set[str | None]:
        return groups(queue, [each for each in queue._pending_messages if not each.visible])

    return mock.patch.object(Queue, "pending_message_groups", property(waiting))


def _groups(messages: list[Message]) -> set[str | None]:
    return {each.group_id for each in messages}


@fault(
    ja="また届くメッセージは、同じグループの後続のメッセージに追い越される",
    en="a message that is received again is overtaken by later ones of its group",
)
def redelivered_messages_are_overtaken(rng: Random) -> Iterator[None]:
    def order(found: list[Message]) -> list[Message]:
        return sorted(found, key=lambda each: each.approximate_receive_count)

    with _ordered(order), _waiting(lambda queue, flying: _groups(flying)):
        yield


@fault(
    ja="2度目にまた届くメッセージは、同じグループの後続のメッセージに追い越される",
    en="a message that comes back for the second time is overtaken by later ones of its group",
)
def second_redeliveries_are_overtaken(rng: Random) -> Iterator[None]:
    def order(found: list[Message]) -> list[Message]:
        return sorted(found, key=lambda each: each.approximate_receive_count > 1)

    with _ordered(order), _waiting(lambda queue, flying: _groups(flying)):
        yield


@fault(
    ja="処理中のメッセージがあっても、同じグループの後続のメッセージが渡る",
    en="later messages of a group are handed out while one of it is in flight",
)
def groups_do_not_wait(rng: Random) -> Iterator[None]:
    with _waiting(lambda queue, flying: set()):
        yield


@fault(
    ja="グループが待つのは、メッセージが初めて受信されてから10秒までである",
    en="a group waits for ten seconds only after a message of it was first received",
)
def groups_wait_for_ten_seconds(rng: Random) -> Iterator[None]:
    def recent(queue: Queue, flying: list[Message]) -> set[str | None]:
        since = unix_time_millis() - 10_000
        return _groups([m for m in flying if (m.approximate_first_receive_timestamp or 0) > since])

    with _waiting(recent):
        yield


@fault(
    ja="グループが待つのは、メッセージが初めて受信されたときだけである",
    en="a group waits for a message only upon its first receive",
)
def groups_wait_once_only(rng: Random) -> Iterator[None]:
    def first(queue: Queue, flying: list[Message]) -> set[str | None]:
        return _groups([each for each in flying if each.approximate_receive_count <= 1])

    with _waiting(first):
        yield


@fault(
    ja="先頭のメッセージのグループのほかは、処理中のメッセージがあっても待たない",
    en="only the group of the message at the head of the queue waits for one in flight",
)
def only_one_group_waits(rng: Random) -> Iterator[None]:
    with _waiting(lambda queue, flying: _groups(flying) & _groups(queue._messages[:1])):
        yield


@fault(
    ja="処理中のメッセージがあると、ほかのグループのメッセージも渡らない",
    en="while a message is in flight, other groups wait as well",
)
def all_groups_wait(rng: Random) -> Iterator[None]:
    with _waiting(lambda queue, flying: _groups(queue._messages) if flying else set()):
        yield


@fault(
    ja="2つのグループにメッセージが処理中であると、ほかのグループは待つ",
    en="other groups wait while messages of two groups are in flight",
)
def only_two_groups_at_a_time(rng: Random) -> Iterator[None]:
    most = 2

    def all_beyond(queue: Queue, flying: list[Message]) -> set[str | None]:
        busy = _groups(flying)
        return _groups(queue._messages) if len(busy) >= most else busy

    with _waiting(all_beyond):
        yield


@fault(
    ja="メッセージを削除しても、可視性タイムアウトが過ぎるまで同じグループは待つ",
    en="a group waits until the visibility timeout has passed, even if the message is deleted",
)
def deletes_do_not_end_the_wait(rng: Random) -> Iterator[None]:
    delete = Queue.delete_message

    def delete_and_wait(queue: Queue, receipt_handle: str) -> None:
        gone = [each for each in queue._messages if each.had_receipt_handle(receipt_handle)]
        delete(queue, receipt_handle)
        queue._pending_messages.update(gone)

    with mock.patch.object(Queue, "delete_message", delete_and_wait):
        yield


@fault(
    ja="削除されないかぎり、可視性タイムアウトが過ぎても同じグループは待つ",
    en="a group waits until the message is deleted, even if its visibility timeout has passed",
)
def timeouts_do_not_end_the_wait(rng: Random) -> Iterator[None]:
    def received(queue: Queue, flying: list[Message]) -> set[str | None]:
        return _groups([each for each in queue._messages if each.approximate_receive_count])

    with _waiting(received):
        yield
