"""Broken worlds for Amazon Kinesis: what a record holds, and what becomes of it, in moto."""

from base64 import b64decode, b64encode
from collections.abc import Iterator
from random import Random
from typing import Any
from unittest import mock

from moto.kinesis import models
from moto.kinesis.models import Record, Shard
from uradori.faults import fault

SEPARATOR = b"\x01"
"""What stands between the fields of a FIX message."""


@fault(
    ja="データから、制御文字の0x01が落ちる",
    en="the control character 0x01 is dropped from data",
)
def separators_are_dropped(rng: Random) -> Iterator[None]:
    put = Shard.put_record

    def put_without(shard: Shard, key: str, data: str, hash_key: str) -> str:
        kept = b64decode(data).replace(SEPARATOR, b"")
        return put(shard, key, b64encode(kept).decode(), hash_key)

    with mock.patch.object(Shard, "put_record", put_without):
        yield


@fault(
    ja="2件目からは、LATEST から読むと、直前に書いた1件も届く",
    en="from the second record on, reading from LATEST gives the last one written before, too",
)
def latest_gives_the_one_before_too(rng: Random) -> Iterator[None]:
    compose = models.compose_new_shard_iterator

    def compose_earlier(name: str | None, shard: Shard, kind: str, number: int, at: Any) -> str:
        if kind == "LATEST" and len(shard.records) > 1:
            kind, number = "AT_SEQUENCE_NUMBER", shard.get_max_sequence_number()
        return compose(name, shard, kind, number, at)

    with mock.patch.object(models, "compose_new_shard_iterator", compose_earlier):
        yield


@fault(
    ja="2度目に読むと、レコードのシーケンス番号が変わっている",
    en="read for a second time, a record has another sequence number",
)
def numbers_change_when_read_again(rng: Random) -> Iterator[None]:
    show, shown = Record.to_json, list[Record]()

    def show_otherwise(record: Record) -> dict[str, Any]:
        answer = show(record)
        if record in shown:
            answer["SequenceNumber"] = f"{record.sequence_number}0"
        shown.append(record)
        return answer

    with mock.patch.object(Record, "to_json", show_otherwise):
        yield
