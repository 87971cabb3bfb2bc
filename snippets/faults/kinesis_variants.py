"""Broken worlds for Amazon Kinesis in which something holds of some streams or writes only."""

from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import suppress
from random import Random
from typing import Any
from unittest import mock

from moto.kinesis.models import KinesisBackend, Record, Shard, Stream
from moto.kinesis.utils import compose_new_shard_iterator
from uradori.faults import fault

LAST_OF_PLANE_0 = 0xFFFF
"""The last code point of those that most writing systems are in; emoji come after it."""
LONG = 64
"""Records after which a shard counts anew, where numbers begin anew."""


@fault(
    ja="シャードが2つ以上ならば、既定の保持期間が48時間になる",
    en="with two or more shards, the default retention period is 48 hours",
)
def large_streams_keep_records_longer(rng: Random) -> Iterator[None]:
    create = Stream.__init__

    def create_for_two_days(stream: Stream, *args: Any, **options: Any) -> None:
        create(stream, *args, **options)
        if len(stream.shards) > 1:
            stream.retention_period_hours = 48

    with mock.patch.object(Stream, "__init__", create_for_two_days):
        yield


@fault(
    ja="まとめ書きの応答にある番号が、読み取る番号と違う",
    en="the numbers in the response to a batch are not those that are read",
)
def batches_get_other_numbers(rng: Random) -> Iterator[None]:
    put = KinesisBackend.put_records

    def put_otherwise(*args: Any, **options: Any) -> dict[str, Any]:
        response = put(*args, **options)
        for result in response["Records"]:
            result["SequenceNumber"] += "0"
        return response

    with mock.patch.object(KinesisBackend, "put_records", put_otherwise):
        yield


@fault(
    ja="64件ごとに、シーケンス番号が初めに戻る",
    en="sequence numbers begin anew after 64 records",
)
def sequence_numbers_begin_anew(rng: Random) -> Iterator[None]:
    show = Record.to_json

    def show_anew(record: Record) -> dict[str, Any]:
        return {**show(record), "SequenceNumber": str(int(record.sequence_number) % LONG)}

    with mock.patch.object(Record, "to_json", show_anew):
        yield


@fault(
    ja="一度にまとめて読んだうちの最後のレコードは、二度と読めない",
    en="the last record of a batch that was read cannot be read again",
)
def last_of_a_batch_is_read_once(rng: Random) -> Iterator[None]:
    read, lost = Shard.get_records, set[int]()

    def read_and_lose(shard: Shard, *args: Any) -> tuple[list[Record], int, int]:
        records, last, behind = read(shard, *args)
        left = [each for each in records if each.sequence_number not in lost]
        if len(records) > 1:
            lost.add(records[-1].sequence_number)
        return left, last, behind

    with mock.patch.object(Shard, "get_records", read_and_lose):
        yield


@fault(
    ja="文章の中の絵文字が、別の文字になる",
    en="emoji within text become another character",
)
def emoji_are_replaced(rng: Random) -> Iterator[None]:
    keep = Record.__init__

    def keep_plain(record: Record, key: str, data: str, *args: Any) -> None:
        with suppress(UnicodeDecodeError):
            text = b64decode(data).decode()
            plain = "".join(each if ord(each) <= LAST_OF_PLANE_0 else "\ufffd" for each in text)
            data = b64encode(plain.encode()).decode()
        keep(record, key, data, *args)

    with mock.patch.object(Record, "__init__", keep_plain):
        yield


@fault(
    ja="ハッシュ値がシャードの範囲の後ろの半分に当たれば、レコードは次のシャードに入る",
    en="a record whose hash value is in the upper half of a shard's range goes to the next shard",
)
def upper_hash_keys_belong_to_the_next(rng: Random) -> Iterator[None]:
    find = Stream.get_shard_for_key

    def find_next(stream: Stream, key: str, hash_key: str) -> Shard | None:
        found = find(stream, key, hash_key)
        if found and hash_key and 2 * int(hash_key) > found.starting_hash + found.ending_hash:
            return find(stream, key, str((found.ending_hash + 1) % 2**128))
        return found

    with mock.patch.object(Stream, "get_shard_for_key", find_next):
        yield


@fault(
    ja="最初のシャードのほかでは、AFTER_SEQUENCE_NUMBER を指定しても先頭から読み取られる",
    en="in shards other than the first, AFTER_SEQUENCE_NUMBER starts with the oldest record",
)
def resuming_in_later_shards_starts_over(rng: Random) -> Iterator[None]:
    def compose_other(name: str, shard: Shard, kind: str, *args: Any) -> str:
        later = kind == "AFTER_SEQUENCE_NUMBER" and int(shard.shard_id.split("-")[1])
        return compose_new_shard_iterator(name, shard, "TRIM_HORIZON" if later else kind, *args)

    with mock.patch("moto.kinesis.models.compose_new_shard_iterator", compose_other):
        yield
