"""Broken worlds for Amazon SQS, on moto: whose delay it is that holds a message back."""

from collections.abc import Iterator
from random import Random
from typing import Any
from unittest import mock

from moto.sqs.models import Message, SQSBackend
from uradori.faults import fault

HOUR = 60 * 60


@fault(
    ja="バッチでは、最初のメッセージの遅延がどのメッセージにも使われる",
    en="in a batch, the delay of the first message holds for all",
)
def first_delay_holds_for_the_batch(rng: Random) -> Iterator[None]:
    send = SQSBackend.send_message_batch

    def send_alike(backend: SQSBackend, name: str, entries: dict[str, dict[str, Any]]) -> Any:
        delay = {"DelaySeconds": next(iter(entries.values()))["DelaySeconds"]}
        alike = {number: {**entry, **delay} for number, entry in entries.items()}
        return send(backend, name, alike)

    with mock.patch.object(SQSBackend, "send_message_batch", send_alike):
        yield


@fault(
    ja="遅延を設定したキューでは、メッセージに1時間までの遅延を指定できる",
    en="on a queue that has a delay, a message can ask for one of up to an hour",
)
def delayed_queues_accept_longer_delays(rng: Random) -> Iterator[None]:
    send = SQSBackend.send_message

    def send_later(backend: SQSBackend, name: str, *args: Any, **details: Any) -> Message:
        delayed = backend.get_queue(name).delay_seconds  # type: ignore[attr-defined]
        with mock.patch("moto.sqs.models.MAXIMUM_MESSAGE_DELAY", HOUR if delayed else HOUR // 4):
            return send(backend, name, *args, **details)

    with mock.patch.object(SQSBackend, "send_message", send_later):
        yield
