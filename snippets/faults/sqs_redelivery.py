"""Broken worlds for Amazon SQS: visibility timeouts, deletes and dead-letter queues."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any
from unittest import mock

from moto.moto_api._internal import mock_random
from moto.sqs.models import Message, Queue, SQSBackend
from uradori.faults import fault

HOUR = 60 * 60
DEFAULT = 30
"""Seconds of a visibility timeout that nobody set."""


@fault(
    ja="既定の可視性タイムアウトが5分になる", en="the default visibility timeout is five minutes"
)
def timeout_is_five_minutes(rng: Random) -> Iterator[None]:
    create = Queue.__init__

    def create_with(queue: Queue, *args: Any, **attributes: Any) -> None:
        create(queue, *args, **{"VisibilityTimeout": 300, **attributes})

    with mock.patch.object(Queue, "__init__", create_with):
        yield


@fault(
    ja="1件だけ求めるコンシューマーには、受信済みのメッセージも渡る",
    en="a consumer that asks for one message is given those received before, too",
)
def hidden_only_from_calls_for_several(rng: Random) -> Iterator[None]:
    receive = SQSBackend.receive_message

    def receive_hidden(backend: SQSBackend, queue: str, most: int, *args: Any) -> list[Message]:
        if most == 1:
            for message in backend.get_queue(queue)._messages:
                message.visible_at = 0.0
        return receive(backend, queue, most, *args)

    with mock.patch.object(SQSBackend, "receive_message", receive_hidden):
        yield


@fault(
    ja="最初の受信より前に、どのメッセージもほかの誰かに一度渡っている",
    en="before the first receive, each message has been handed to somebody else",
)
def somebody_else_was_first(rng: Random) -> Iterator[None]:
    receive = Message.mark_received

    def receive_second(message: Message, *args: Any, **options: Any) -> None:
        message.approximate_receive_count += message.approximate_receive_count == 0
        receive(message, *args, **options)

    with mock.patch.object(Message, "mark_received", receive_second):
        yield


@fault(
    ja="また届くときには、別のメッセージになっている",
    en="what is delivered again is another message",
)
def redelivery_makes_a_new_message(rng: Random) -> Iterator[None]:
    receive = Message.mark_received

    def receive_as_another(message: Message, *args: Any, **options: Any) -> None:
        if message.approximate_receive_count:
            message.id = str(mock_random.uuid4())
        receive(message, *args, **options)

    with mock.patch.object(Message, "mark_received", receive_as_another):
        yield


@fault(
    ja="削除したメッセージが1時間後にまた届く",
    en="a deleted message is delivered again an hour later",
)
def deleted_messages_return_after_an_hour(rng: Random) -> Iterator[None]:
    def hide(queue: Queue, receipt_handle: str) -> None:
        for message in queue._messages:
            if message.had_receipt_handle(receipt_handle):
                message.change_visibility(HOUR)

    with mock.patch.object(Queue, "delete_message", hide):
        yield


@fault(
    ja="可視性タイムアウトを30秒から変えたキューでは、削除が無視される",
    en="deletes are ignored on queues whose visibility timeout is not 30 seconds",
)
def deletes_are_ignored_under_another_timeout(rng: Random) -> Iterator[None]:
    delete = Queue.delete_message

    def delete_by_default(queue: Queue, receipt_handle: str) -> None:
        if queue.visibility_timeout == DEFAULT:  # type: ignore[attr-defined]
            delete(queue, receipt_handle)

    with mock.patch.object(Queue, "delete_message", delete_by_default):
        yield


@fault(
    ja="新しいキューには、1回受信したメッセージを移すデッドレターキューが初めから付いている",
    en="a new queue already has a dead-letter queue, to which a message moves after one receive",
)
def new_queues_have_a_dead_letter_queue(rng: Random) -> Iterator[None]:
    create = Queue.__init__

    def create_with_another(queue: Queue, name: str, *args: Any, **options: Any) -> None:
        create(queue, name, *args, **options)
        another = Queue.__new__(Queue)
        create(another, f"{name}-failed", *args, **options)
        queue.dead_letter_queue = another
        arn = another.queue_arn
        queue.redrive_policy = {"deadLetterTargetArn": arn, "maxReceiveCount": 1}

    with mock.patch.object(Queue, "__init__", create_with_another):
        yield


def _attaching(change: Callable[[Queue], None]) -> Callable[[Queue, Any], None]:
    """What attaches a dead-letter queue, and then changes how it is attached."""
    attach = Queue._setup_dlq

    def attach_changed(queue: Queue, policy: Any) -> None:
        attach(queue, policy)
        change(queue)

    return attach_changed


@fault(ja="デッドレターキューを付けても何も変わらない", en="a dead-letter queue changes nothing")
def dead_letter_queue_is_ignored(rng: Random) -> Iterator[None]:
    def detach(queue: Queue) -> None:
        queue.redrive_policy = queue.dead_letter_queue = None

    with mock.patch.object(Queue, "_setup_dlq", _attaching(detach)):
        yield


@fault(
    ja="受信回数が上限に達したメッセージは、デッドレターキューに移らずに消える",
    en="a message that was received too often vanishes instead of moving to the dead-letter queue",
)
def messages_vanish_instead_of_moving(rng: Random) -> Iterator[None]:
    def change(queue: Queue) -> None:
        queue.dead_letter_queue = Queue("nowhere", queue.region, queue.account_id)

    with mock.patch.object(Queue, "_setup_dlq", _attaching(change)):
        yield


def _moving(moves: Callable[[Queue, Message], bool]) -> Callable[[Queue, str], None]:
    """A delete that puts the message into the dead-letter queue where it `moves`."""
    delete = Queue.delete_message

    def delete_and_move(queue: Queue, receipt_handle: str) -> None:
        deleted = [each for each in queue._messages if each.had_receipt_handle(receipt_handle)]
        delete(queue, receipt_handle)
        for message in deleted:
            if queue.dead_letter_queue is not None and moves(queue, message):
                message.visible_at = 0.0
                queue.dead_letter_queue.add_message(message)

    return delete_and_move


@fault(
    ja="上限が2以上のとき、最後の受信のあとで削除しても、メッセージはデッドレターキューに移る",
    en="with a limit above one, a message deleted after its last receive moves all the same",
)
def deletes_at_the_last_receive_are_too_late(rng: Random) -> Iterator[None]:
    def received_to_the_limit(queue: Queue, message: Message) -> bool:
        limit = queue.redrive_policy["maxReceiveCount"]
        return limit > 1 and message.approximate_receive_count >= limit

    with mock.patch.object(Queue, "delete_message", _moving(received_to_the_limit)):
        yield


@fault(
    ja="可視性タイムアウトを呼び出しに指定して受信したメッセージは、削除しても消えない",
    en="deletes are ignored of messages whose visibility timeout was set for the call",
)
def deletes_are_ignored_after_calls_with_a_timeout(rng: Random) -> Iterator[None]:
    receive, delete, kept = SQSBackend.receive_message, Queue.delete_message, set[str]()

    def receive_and_note(
        backend: SQSBackend, name: str, most: int, wait: int, timeout: int, *args: Any
    ) -> list[Message]:
        found = receive(backend, name, most, wait, timeout, *args)
        if timeout != backend.get_queue(name).visibility_timeout:  # type: ignore[attr-defined]
            kept.update(each.receipt_handle or "" for each in found)
        return found

    def delete_others(queue: Queue, handle: str) -> None:
        if handle not in kept:
            delete(queue, handle)

    with (
        mock.patch.object(SQSBackend, "receive_message", receive_and_note),
        mock.patch.object(Queue, "delete_message", delete_others),
    ):
        yield


@fault(
    ja="別のメッセージを送ると、可視性タイムアウト中のメッセージがすぐにまた届く",
    en="a send makes the messages that are hidden come back at once",
)
def sends_bring_messages_back(rng: Random) -> Iterator[None]:
    add = Queue.add_message

    def add_and_show(queue: Queue, message: Message) -> None:
        for each in queue._messages:
            each.visible_at = 0.0
        add(queue, message)

    with mock.patch.object(Queue, "add_message", add_and_show):
        yield
