"""Broken worlds for Amazon SQS, as moto simulates it."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from copy import copy
from random import Random
from typing import Any
from unittest import mock

import prices
from faults._models import altered, redocumented
from moto.sqs.models import Message, Queue, SQSBackend
from moto.sqs.responses import SQSResponse
from uradori.faults import fault


@fault(ja="届いたメッセージが消える", en="a message that was sent is lost")
def messages_lost(rng: Random) -> Iterator[None]:
    with mock.patch.object(Queue, "add_message"):
        yield


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


@fault(
    ja="1回の呼び出しが指定より少ない件数しか返さない",
    en="one call returns fewer messages than asked for",
)
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


@fault(ja="受信するとメッセージが削除される", en="receiving a message deletes it")
def receive_deletes(rng: Random) -> Iterator[None]:
    receive = SQSBackend.receive_message

    def receive_and_delete(backend: SQSBackend, queue: str, *args: Any) -> list[Message]:
        messages = receive(backend, queue, *args)
        for message in messages:
            backend.delete_message(queue, str(message.receipt_handle))
        return messages

    with mock.patch.object(SQSBackend, "receive_message", receive_and_delete):
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
    ja="1回の受信が、キューにあるすべてのメッセージを返す",
    en="one receive returns everything in the queue",
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


@fault(ja="ロングポーリングが待たずに戻る", en="a long poll returns at once")
def long_poll_returns_at_once(rng: Random) -> Iterator[None]:
    receive = SQSBackend.receive_message

    def receive_now(
        backend: SQSBackend, queue: str, count: int, wait: int, *args: Any
    ) -> list[Message]:
        return receive(backend, queue, count, 0, *args)

    with mock.patch.object(SQSBackend, "receive_message", receive_now):
        yield


@fault(ja="ショートポーリングも待たされる", en="a short poll has to wait as well")
def short_poll_waits(rng: Random) -> Iterator[None]:
    receive = SQSBackend.receive_message

    def receive_later(
        backend: SQSBackend, queue: str, count: int, wait: int, *args: Any
    ) -> list[Message]:
        if wait == 0:
            time.sleep(0.5)  # ten of them take far longer than the long poll beside them
        return receive(backend, queue, count, wait, *args)

    with mock.patch.object(SQSBackend, "receive_message", receive_later):
        yield


@fault(
    ja="メッセージが届いてもロングポーリングが待ち時間いっぱいまで戻らない",
    en="a long poll sits out its full wait although a message has arrived",
)
def long_poll_never_wakes(rng: Random) -> Iterator[None]:
    receive = SQSBackend.receive_message

    def sleep_then_receive(
        backend: SQSBackend, queue: str, count: int, wait: int, *args: Any
    ) -> list[Message]:
        time.sleep(wait)
        return receive(backend, queue, count, 0, *args)

    with mock.patch.object(SQSBackend, "receive_message", sleep_then_receive):
        yield


def _queue_with(**defaults: Any) -> Callable[..., None]:
    create = Queue.__init__

    def create_with(queue: Queue, *args: Any, **attributes: Any) -> None:
        create(queue, *args, **{**defaults, **attributes})

    return create_with


@fault(ja="既定の保持期間が1時間になる", en="the default retention period is one hour")
def retention_is_one_hour(rng: Random) -> Iterator[None]:
    with mock.patch.object(Queue, "__init__", _queue_with(MessageRetentionPeriod=3600)):
        yield


@fault(
    ja="既定の可視性タイムアウトが5分になる", en="the default visibility timeout is five minutes"
)
def visibility_timeout_is_five_minutes(rng: Random) -> Iterator[None]:
    with mock.patch.object(Queue, "__init__", _queue_with(VisibilityTimeout=300)):
        yield


@fault(
    ja="メッセージが届いても Lambda が関数を呼び出さない",
    en="Lambda does not call the function when a message arrives",
)
def trigger_never_fires(rng: Random) -> Iterator[None]:
    trigger = "moto.awslambda.models.LambdaBackend.send_sqs_batch"
    with mock.patch(trigger, return_value=False):
        yield


def _model_says(shape: str, member: str, old: str, new: str) -> AbstractContextManager[None]:
    return redocumented("sqs", old, new, "shapes", shape, "members", member)


@fault(
    ja="CreateQueue がインスタンスタイプを要求する",
    en="CreateQueue requires an instance type",
)
def creation_requires_an_instance_type(rng: Random) -> Iterator[None]:
    def alter(model: dict[str, Any]) -> None:
        request = model["shapes"]["CreateQueueRequest"]
        request["members"]["InstanceType"] = {"shape": "String"}
        request["required"].append("InstanceType")

    with altered("sqs", alter):
        yield


@fault(ja="サーバーの台数を表す属性がある", en="an attribute sets the number of servers")
def attributes_set_a_server_count(rng: Random) -> Iterator[None]:
    def alter(model: dict[str, Any]) -> None:
        model["shapes"]["QueueAttributeName"]["enum"].append("ServerCount")

    with altered("sqs", alter):
        yield


@fault(
    ja="API モデルで保持期間の上限が30日になる",
    en="the API model lets messages be kept for 30 days",
)
def model_keeps_messages_longer(rng: Random) -> Iterator[None]:
    old, new = "1,209,600 seconds (14 days)", "2,592,000 seconds (30 days)"
    with _model_says("CreateQueueRequest", "Attributes", old, new):
        yield


@fault(
    ja="API モデルから期限切れメッセージの自動削除が消える",
    en="the API model no longer says that old messages are deleted",
)
def model_never_expires_messages(rng: Random) -> Iterator[None]:
    place = ("operations", "DeleteMessage")
    with redocumented("sqs", "automatically deletes", "keeps", *place):
        yield


@fault(
    ja="API モデルで待ち時間の既定値が20秒になる",
    en="the API model gives 20 seconds as the default wait time",
)
def model_waits_by_default(rng: Random) -> Iterator[None]:
    old, new = "from 0 to 20 (seconds). Default: 0", "from 0 to 20 (seconds). Default: 20"
    with _model_says("CreateQueueRequest", "Attributes", old, new):
        yield


@fault(
    ja="API モデルでロングポーリングが既定になる",
    en="the API model makes long polling the default",
)
def model_prefers_long_polling(rng: Random) -> Iterator[None]:
    with redocumented("sqs", "Short poll", "Long poll", "operations", "ReceiveMessage"):
        yield


@fault(ja="リクエスト料金が2倍になる", en="the price of a request doubles")
def price_doubles(rng: Random) -> Iterator[None]:
    doubled = 2 * prices.SQS["usd_per_million_requests"]
    with mock.patch.dict(prices.SQS, usd_per_million_requests=doubled):
        yield


@fault(ja="無料のリクエストに上限がない", en="there is no end to the free requests")
def requests_are_free(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.SQS, free_requests_a_month=10**12):
        yield
