"""Broken worlds for where reading a shard starts: iterators, as moto simulates them."""

from collections.abc import Iterator
from random import Random

from faults._models import Model, altered
from faults.kinesis import starting
from uradori.faults import fault


@fault(
    ja="AT_SEQUENCE_NUMBER を指定すると、そのレコードが飛ばされる",
    en="AT_SEQUENCE_NUMBER skips the record of that number",
)
def given_record_is_skipped(rng: Random) -> Iterator[None]:
    with starting("AT_SEQUENCE_NUMBER", instead="AFTER_SEQUENCE_NUMBER"):
        yield


@fault(
    ja="AT_TIMESTAMP を指定しても、最も古いレコードから読み取られる",
    en="AT_TIMESTAMP starts with the oldest record, whatever the time",
)
def times_are_ignored(rng: Random) -> Iterator[None]:
    with starting("AT_TIMESTAMP", instead="TRIM_HORIZON"):
        yield


@fault(ja="読み取りを始める位置が6つある", en="there are six places to start reading at")
def there_are_six_positions(rng: Random) -> Iterator[None]:
    def add(model: Model) -> None:
        model["shapes"]["ShardIteratorType"]["enum"].append("FROM_CHECKPOINT")

    with altered("kinesis", add):
        yield
