"""Broken worlds for batches that are published to Amazon SNS, as moto simulates it."""

from collections.abc import Iterator
from random import Random
from typing import Any
from unittest import mock

from moto.sns.exceptions import TooManyEntriesInBatchRequest
from moto.sns.models import SNSBackend
from uradori.faults import fault

Entries = list[dict[str, Any]]
MOST = 10
publish = SNSBackend.publish_batch


@fault(ja="10件のバッチが拒否される", en="a batch of ten is refused")
def batches_of_ten_are_refused(rng: Random) -> Iterator[None]:
    def refuse(backend: SNSBackend, topic_arn: str, publish_batch_request_entries: Entries) -> Any:
        if len(publish_batch_request_entries) == MOST:
            raise TooManyEntriesInBatchRequest
        return publish(backend, topic_arn, publish_batch_request_entries)

    with mock.patch.object(SNSBackend, "publish_batch", refuse):
        yield


@fault(ja="バッチの10件目からが失われる", en="what follows the ninth message of a batch is lost")
def last_of_ten_is_lost(rng: Random) -> Iterator[None]:
    def lose(backend: SNSBackend, topic_arn: str, publish_batch_request_entries: Entries) -> Any:
        return publish(backend, topic_arn, publish_batch_request_entries[:9])

    with mock.patch.object(SNSBackend, "publish_batch", lose):
        yield


@fault(ja="15件までのバッチが受け付けられる", en="a batch of up to 15 is accepted")
def batches_of_eleven_are_accepted(rng: Random) -> Iterator[None]:
    def accept(backend: SNSBackend, topic_arn: str, publish_batch_request_entries: Entries) -> Any:
        halves = publish_batch_request_entries[:5], publish_batch_request_entries[5:]
        answers = [publish(backend, topic_arn, half) for half in halves]
        return [each for ok, _ in answers for each in ok], [
            each for _, bad in answers for each in bad
        ]

    with mock.patch.object(SNSBackend, "publish_batch", accept):
        yield


@fault(
    ja="重複排除 ID が単独で発行したメッセージと同じでも、バッチで発行すれば配信される",
    en="a batch delivers a repeated deduplication id if the first message was published alone",
)
def deduplication_ids_are_ignored_in_batches(rng: Random) -> Iterator[None]:
    def forget(backend: SNSBackend, topic_arn: str, publish_batch_request_entries: Entries) -> Any:
        for entry in publish_batch_request_entries:
            entry["MessageDeduplicationId"] = f"batch-{entry['MessageDeduplicationId']}"
        return publish(backend, topic_arn, publish_batch_request_entries)

    with mock.patch.object(SNSBackend, "publish_batch", forget):
        yield


@fault(
    ja="一度バッチを発行したトピックでは、10件のバッチが拒否される",
    en="a batch of ten is refused once its topic has had a batch",
)
def second_batches_of_ten_are_refused(rng: Random) -> Iterator[None]:
    filled = set[str]()

    def refuse(backend: SNSBackend, topic_arn: str, publish_batch_request_entries: Entries) -> Any:
        if len(publish_batch_request_entries) == MOST and topic_arn in filled:
            raise TooManyEntriesInBatchRequest
        filled.add(topic_arn)
        return publish(backend, topic_arn, publish_batch_request_entries)

    with mock.patch.object(SNSBackend, "publish_batch", refuse):
        yield
