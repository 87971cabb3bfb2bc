"""Broken worlds for Amazon Kinesis: how long a stream keeps records, as moto simulates it."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from random import Random
from typing import Any
from unittest import mock

from moto.core.utils import unix_time
from moto.kinesis.exceptions import InvalidRetentionPeriod
from moto.kinesis.models import KinesisBackend, Record, Shard, Stream
from uradori.faults import fault

HOUR = 60 * 60
DAY = 24
"""The shortest retention period, in hours."""
YEAR = 365 * 24
"""The longest retention period, in hours."""


@fault(ja="既定の保持期間が7日になる", en="the default retention period is seven days")
def retention_is_a_week(rng: Random) -> Iterator[None]:
    create = Stream.__init__

    def create_for_a_week(stream: Stream, *args: Any, **options: Any) -> None:
        create(stream, *args, **options)
        stream.retention_period_hours = 168

    with mock.patch.object(Stream, "__init__", create_for_a_week):
        yield


def _changing_retention(operation: str, to_anything: bool) -> AbstractContextManager[Any]:
    """The operation takes any retention period, or changes nothing."""

    def change(backend: KinesisBackend, arn: str, name: str, hours: int) -> None:
        if to_anything:
            backend.describe_stream(arn, name).retention_period_hours = hours

    return mock.patch.object(KinesisBackend, operation, change)


@fault(ja="保持期間に上限がない", en="the retention period has no upper limit")
def retention_has_no_end(rng: Random) -> Iterator[None]:
    with _changing_retention("increase_stream_retention_period", to_anything=True):
        yield


@fault(ja="保持期間を延ばせない", en="the retention period cannot be extended")
def retention_is_fixed(rng: Random) -> Iterator[None]:
    with _changing_retention("increase_stream_retention_period", to_anything=False):
        yield


@fault(
    ja="保持期間は、365日に1時間足りないところまでしか延ばせない",
    en="the retention period can be extended to an hour less than 365 days only",
)
def longest_retention_is_refused(rng: Random) -> Iterator[None]:
    increase = KinesisBackend.increase_stream_retention_period

    def increase_to_less(backend: KinesisBackend, arn: str, name: str, hours: int) -> None:
        if hours == YEAR:
            raise InvalidRetentionPeriod(hours, too_short=False)
        increase(backend, arn, name, hours)

    with mock.patch.object(KinesisBackend, "increase_stream_retention_period", increase_to_less):
        yield


@fault(
    ja="保持期間を24時間より短くできる",
    en="the retention period can be cut below 24 hours",
)
def retention_has_no_minimum(rng: Random) -> Iterator[None]:
    with _changing_retention("decrease_stream_retention_period", to_anything=True):
        yield


@fault(
    ja="24時間より短い保持期間のうち、23時間だけが断られる",
    en="of the retention periods below 24 hours, only 23 hours is refused",
)
def only_an_hour_less_is_refused(rng: Random) -> Iterator[None]:
    decrease = KinesisBackend.decrease_stream_retention_period

    def decrease_further(backend: KinesisBackend, arn: str, name: str, hours: int) -> None:
        if hours == DAY - 1:
            decrease(backend, arn, name, hours)
        backend.describe_stream(arn, name).retention_period_hours = hours

    with mock.patch.object(KinesisBackend, "decrease_stream_retention_period", decrease_further):
        yield


@contextmanager
def _expiring(seconds: int) -> Iterator[None]:
    read = Shard.get_records

    def read_if_new(shard: Shard, *args: Any) -> tuple[list[Record], int, int]:
        for number, record in [*shard.records.items()]:
            if unix_time() - record.created_at > seconds:
                del shard.records[number]
        return read(shard, *args)

    with mock.patch.object(Shard, "get_records", read_if_new):
        yield


@fault(
    ja="レコードが半日でストリームから消える",
    en="a record leaves the stream after half a day",
)
def records_expire_after_half_a_day(rng: Random) -> Iterator[None]:
    with _expiring(12 * HOUR):
        yield


@fault(
    ja="保持期間を延ばしても、レコードは1日でストリームから消える",
    en="a record leaves the stream after a day even if the retention period is longer",
)
def records_expire_after_a_day(rng: Random) -> Iterator[None]:
    with _expiring(24 * HOUR):
        yield
