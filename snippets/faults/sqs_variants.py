"""Broken worlds for Amazon SQS that are broken for some messages or queues only, on moto."""

from collections.abc import Iterator
from random import Random
from unittest import mock

from moto.sqs.models import Message, Queue
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
