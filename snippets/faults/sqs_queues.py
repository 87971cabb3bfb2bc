"""Broken worlds for Amazon SQS: what a queue is made from, and how long it keeps messages."""

from collections.abc import Callable, Iterator
from copy import copy
from random import Random
from typing import Any
from unittest import mock

from faults._models import altered
from moto.core.utils import unix_time
from moto.sqs.exceptions import MissingParameter, OverLimit
from moto.sqs.models import Message, Queue, SQSBackend, sqs_backends
from uradori.faults import fault

HOUR, DAY = 60 * 60, 24 * 60 * 60
HUNDRED = 100


@fault(ja="CreateQueue が名前を必須としない", en="CreateQueue requires no name")
def creation_requires_no_name(rng: Random) -> Iterator[None]:
    def alter(model: dict[str, Any]) -> None:
        model["shapes"]["CreateQueueRequest"]["required"].remove("QueueName")

    with altered("sqs", alter):
        yield


@fault(
    ja="名前を渡さなければ、クライアントが名前を作る",
    en="a client makes up a name where none is given",
)
def clients_make_up_a_name(rng: Random) -> Iterator[None]:
    def alter(model: dict[str, Any]) -> None:
        model["shapes"]["CreateQueueRequest"]["members"]["QueueName"]["idempotencyToken"] = True

    with altered("sqs", alter):
        yield


@fault(
    ja="CreateQueue がインスタンスタイプも必須とする",
    en="CreateQueue requires an instance type as well",
)
def creation_requires_an_instance_type(rng: Random) -> Iterator[None]:
    def alter(model: dict[str, Any]) -> None:
        request = model["shapes"]["CreateQueueRequest"]
        request["members"]["InstanceType"] = {"shape": "String"}
        request["required"].append("InstanceType")

    with altered("sqs", alter):
        yield


@fault(ja="サーバーの台数を指定する属性がある", en="an attribute sets the number of servers")
def attributes_set_a_server_count(rng: Random) -> Iterator[None]:
    def alter(model: dict[str, Any]) -> None:
        model["shapes"]["QueueAttributeName"]["enum"].append("ServerCount")

    with altered("sqs", alter):
        yield


@fault(ja="名前だけではキューを作れない", en="a name alone does not make a queue")
def name_is_not_enough(rng: Random) -> Iterator[None]:
    create = SQSBackend.create_queue

    def create_with_more(
        backend: SQSBackend, name: str, tags: dict[str, str] | None = None, **attributes: Any
    ) -> Queue:
        if not attributes:
            raise MissingParameter("VisibilityTimeout")
        return create(backend, name, tags, **attributes)

    with mock.patch.object(SQSBackend, "create_queue", create_with_more):
        yield


@fault(
    ja="メッセージが、ほかのどのキューにも渡る",
    en="a message is passed on to every other queue as well",
)
def every_queue_gets_a_copy(rng: Random) -> Iterator[None]:
    add = Queue.add_message

    def add_everywhere(queue: Queue, message: Message) -> None:
        for each in sqs_backends[queue.account_id][queue.region].queues.values():
            add(each, message if each is queue else copy(message))

    with mock.patch.object(Queue, "add_message", add_everywhere):
        yield


def _queue_with(**defaults: Any) -> Callable[..., None]:
    create = Queue.__init__

    def create_with(queue: Queue, *args: Any, **attributes: Any) -> None:
        create(queue, *args, **{**defaults, **attributes})

    return create_with


@fault(ja="既定の保持期間が1時間になる", en="the default retention period is one hour")
def retention_is_one_hour(rng: Random) -> Iterator[None]:
    with mock.patch.object(Queue, "__init__", _queue_with(MessageRetentionPeriod=HOUR)):
        yield


@fault(ja="既定の保持期間が2週間になる", en="the default retention period is two weeks")
def retention_is_two_weeks(rng: Random) -> Iterator[None]:
    with mock.patch.object(Queue, "__init__", _queue_with(MessageRetentionPeriod=14 * DAY)):
        yield


def _kept(share: float) -> Callable[..., bool]:
    """Whether a message is not too old, where only a share of the retention period counts."""

    def is_kept(backend: SQSBackend, name: str, message: Message) -> bool:
        period = backend.get_queue(name).message_retention_period  # type: ignore[attr-defined]
        return unix_time() < (message.sent_timestamp or 0) / 1000 + share * period

    return is_kept


@fault(
    ja="保持期間が1割残っているうちに、メッセージを受け取れなくなる",
    en="a message can no longer be received when a tenth of its retention period is left",
)
def retention_is_cut_short(rng: Random) -> Iterator[None]:
    with mock.patch.object(
        SQSBackend, "is_message_valid_based_on_retention_period", _kept(share=0.9)
    ):
        yield


@fault(
    ja="1時間より短い保持期間は、半分しか効かない",
    en="of a retention period of less than an hour only half counts",
)
def short_retention_is_cut_short(rng: Random) -> Iterator[None]:
    is_kept, is_kept_half = SQSBackend.is_message_valid_based_on_retention_period, _kept(share=0.5)

    def is_kept_or_not(backend: SQSBackend, name: str, message: Message) -> bool:
        period = backend.get_queue(name).message_retention_period  # type: ignore[attr-defined]
        return (is_kept_half if period < HOUR else is_kept)(backend, name, message)

    with mock.patch.object(
        SQSBackend, "is_message_valid_based_on_retention_period", is_kept_or_not
    ):
        yield


@fault(
    ja="保持期間が過ぎてもメッセージを受け取れる",
    en="messages can be received when the retention period is over",
)
def messages_never_expire(rng: Random) -> Iterator[None]:
    with mock.patch.object(
        SQSBackend, "is_message_valid_based_on_retention_period", return_value=True
    ):
        yield


@fault(
    ja="1件の保持期間が過ぎると、まだ過ぎていないメッセージも受け取れなくなる",
    en="once one message is too old, messages that are not can no longer be received either",
)
def expiry_empties_the_queue(rng: Random) -> Iterator[None]:
    is_kept = SQSBackend.is_message_valid_based_on_retention_period

    def are_all_kept(backend: SQSBackend, name: str, _message: Message) -> bool:
        return all(is_kept(backend, name, each) for each in backend.get_queue(name)._messages)

    with mock.patch.object(SQSBackend, "is_message_valid_based_on_retention_period", are_all_kept):
        yield


@fault(
    ja="一度も受信されていないメッセージは、保持期間が過ぎても受け取れる",
    en="a message that nobody has received yet can be received after its retention period",
)
def only_received_messages_expire(rng: Random) -> Iterator[None]:
    is_kept = SQSBackend.is_message_valid_based_on_retention_period

    def is_unread_or_kept(backend: SQSBackend, name: str, message: Message) -> bool:
        return message.approximate_receive_count == 1 or is_kept(backend, name, message)

    with mock.patch.object(
        SQSBackend, "is_message_valid_based_on_retention_period", is_unread_or_kept
    ):
        yield


@fault(ja="名前だけで作ると FIFO キューになる", en="a name alone makes a FIFO queue")
def new_queues_say_they_are_fifo(rng: Random) -> Iterator[None]:
    attributes = vars(Queue)["attributes"]

    def say(queue: Queue) -> dict[str, Any]:
        said: dict[str, Any] = attributes.__get__(queue)
        return {**said, "FifoQueue": "true"}

    with mock.patch.object(Queue, "attributes", property(say)):
        yield


@fault(
    ja="キューに100件あると、それ以上の送信は受け付けられない",
    en="a queue that holds a hundred messages takes no more",
)
def queues_hold_a_hundred_messages(rng: Random) -> Iterator[None]:
    send = SQSBackend.send_message

    def send_if_there_is_room(
        backend: SQSBackend, name: str, *args: Any, **details: Any
    ) -> Message:
        if len(backend.get_queue(name)._messages) >= HUNDRED:
            raise OverLimit(HUNDRED)
        return send(backend, name, *args, **details)

    with mock.patch.object(SQSBackend, "send_message", send_if_there_is_room):
        yield
