"""Broken worlds for Amazon Kinesis: how many shards a stream has, and who may change that."""

from collections.abc import Iterator
from random import Random
from typing import Any
from unittest import mock

from moto.kinesis.exceptions import ValidationException
from moto.kinesis.models import KinesisBackend, Stream
from uradori.faults import fault


@fault(
    ja="新しいストリームは、いくつを指定してもシャードが1つになる",
    en="a new stream has one shard, however many were specified",
)
def streams_begin_with_one_shard(rng: Random) -> Iterator[None]:
    divide = Stream.init_shards
    with mock.patch.object(Stream, "init_shards", lambda stream, _: divide(stream, 1)):
        yield


@fault(ja="シャードの数を変えられない", en="the number of shards cannot be changed")
def shard_count_is_fixed(rng: Random) -> Iterator[None]:
    with mock.patch.object(Stream, "update_shard_count"):
        yield


@fault(
    ja="オンデマンドモードでもシャードの数を指定しなければならない",
    en="a stream in on-demand mode needs a number of shards as well",
)
def on_demand_needs_a_number(rng: Random) -> Iterator[None]:
    create = KinesisBackend.create_stream

    def create_with_number(
        backend: KinesisBackend, name: str, shard_count: int | None, **options: Any
    ) -> Stream:
        if not shard_count:
            raise ValidationException("", "shardCount", "1")
        return create(backend, name, shard_count, **options)

    with mock.patch.object(KinesisBackend, "create_stream", create_with_number):
        yield


@fault(
    ja="オンデマンドモードでもシャードの数を指定して変えられる",
    en="the number of shards can be set in on-demand mode as well",
)
def on_demand_takes_a_number(rng: Random) -> Iterator[None]:
    update = Stream.update_shard_count

    def update_anyway(stream: Stream, target: int) -> None:
        stream.stream_mode = {"StreamMode": "PROVISIONED"}
        update(stream, target)

    with mock.patch.object(Stream, "update_shard_count", update_anyway):
        yield


@fault(ja="分割したシャードが閉じない", en="a shard stays open when it is split")
def split_shards_stay_open(rng: Random) -> Iterator[None]:
    split = Stream.split_shard

    def split_and_reopen(stream: Stream, shard: str, hash_key: str) -> None:
        split(stream, shard, hash_key)
        stream.shards[shard].is_open = True

    with mock.patch.object(Stream, "split_shard", split_and_reopen):
        yield


@fault(
    ja="分割したシャードが一覧から消える",
    en="a shard is no longer listed once it is split",
)
def split_shards_are_forgotten(rng: Random) -> Iterator[None]:
    split = Stream.split_shard

    def split_and_forget(stream: Stream, shard: str, hash_key: str) -> None:
        split(stream, shard, hash_key)
        del stream.shards[shard]

    with mock.patch.object(Stream, "split_shard", split_and_forget):
        yield


@fault(ja="分割すると、範囲の半分が失われる", en="a split loses half of the range")
def split_loses_a_half(rng: Random) -> Iterator[None]:
    split = Stream.split_shard

    def split_and_lose(stream: Stream, shard: str, hash_key: str) -> None:
        split(stream, shard, hash_key)
        stream.shards.popitem()

    with mock.patch.object(Stream, "split_shard", split_and_lose):
        yield


@fault(
    ja="オンデマンドモードでも、2つめからはシャードの数を指定しなければならない",
    en="in on-demand mode all streams but the first need a number of shards",
)
def later_on_demand_streams_need_a_number(rng: Random) -> Iterator[None]:
    create, made = KinesisBackend.create_stream, list[str]()

    def create_one_without(
        backend: KinesisBackend, name: str, shard_count: int | None, **options: Any
    ) -> Stream:
        if not shard_count:
            if made:
                raise ValidationException("", "shardCount", "1")
            made.append(name)
        return create(backend, name, shard_count, **options)

    with mock.patch.object(KinesisBackend, "create_stream", create_one_without):
        yield


@fault(
    ja="統合してできたシャードは、もう統合できない",
    en="a shard that a merge has made cannot be merged again",
)
def merged_shards_stay_as_they_are(rng: Random) -> Iterator[None]:
    merge = Stream.merge_shards

    def merge_once(stream: Stream, *pair: str) -> None:
        if not any(stream.shards[each].adjacent_parent for each in pair):
            merge(stream, *pair)

    with mock.patch.object(Stream, "merge_shards", merge_once):
        yield
