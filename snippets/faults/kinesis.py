"""Broken worlds for Amazon Kinesis: what is written, and what is read, as moto simulates it."""

import re
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from itertools import count
from random import Random
from typing import Any
from unittest import mock

from botocore.client import BaseClient
from moto.kinesis.models import KinesisBackend, Record, Shard, Stream
from moto.kinesis.utils import compose_new_shard_iterator
from uradori.faults import fault


@fault(ja="レコードが1件おきに消える", en="every other record is lost")
def every_other_record_lost(rng: Random) -> Iterator[None]:
    put, written = Shard.put_record, count(1)

    def put_or_lose(shard: Shard, *args: str) -> str:
        return put(shard, *args) if next(written) % 2 else str(shard.get_max_sequence_number() + 1)

    with mock.patch.object(Shard, "put_record", put_or_lose):
        yield


@fault(
    ja="最初に書いたプロデューサーのほかは、`PutRecord` が無視される",
    en="`PutRecord` is ignored from all producers but the first",
)
def one_producer_is_heard(rng: Random) -> Iterator[None]:
    call, heard = BaseClient._make_api_call, list[BaseClient]()

    def call_or_ignore(client: BaseClient, operation: str, request: dict[str, Any]) -> Any:
        if operation == "PutRecord":
            heard.append(client)
            if client is not heard[0]:
                return {"ShardId": "shardId-000000000000", "SequenceNumber": "1"}
        return call(client, operation, request)

    with mock.patch.object(BaseClient, "_make_api_call", call_or_ignore):
        yield


def _writing(change: Callable[[bytes], bytes]) -> AbstractContextManager[Any]:
    put = Stream.put_record

    def put_changed(stream: Stream, key: str, hash_key: str, data: str) -> tuple[str, str]:
        return put(stream, key, hash_key, b64encode(change(b64decode(data))).decode())

    return mock.patch.object(Stream, "put_record", put_changed)


@fault(ja="データが書き換わって届く", en="the data arrives altered")
def data_altered(rng: Random) -> Iterator[None]:
    with _writing(lambda data: data[::-1] + b"0"):
        yield


@fault(ja="大文字が小文字になって届く", en="capital letters arrive as small ones")
def letters_become_small(rng: Random) -> Iterator[None]:
    with _writing(bytes.lower):
        yield


@fault(ja="小数が整数になって届く", en="numbers arrive without their decimals")
def decimals_are_cut_off(rng: Random) -> Iterator[None]:
    with _writing(lambda data: re.sub(rb"(?<=\d)\.\d+", b"", data)):
        yield


@fault(ja="ASCII でない文字が ? になって届く", en="characters outside ASCII arrive as ?")
def text_is_reduced_to_ascii(rng: Random) -> Iterator[None]:
    def reduce(data: bytes) -> bytes:
        try:
            return data.decode().encode("ascii", "replace")
        except UnicodeDecodeError:
            return data

    with _writing(reduce):
        yield


@fault(ja="文字列として読めないデータが壊れる", en="data that is no text is mangled")
def binary_is_mangled(rng: Random) -> Iterator[None]:
    with _writing(lambda data: data.decode(errors="replace").encode()):
        yield


@fault(ja="パーティションキーが書き換わる", en="partition keys arrive altered")
def partition_keys_altered(rng: Random) -> Iterator[None]:
    put = Shard.put_record

    def put_with_other_key(shard: Shard, key: str, *args: str) -> str:
        return put(shard, key.swapcase() + "~", *args)

    with mock.patch.object(Shard, "put_record", put_with_other_key):
        yield


@fault(
    ja="パーティションキーのない書き込みが受け付けられる",
    en="a write without a partition key is accepted",
)
def keys_are_optional(rng: Random) -> Iterator[None]:
    put = KinesisBackend.put_record

    def put_anyway(
        backend: KinesisBackend, arn: str, name: str, key: str | None, *args: str
    ) -> tuple[str, str]:
        return put(backend, arn, name, key or "0", *args)

    with mock.patch.object(KinesisBackend, "put_record", put_anyway):
        yield


@fault(
    ja="レコードを読み取ると、パーティションキーがない",
    en="records are read without their partition keys",
)
def keys_are_not_kept(rng: Random) -> Iterator[None]:
    show = Record.to_json

    def show_without_key(record: Record) -> dict[str, Any]:
        return {name: value for name, value in show(record).items() if name != "PartitionKey"}

    with mock.patch.object(Record, "to_json", show_without_key):
        yield


@fault(
    ja="1回の読み取りでレコードが1件しか返らない",
    en="one read returns no more than a single record",
)
def reads_return_one_record(rng: Random) -> Iterator[None]:
    read = Shard.get_records

    def read_one(shard: Shard, last: str, limit: int | None) -> tuple[list[Record], int, int]:
        return read(shard, last, 1)

    with mock.patch.object(Shard, "get_records", read_one):
        yield


def _reading(read_instead: Callable[..., tuple[list[Record], int, int]]) -> Any:
    """Reads of a shard are `read_instead(read, shard, last, limit)`."""
    read = Shard.get_records

    def read_changed(shard: Shard, last: str, limit: int | None) -> tuple[list[Record], int, int]:
        return read_instead(read, shard, last, limit)

    return mock.patch.object(Shard, "get_records", read_changed)


@fault(ja="読み取るとレコードがストリームから消える", en="reading takes a record off the stream")
def reading_removes_records(rng: Random) -> Iterator[None]:
    read = Shard.get_records

    def read_and_remove(shard: Shard, *args: Any) -> tuple[list[Record], int, int]:
        records, last, behind = read(shard, *args)
        for record in records:
            del shard.records[record.sequence_number]
        return records, last, behind

    with mock.patch.object(Shard, "get_records", read_and_remove):
        yield


@fault(
    ja="ほかのコンシューマーに先を越されると、そこまでのレコードが飛ばされる",
    en="a consumer that another has overtaken skips ahead to where that one is",
)
def slow_consumers_lose_their_place(rng: Random) -> Iterator[None]:
    reached = dict[Shard, int]()

    def read_unless_late(read: Any, shard: Shard, last: str, limit: int | None) -> Any:
        furthest = reached.get(shard, 0)
        start = furthest if 0 < int(last) < furthest else int(last)
        records, position, behind = read(shard, str(start), limit)
        reached[shard] = max(furthest, position)
        return records, position, behind

    with _reading(read_unless_late):
        yield


@fault(
    ja="次のレコードが届くまで、最新のレコードを読み取れない",
    en="the newest record cannot be read until another follows it",
)
def reads_lag_behind(rng: Random) -> Iterator[None]:
    read = Shard.get_records

    def read_all_but_newest(
        shard: Shard, last: str, limit: int | None
    ) -> tuple[list[Record], int, int]:
        records, _, behind = read(shard, last, limit)
        newest = shard.get_max_sequence_number()
        records = [record for record in records if record.sequence_number != newest]
        return records, records[-1].sequence_number if records else int(last), behind

    with mock.patch.object(Shard, "get_records", read_all_but_newest):
        yield


@fault(
    ja="2つ目以降のシャードからは何も読み取れない",
    en="nothing can be read from any shard but the first",
)
def one_shard_can_be_read(rng: Random) -> Iterator[None]:
    def read_the_first(read: Any, shard: Shard, last: str, limit: int | None) -> Any:
        return ([], int(last), 0) if shard._shard_id else read(shard, last, limit)

    with _reading(read_the_first):
        yield


@fault(ja="いちばん古いレコードが飛ばされる", en="the oldest record is skipped")
def oldest_record_is_skipped(rng: Random) -> Iterator[None]:
    def read_after_it(read: Any, shard: Shard, last: str, limit: int | None) -> Any:
        return read(shard, str(max(int(last), shard.get_min_sequence_number())), limit)

    with _reading(read_after_it):
        yield


def starting(at: str, instead: str) -> AbstractContextManager[Any]:
    """Iterators of the type `at` start where the type `instead` would."""

    def compose_other(name: str, shard: Shard, kind: str, *args: Any) -> str:
        return compose_new_shard_iterator(name, shard, instead if kind == at else kind, *args)

    return mock.patch("moto.kinesis.models.compose_new_shard_iterator", compose_other)


@fault(
    ja="TRIM_HORIZON を指定しても、過去のレコードは読み取られない",
    en="TRIM_HORIZON starts after the newest record",
)
def past_is_gone(rng: Random) -> Iterator[None]:
    with starting("TRIM_HORIZON", instead="LATEST"):
        yield


@fault(
    ja="AFTER_SEQUENCE_NUMBER を指定しても先頭から読み取られる",
    en="AFTER_SEQUENCE_NUMBER starts with the oldest record",
)
def resuming_starts_over(rng: Random) -> Iterator[None]:
    with starting("AFTER_SEQUENCE_NUMBER", instead="TRIM_HORIZON"):
        yield


@fault(
    ja="AFTER_SEQUENCE_NUMBER で再開すると、処理済みの最後の1件をまた読み取る",
    en="resuming with AFTER_SEQUENCE_NUMBER reads the last processed record again",
)
def resuming_repeats_a_record(rng: Random) -> Iterator[None]:
    with starting("AFTER_SEQUENCE_NUMBER", instead="AT_SEQUENCE_NUMBER"):
        yield


@fault(
    ja="AFTER_SEQUENCE_NUMBER で再開すると、止まっていた間のレコードが飛ばされる",
    en="resuming with AFTER_SEQUENCE_NUMBER skips what was written in the meantime",
)
def resuming_skips_records(rng: Random) -> Iterator[None]:
    with starting("AFTER_SEQUENCE_NUMBER", instead="LATEST"):
        yield
