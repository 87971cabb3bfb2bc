"""Broken worlds for Amazon SQS, on moto, in which only long polls are answered otherwise."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from random import Random
from typing import Any
from unittest import mock

from moto.sqs.models import Message, Queue, SQSBackend
from uradori.faults import fault

World = Callable[[Queue], AbstractContextManager[Any]]


@contextmanager
def _long_polls(world: World) -> Iterator[None]:
    """While a call waits, its queue is what `world` makes of it."""
    receive = SQSBackend.receive_message

    def receive_otherwise(
        backend: SQSBackend, name: str, most: int, wait: int, *args: Any
    ) -> list[Message]:
        with world(backend.get_queue(name)) if wait else nullcontext():
            return receive(backend, name, most, wait, *args)

    with mock.patch.object(SQSBackend, "receive_message", receive_otherwise):
        yield


@fault(
    ja="ロングポーリングには、可視性タイムアウト中のメッセージも返る",
    en="a long poll returns messages before their visibility timeout has passed",
)
def find_what_is_hidden(rng: Random) -> Iterator[None]:
    with _long_polls(lambda queue: mock.patch.object(Message, "visible", True)):
        yield


@fault(
    ja="ロングポーリングには、削除したメッセージがまた返る",
    en="a long poll returns messages that were deleted",
)
def find_what_was_deleted(rng: Random) -> Iterator[None]:
    delete, gone = Queue.delete_message, dict[str, list[Message]]()

    def delete_and_keep(queue: Queue, handle: str) -> None:
        found = [each for each in queue._messages if each.had_receipt_handle(handle)]
        delete(queue, handle)
        gone.setdefault(queue.name, []).extend(found)

    def with_deleted(queue: Queue) -> AbstractContextManager[Any]:
        kept = [*gone.get(queue.name, []), *queue._messages]
        return mock.patch.object(queue, "_messages", kept)

    with mock.patch.object(Queue, "delete_message", delete_and_keep), _long_polls(with_deleted):
        yield


@fault(
    ja="ロングポーリングには、保持期間の過ぎたメッセージも返る",
    en="a long poll returns messages whose retention period is over",
)
def find_what_is_too_old(rng: Random) -> Iterator[None]:
    check = "is_message_valid_based_on_retention_period"
    with _long_polls(lambda queue: mock.patch.object(SQSBackend, check, return_value=True)):
        yield


@fault(
    ja="ロングポーリングには、遅延の終わっていないメッセージも返る",
    en="a long poll returns messages before their delay has passed",
)
def find_what_is_delayed(rng: Random) -> Iterator[None]:
    with _long_polls(lambda queue: mock.patch.object(Message, "delayed", False)):
        yield


@fault(
    ja="ロングポーリングには、待たされているはずのグループの続きも返る",
    en="a long poll returns the rest of a group of which a message is in flight",
)
def find_the_rest_of_the_group(rng: Random) -> Iterator[None]:
    with _long_polls(lambda queue: mock.patch.object(Queue, "pending_message_groups", set())):
        yield


@fault(
    ja="ロングポーリングは、グループのメッセージを逆の順に返す",
    en="a long poll returns the messages of a group in reverse",
)
def reverse_the_order(rng: Random) -> Iterator[None]:
    def reversed_(queue: Queue) -> AbstractContextManager[Any]:
        return mock.patch.object(queue, "_messages", queue._messages[::-1])

    with _long_polls(reversed_):
        yield


@fault(
    ja="ロングポーリングは、一度受信されたメッセージを返さない",
    en="a long poll does not return what has been received before",
)
def find_only_what_is_new(rng: Random) -> Iterator[None]:
    def new(message: Message) -> bool:
        return not message.approximate_receive_count

    with _long_polls(lambda queue: mock.patch.object(Message, "visible", property(new))):
        yield
