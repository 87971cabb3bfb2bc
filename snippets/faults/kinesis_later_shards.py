"""Broken worlds for Amazon Kinesis in which all is well in the first shard of a stream only."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

from moto.kinesis.models import Record, Shard
from uradori.faults import fault

FIRST = "shardId-000000000000"


def _reading(change: Callable[[Shard, list[Record]], list[Record]]) -> AbstractContextManager[Any]:
    """What is read from shards other than the first is what `change` makes of it."""
    read = Shard.get_records

    def read_changed(shard: Shard, *args: Any) -> tuple[list[Record], int, int]:
        records, last, behind = read(shard, *args)
        return records if shard.shard_id == FIRST else change(shard, records), last, behind

    return mock.patch.object(Shard, "get_records", read_changed)


@fault(
    ja="最初のシャードのほかは、シャードの中の順序が逆になる",
    en="every shard but the first gives its records in reverse",
)
def later_shards_reverse(rng: Random) -> Iterator[None]:
    with _reading(lambda shard, records: records[::-1]):
        yield


@fault(
    ja="最初のシャードのほかでは、読み取るとレコードがストリームから消える",
    en="in every shard but the first, reading takes a record off the stream",
)
def later_shards_lose_what_was_read(rng: Random) -> Iterator[None]:
    def remove(shard: Shard, records: list[Record]) -> list[Record]:
        for record in records:
            del shard.records[record.sequence_number]
        return records

    with _reading(remove):
        yield


@fault(
    ja="最初のシャードのほかでは、10件ごとに、シーケンス番号が初めに戻る",
    en="in every shard but the first, sequence numbers begin anew after ten records",
)
def later_shards_begin_anew(rng: Random) -> Iterator[None]:
    later, put, show = set[int](), Shard.put_record, Record.to_json

    def put_and_note(shard: Shard, *args: Any) -> str:
        number = put(shard, *args)
        if shard.shard_id != FIRST:
            later.add(id(shard.records[int(number)]))
        return number

    def show_anew(record: Record) -> dict[str, Any]:
        shown = show(record)
        if id(record) in later:
            shown["SequenceNumber"] = str(int(shown["SequenceNumber"]) % 10)
        return shown

    with (
        mock.patch.object(Shard, "put_record", put_and_note),
        mock.patch.object(Record, "to_json", show_anew),
    ):
        yield
