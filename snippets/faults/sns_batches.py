"""Broken worlds for batches that are published to Amazon SNS, as moto simulates it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from typing import Any
from unittest import mock

from moto.sns.exceptions import TooManyEntriesInBatchRequest
from moto.sns.models import SNSBackend, Subscription
from uradori.faults import fault

Entries = list[dict[str, Any]]
Batch = Callable[[SNSBackend, str, Entries], Any]
MOST = 10
publish: Batch = SNSBackend.publish_batch


@contextmanager
def _publishing(batch: Batch) -> Iterator[None]:
    """A world in which `batch` publishes the batches of each topic."""

    def publish_batch(
        backend: SNSBackend, topic_arn: str, publish_batch_request_entries: Entries
    ) -> Any:
        return batch(backend, topic_arn, publish_batch_request_entries)

    with mock.patch.object(SNSBackend, "publish_batch", publish_batch):
        yield


@fault(ja="10件のバッチが拒否される", en="a batch of ten is refused")
def batches_of_ten_are_refused(rng: Random) -> Iterator[None]:
    def refuse(backend: SNSBackend, topic: str, entries: Entries) -> Any:
        if len(entries) == MOST:
            raise TooManyEntriesInBatchRequest
        return publish(backend, topic, entries)

    with _publishing(refuse):
        yield


@fault(ja="バッチの10件目からが失われる", en="what follows the ninth message of a batch is lost")
def last_of_ten_is_lost(rng: Random) -> Iterator[None]:
    with _publishing(lambda backend, topic, entries: publish(backend, topic, entries[:9])):
        yield


@fault(ja="15件までのバッチが受け付けられる", en="a batch of up to 15 is accepted")
def batches_of_eleven_are_accepted(rng: Random) -> Iterator[None]:
    def accept(backend: SNSBackend, topic: str, entries: Entries) -> Any:
        answers = [publish(backend, topic, half) for half in (entries[:5], entries[5:])]
        return [each for ok, _ in answers for each in ok], [
            each for _, bad in answers for each in bad
        ]

    with _publishing(accept):
        yield


@fault(
    ja="重複排除 ID が単独で発行したメッセージと同じでも、バッチで発行すれば配信される",
    en="a batch delivers a repeated deduplication id if the first message was published alone",
)
def deduplication_ids_are_ignored_in_batches(rng: Random) -> Iterator[None]:
    def forget(backend: SNSBackend, topic: str, entries: Entries) -> Any:
        for entry in entries:
            entry["MessageDeduplicationId"] = f"batch-{entry['MessageDeduplicationId']}"
        return publish(backend, topic, entries)

    with _publishing(forget):
        yield


@fault(
    ja="一度バッチを発行したトピックでは、10件のバッチが拒否される",
    en="a batch of ten is refused once its topic has had a batch",
)
def second_batches_of_ten_are_refused(rng: Random) -> Iterator[None]:
    filled = set[str]()

    def refuse(backend: SNSBackend, topic: str, entries: Entries) -> Any:
        if len(entries) == MOST and topic in filled:
            raise TooManyEntriesInBatchRequest
        filled.add(topic)
        return publish(backend, topic, entries)

    with _publishing(refuse):
        yield


@fault(
    ja="まとめて発行したメッセージは、受け付けられても届かない",
    en="what is published in a batch is accepted, but does not arrive",
)
def batches_are_lost(rng: Random) -> Iterator[None]:
    def accept(backend: SNSBackend, topic: str, entries: Entries) -> Any:
        with mock.patch.object(Subscription, "publish"):
            return publish(backend, topic, entries)

    with _publishing(accept):
        yield


@fault(
    ja="まとめて発行したメッセージは、逆の順に届く",
    en="the messages of a batch arrive in reverse order",
)
def batches_come_out_backwards(rng: Random) -> Iterator[None]:
    with _publishing(lambda backend, topic, entries: publish(backend, topic, entries[::-1])):
        yield


@fault(
    ja="まとめて発行したメッセージは、2通ずつ届く",
    en="what is published in a batch arrives twice",
)
def batches_arrive_twice(rng: Random) -> Iterator[None]:
    def repeat(backend: SNSBackend, topic: str, entries: Entries) -> Any:
        publish(backend, topic, entries)
        for entry in entries:
            if "MessageDeduplicationId" in entry:
                entry["MessageDeduplicationId"] += "-once-more"
        return publish(backend, topic, entries)

    with _publishing(repeat):
        yield
