"""Broken worlds for Amazon SQS: what a batch may hold."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any
from unittest import mock

from moto.sqs.exceptions import TooManyEntriesInBatchRequest
from moto.sqs.models import Message, SQSBackend
from uradori.faults import fault

Entries = dict[str, dict[str, Any]]
Sent = tuple[list[Message], list[dict[str, Any]]]
MOST = 10


def _sending(send: Callable[[Callable[..., Sent], SQSBackend, str, Entries], Sent]) -> Any:
    """A world in which `send` does what `SendMessageBatch` does; it is given the real one."""
    real = SQSBackend.send_message_batch

    def changed(backend: SQSBackend, queue_name: str, entries: Entries) -> Sent:
        return send(real, backend, queue_name, entries)

    return mock.patch.object(SQSBackend, "send_message_batch", changed)


@fault(ja="11件のバッチも受け付けられる", en="a batch of eleven messages is accepted")
def batches_of_eleven_are_accepted(rng: Random) -> Iterator[None]:
    def in_two(real: Any, backend: SQSBackend, queue: str, entries: Entries) -> Sent:
        items = [*entries.items()]
        first, rest = dict(items[:MOST]), dict(items[MOST:])
        sent, failed = real(backend, queue, first)
        if rest:
            more, other = real(backend, queue, rest)
            return sent + more, failed + other
        return sent, failed

    with _sending(in_two):
        yield


@fault(ja="10件のバッチは拒否される", en="a batch of ten messages is refused")
def batches_of_ten_are_refused(rng: Random) -> Iterator[None]:
    def below(real: Any, backend: SQSBackend, queue: str, entries: Entries) -> Sent:
        if len(entries) >= MOST:
            raise TooManyEntriesInBatchRequest(len(entries))
        sent: Sent = real(backend, queue, entries)
        return sent

    with _sending(below):
        yield


@fault(
    ja="バッチの本文は、合わせて 2 MiB まで受け付けられる",
    en="the bodies of a batch may come to 2 MiB",
)
def batches_may_weigh_two_mebibytes(rng: Random) -> Iterator[None]:
    most = 2 * 1024 * 1024
    with (
        mock.patch("moto.sqs.models.MAXIMUM_MESSAGE_LENGTH", most),
        mock.patch("moto.sqs.models.MAXIMUM_MESSAGE_SIZE_ATTR_UPPER_BOUND", most),
    ):
        yield
