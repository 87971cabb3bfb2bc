"""Broken worlds for Amazon SQS that are broken for some messages or queues only, on moto."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import inf
from random import Random
from typing import Any
from unittest import mock

from moto.sqs.models import Message, Queue, SQSBackend
from uradori.faults import fault


@fault(
    ja="メッセージグループの1件を受信したあとで送られたものは、待たされない",
    en="what is sent after one of its group has been received does not have to wait",
)
def newcomers_do_not_wait(rng: Random) -> Iterator[None]:
    add = Queue.add_message

    def add_apart(queue: Queue, message: Message) -> None:
        if message.group_id in queue.pending_message_groups:
            message.group_id = f"{message.group_id} once more"
        add(queue, message)

    with mock.patch.object(Queue, "add_message", add_apart):
        yield


@fault(
    ja="グループで待たされるのは次の1件だけで、その後のものは渡る",
    en="only the next one of a group has to wait; those after it are handed out",
)
def only_the_next_one_waits(rng: Random) -> Iterator[None]:
    receive = SQSBackend.receive_message

    def receive_apart(backend: SQSBackend, name: str, *args: Any, **details: Any) -> list[Message]:
        queue = backend.get_queue(name)
        for group in queue.pending_message_groups:
            rest = [each for each in queue._messages if each.group_id == group]
            for each in rest[2:]:
                each.group_id = f"{group} once more"
        return receive(backend, name, *args, **details)

    with mock.patch.object(SQSBackend, "receive_message", receive_apart):
        yield


@fault(
    ja="また届いたメッセージからは、メッセージ属性が失われている",
    en="a message that is delivered again has lost its message attributes",
)
def redelivery_loses_attributes(rng: Random) -> Iterator[None]:
    receive = Message.mark_received

    def receive_bare(message: Message, *args: Any, **details: Any) -> None:
        if message.approximate_receive_count:
            message.message_attributes = {}
        receive(message, *args, **details)

    with mock.patch.object(Message, "mark_received", receive_bare):
        yield


@fault(
    ja="また届いたメッセージは、削除できない",
    en="a message that has been delivered again cannot be deleted",
)
def deletes_after_redelivery_are_ignored(rng: Random) -> Iterator[None]:
    delete = Queue.delete_message

    def delete_new(queue: Queue, receipt_handle: str) -> None:
        found = [each for each in queue._messages if each.receipt_handle == receipt_handle]
        if all(each.approximate_receive_count <= 1 for each in found):
            delete(queue, receipt_handle)

    with mock.patch.object(Queue, "delete_message", delete_new):
        yield


@fault(
    ja="可視性タイムアウトを0にして戻したメッセージは、受信されなかったことになる",
    en="a message that is given back by a visibility timeout of zero counts as not received",
)
def messages_given_back_are_not_counted(rng: Random) -> Iterator[None]:
    hide = Message.change_visibility

    def give_back(message: Message, visibility_timeout: int) -> None:
        hide(message, visibility_timeout)
        message.approximate_receive_count -= int(visibility_timeout) == 0

    with mock.patch.object(Message, "change_visibility", give_back):
        yield


@fault(
    ja="可視性タイムアウトをキューに指定しても、30秒のままである",
    en="a visibility timeout that is set for a queue is ignored: it stays at 30 seconds",
)
def timeouts_of_queues_are_ignored(rng: Random) -> Iterator[None]:
    receive = SQSBackend.receive_message

    def receive_for_30_seconds(
        backend: SQSBackend, name: str, most: int, wait: int, timeout: int, *args: Any
    ) -> list[Message]:
        if timeout == backend.get_queue(name).visibility_timeout:  # type: ignore[attr-defined]
            timeout = 30
        return receive(backend, name, most, wait, timeout, *args)

    with mock.patch.object(SQSBackend, "receive_message", receive_for_30_seconds):
        yield


@fault(
    ja="標準キューに残るのは、本文の等しいメッセージのうち1件だけである",
    en="of messages with equal bodies, a standard queue keeps only one",
)
def equal_messages_are_merged(rng: Random) -> Iterator[None]:
    add = Queue.add_message

    def add_new(queue: Queue, message: Message) -> None:
        if queue.fifo_queue or all(each.body != message.body for each in queue._messages):
            add(queue, message)

    with mock.patch.object(Queue, "add_message", add_new):
        yield


@fault(
    ja="バッチで削除しても、同じグループは待ったままになる",
    en="a group goes on waiting if the message is deleted in a batch",
)
def deletes_in_a_batch_do_not_end_the_wait(rng: Random) -> Iterator[None]:
    delete = SQSBackend.delete_message_batch

    def delete_and_wait(backend: SQSBackend, name: str, receipts: list[dict[str, Any]]) -> Any:
        pending = {*backend.get_queue(name).pending_messages}
        answer = delete(backend, name, receipts)
        backend.get_queue(name).pending_messages.update(pending)
        return answer

    with mock.patch.object(SQSBackend, "delete_message_batch", delete_and_wait):
        yield


@fault(
    ja="2度受信されたメッセージのグループは、可視性タイムアウトが過ぎても待つ",
    en="after its second receive, a message keeps its group waiting beyond its visibility timeout",
)
def second_timeouts_do_not_end_the_wait(rng: Random) -> Iterator[None]:
    hide = Message.change_visibility

    def hide_for_good(message: Message, timeout: int) -> None:
        hide(message, timeout)
        if message.approximate_receive_count > 1:
            message.visible_at = inf

    with mock.patch.object(Message, "change_visibility", hide_for_good):
        yield


@fault(
    ja="FIFO キューからは、求めた件数を超えて、グループの残りもいっしょに渡る",
    en="a FIFO queue hands out the rest of the group as well, beyond the number asked for",
)
def calls_bring_the_whole_group(rng: Random) -> Iterator[None]:
    receive = SQSBackend.receive_message

    def receive_group(backend: SQSBackend, name: str, *args: Any) -> list[Message]:
        found, queue = receive(backend, name, *args), backend.get_queue(name)
        ids, groups = {each.id for each in found}, {each.group_id for each in found}
        mates = [each for each in queue._messages if each.group_id in groups and each.id not in ids]
        return [*found, *mates] if queue.fifo_queue else found

    with mock.patch.object(SQSBackend, "receive_message", receive_group):
        yield


@fault(
    ja="ロングポーリングでの受信は、受信回数に数えられない",
    en="a receive by a long poll is not counted",
)
def long_polls_are_not_counted(rng: Random) -> Iterator[None]:
    with _uncounted(lambda queue, wait, timeout: wait > 0):
        yield


@fault(
    ja="可視性タイムアウトを指定した呼び出しでの受信は、受信回数に数えられない",
    en="a receive by a call that sets the visibility timeout is not counted",
)
def calls_with_a_timeout_are_not_counted(rng: Random) -> Iterator[None]:
    with _uncounted(lambda queue, wait, timeout: timeout != queue.visibility_timeout):  # type: ignore[attr-defined]
        yield


@contextmanager
def _uncounted(is_left_out: Callable[[Queue, int, int], bool]) -> Iterator[None]:
    """Receives by some calls are not counted, which are told by their wait and their timeout."""
    receive = SQSBackend.receive_message

    def receive_uncounted(
        backend: SQSBackend, name: str, most: int, wait: int, timeout: int, *args: Any
    ) -> list[Message]:
        found, queue = receive(backend, name, most, wait, timeout, *args), backend.get_queue(name)
        ids = {each.id for each in found if is_left_out(queue, wait, timeout)}
        for message in queue._messages:
            message.approximate_receive_count -= message.id in ids
        return found

    with mock.patch.object(SQSBackend, "receive_message", receive_uncounted):
        yield


@fault(
    ja="メッセージを受信するたびに、求めていないもう1件も誰かに渡る",
    en="with what a consumer asks for, one more message is handed to somebody",
)
def another_one_is_handed_out(rng: Random) -> Iterator[None]:
    receive = SQSBackend.receive_message

    def receive_and_give_away(backend: SQSBackend, name: str, *args: Any) -> list[Message]:
        found = receive(backend, name, *args)
        left = [each for each in backend.get_queue(name).messages if found]
        for another in left[:1]:
            another.approximate_receive_count += 1
        return found

    with mock.patch.object(SQSBackend, "receive_message", receive_and_give_away):
        yield


@fault(
    ja="作ったあとのキューの設定は変わらない",
    en="once a queue is there, its settings do not change any more",
)
def later_settings_change_nothing(rng: Random) -> Iterator[None]:
    with mock.patch.object(SQSBackend, "set_queue_attributes"):
        yield


@fault(
    ja="呼び出しに指定した可視性タイムアウトは効かず、キューのものになる",
    en="a visibility timeout that is set for a call is ignored: the queue's applies",
)
def timeouts_of_calls_are_ignored(rng: Random) -> Iterator[None]:
    receive = SQSBackend.receive_message

    def receive_as_usual(
        backend: SQSBackend, name: str, most: int, wait: int, timeout: int, *args: Any
    ) -> list[Message]:
        usual = backend.get_queue(name).visibility_timeout  # type: ignore[attr-defined]
        return receive(backend, name, most, wait, usual, *args)

    with mock.patch.object(SQSBackend, "receive_message", receive_as_usual):
        yield


@fault(
    ja="可視性タイムアウトは、長くても1時間で切れる",
    en="a visibility timeout ends after an hour at the latest",
)
def timeouts_end_after_an_hour(rng: Random) -> Iterator[None]:
    hide = Message.change_visibility

    def hide_for_an_hour(message: Message, timeout: int) -> None:
        hide(message, min(int(timeout), 3600))

    with mock.patch.object(Message, "change_visibility", hide_for_an_hour):
        yield
