"""Broken worlds for Amazon Kinesis: shards, their hash keys, sequence numbers and order."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from hashlib import sha256
from random import Random
from typing import Any
from unittest import mock

from moto.kinesis.models import KinesisBackend, Record, Shard, Stream
from uradori.faults import fault

BUSY = 10
"""Records of a key that its shard takes, where busy keys move."""


def _dividing(change: Callable[[list[Shard]], None]) -> AbstractContextManager[Any]:
    """New streams have shards as `change` leaves them."""
    divide = Stream.init_shards

    def divide_otherwise(stream: Stream, shard_count: int) -> None:
        divide(stream, shard_count)
        change(list(stream.shards.values()))

    return mock.patch.object(Stream, "init_shards", divide_otherwise)


@fault(
    ja="シャードが1つだけなら、0を受け持たない",
    en="a shard that is the only one is not in charge of 0",
)
def single_shard_begins_at_one(rng: Random) -> Iterator[None]:
    def begin(shards: list[Shard]) -> None:
        if len(shards) == 1:
            shards[0].starting_hash = 1

    with _dividing(begin):
        yield


@fault(
    ja="いちばん上のシャードを分割すると、どのシャードも2の128乗-1を受け持たなくなる",
    en="once the topmost shard is split, none is in charge of 2 to the power of 128, minus 1",
)
def split_at_the_top_ends_early(rng: Random) -> Iterator[None]:
    split = Stream.split_shard

    def split_short(stream: Stream, shard: str, hash_key: str) -> None:
        split(stream, shard, hash_key)
        upper = [*stream.shards.values()][-1]
        upper.ending_hash = min(upper.ending_hash, 2**128 - 2)

    with mock.patch.object(Stream, "split_shard", split_short):
        yield


@fault(ja="2つのシャードの範囲の間が空く", en="there is a gap between the ranges of two shards")
def hash_keys_have_a_gap(rng: Random) -> Iterator[None]:
    def widen(shards: list[Shard]) -> None:
        for shard in shards[1:2]:
            shard.starting_hash += 2**64

    with _dividing(widen):
        yield


def _placing(
    choose: Callable[[Stream, str, str], Shard | None],
) -> AbstractContextManager[Any]:
    return mock.patch.object(Stream, "get_shard_for_key", choose)


@fault(
    ja="レコードがキーと関係のないシャードに入る",
    en="a record goes to any shard, whatever its key",
)
def any_shard_will_do(rng: Random) -> Iterator[None]:
    with _placing(lambda stream, key, hash_key: rng.choice(list(stream.shards.values()))):
        yield


@fault(ja="すべてのレコードが1つのシャードに入る", en="one shard takes all records")
def one_shard_takes_all(rng: Random) -> Iterator[None]:
    with _placing(lambda stream, key, hash_key: next(iter(stream.shards.values()))):
        yield


@fault(
    ja="MD5 でないハッシュ関数がシャードを選ぶ",
    en="a hash function other than MD5 picks the shard",
)
def keys_hash_otherwise(rng: Random) -> Iterator[None]:
    find = Stream.get_shard_for_key

    def find_by_sha256(stream: Stream, key: str, hash_key: str) -> Shard | None:
        digest = int(sha256(key.encode()).hexdigest()[:32], 16)
        return find(stream, key, hash_key or str(digest))

    with _placing(find_by_sha256):
        yield


@fault(
    ja="同じキーのレコードが10件を超えると、別のシャードに入る",
    en="after ten records of a key, the next go to another shard",
)
def busy_keys_move(rng: Random) -> Iterator[None]:
    find = Stream.get_shard_for_key

    def find_room(stream: Stream, key: str, hash_key: str) -> Shard | None:
        home = find(stream, key, hash_key)
        held = [record for record in home.records.values() if record.partition_key == key]
        others = [shard for shard in stream.shards.values() if shard is not home]
        return home if len(held) < BUSY else others[0]

    with _placing(find_room):
        yield


@fault(ja="ExplicitHashKey が無視される", en="ExplicitHashKey is ignored")
def explicit_hash_keys_ignored(rng: Random) -> Iterator[None]:
    find = Stream.get_shard_for_key
    with _placing(lambda stream, key, hash_key: find(stream, key, "")):
        yield


@fault(
    ja="同じキーのレコードは、最初の ExplicitHashKey にずっと従う",
    en="records of a key go by the first ExplicitHashKey that came with it",
)
def first_hash_key_sticks(rng: Random) -> Iterator[None]:
    find, first = Stream.get_shard_for_key, dict[str, str]()

    def find_by_first(stream: Stream, key: str, hash_key: str) -> Shard | None:
        return find(stream, key, first.setdefault(key, hash_key) if hash_key else "")

    with _placing(find_by_first):
        yield


@fault(ja="シャードの一覧がどんな順で返るかわからない", en="shards are listed in any order")
def shards_listed_in_any_order(rng: Random) -> Iterator[None]:
    list_shards = KinesisBackend.list_shards

    def list_shuffled(backend: KinesisBackend, **options: Any) -> Any:
        shards, token = list_shards(backend, **options)
        return rng.sample(shards, len(shards)), token

    with mock.patch.object(KinesisBackend, "list_shards", list_shuffled):
        yield


def _reading(change: Callable[[list[Record]], list[Record]]) -> AbstractContextManager[Any]:
    read = Shard.get_records

    def read_changed(shard: Shard, *args: Any) -> tuple[list[Record], int, int]:
        records, last, behind = read(shard, *args)
        return change(records), last, behind

    return mock.patch.object(Shard, "get_records", read_changed)


@fault(ja="シャードの中の順序が逆になる", en="a shard gives its records in reverse")
def shard_reverses(rng: Random) -> Iterator[None]:
    with _reading(lambda records: records[::-1]):
        yield


@fault(ja="シャードの中の順序が乱れる", en="a shard shuffles its records")
def shard_shuffles(rng: Random) -> Iterator[None]:
    with _reading(lambda records: rng.sample(records, len(records))):
        yield


@fault(
    ja="シャードのレコードが、パーティションキーごとにまとめて渡される",
    en="a shard gives its records key by key",
)
def shard_groups_by_key(rng: Random) -> Iterator[None]:
    with _reading(lambda records: sorted(records, key=lambda record: record.partition_key)):
        yield


@fault(
    ja="同じシャードの2つのレコードに同じシーケンス番号が付く",
    en="two records of a shard get the same sequence number",
)
def sequence_numbers_repeat(rng: Random) -> Iterator[None]:
    put, show = Shard.put_record, Record.to_json

    def halved(number: int | str) -> str:
        return str((int(number) + 1) // 2)

    def show_halved(record: Record) -> dict[str, Any]:
        return {**show(record), "SequenceNumber": halved(record.sequence_number)}

    with (
        mock.patch.object(Shard, "put_record", lambda *args: halved(put(*args))),
        mock.patch.object(Record, "to_json", show_halved),
    ):
        yield


@fault(
    ja="キーもデータも同じレコードには同じシーケンス番号が付く",
    en="records with the same key and data get the same sequence number",
)
def same_data_gets_the_same_number(rng: Random) -> Iterator[None]:
    put, show, first = Shard.put_record, Record.to_json, dict[tuple[str, str], str]()

    def put_as_first(shard: Shard, key: str, data: str, hash_key: str) -> str:
        return first.setdefault((key, data), put(shard, key, data, hash_key))

    def show_first(record: Record) -> dict[str, Any]:
        number = first[record.partition_key, record.data]
        return {**show(record), "SequenceNumber": number}

    with (
        mock.patch.object(Shard, "put_record", put_as_first),
        mock.patch.object(Record, "to_json", show_first),
    ):
        yield


@fault(
    ja="書き込みの応答とは別のシーケンス番号で読み取られる",
    en="a record is read under another number than the write returned",
)
def sequence_numbers_change(rng: Random) -> Iterator[None]:
    show = Record.to_json

    def show_other(record: Record) -> dict[str, Any]:
        return {**show(record), "SequenceNumber": str(record.sequence_number + 1)}

    with mock.patch.object(Record, "to_json", show_other):
        yield


@fault(ja="シーケンス番号が飛び飛びになる", en="sequence numbers leave gaps")
def sequence_numbers_leave_gaps(rng: Random) -> Iterator[None]:
    def put_after_gap(shard: Shard, key: str, data: str, hash_key: str) -> str:
        number = shard.get_max_sequence_number() + rng.randint(2, 10**9)
        shard.records[number] = Record(key, data, number, hash_key)
        return str(number)

    with mock.patch.object(Shard, "put_record", put_after_gap):
        yield
