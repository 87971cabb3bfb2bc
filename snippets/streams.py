"""Streams, written to in every way and read to the end: set-up of checks about Kinesis.

What a sentence says of streams has to hold in each of their shards, for records that are written
alone or in a batch, whoever writes them, and however often they are read.
"""

from functools import cache
from typing import Any

import boto3
from botocore.exceptions import ClientError

LARGEST_BATCH = 500
"""Records that `PutRecords` takes."""

Record = dict[str, Any]


@cache
def _kinesis() -> Any:
    return boto3.client("kinesis")


def wait(stream: str) -> None:
    """Let a stream that was made or changed become ready for use."""
    _kinesis().get_waiter("stream_exists").wait(StreamName=stream)


def create(stream: str, shards: int) -> list[Record]:
    """Make a stream in provisioned mode, and give its shards."""
    _kinesis().create_stream(StreamName=stream, ShardCount=shards)
    wait(stream)
    return shards_of(stream)


def shards_of(stream: str) -> list[Record]:
    """The shards of a stream, closed ones as well."""
    found: list[Record] = _kinesis().list_shards(StreamName=stream)["Shards"]
    return found


def open_ranges(stream: str) -> dict[str, tuple[int, int]]:
    """The first and the last hash value of each shard that takes writes."""
    return {
        shard["ShardId"]: (
            int(shard["HashKeyRange"]["StartingHashKey"]),
            int(shard["HashKeyRange"]["EndingHashKey"]),
        )
        for shard in shards_of(stream)
        if "EndingSequenceNumber" not in shard["SequenceNumberRange"]
    }


def entry(key: str, data: bytes, shard: Record | None = None) -> Record:
    """What a write takes for a record; given a shard, the record goes there, whatever its key."""
    record = {"PartitionKey": key, "Data": data}
    return (
        {**record, "ExplicitHashKey": shard["HashKeyRange"]["StartingHashKey"]} if shard else record
    )


def is_accepted(call: Any, **request: Any) -> bool:
    """Whether a call is accepted, whatever is said to refuse it."""
    try:
        call(**request)
    except ClientError:
        return False
    return True


def put(stream: str, *records: Record) -> list[tuple[str, str]]:
    """Write each record alone; the answers tell the shard and the number."""
    answers = [_kinesis().put_record(StreamName=stream, **record) for record in records]
    return [(each["ShardId"], each["SequenceNumber"]) for each in answers]


def put_batch(stream: str, *records: Record) -> list[tuple[str, str]]:
    """Write records in batches as large as they may be; the answers tell shards and numbers."""
    answers: list[Record] = []
    for start in range(0, len(records), LARGEST_BATCH):
        batch = [*records[start : start + LARGEST_BATCH]]
        answers += _kinesis().put_records(StreamName=stream, Records=batch)["Records"]
    return [(each["ShardId"], each["SequenceNumber"]) for each in answers]


def start_at(stream: str, shard: str, kind: str = "TRIM_HORIZON", number: str = "") -> str:
    """An iterator, which is where in a shard a read begins."""
    position = {"StartingSequenceNumber": number} if number else {}
    iterator: str = _kinesis().get_shard_iterator(
        StreamName=stream, ShardId=shard, ShardIteratorType=kind, **position
    )["ShardIterator"]
    return iterator


def read_on(iterator: str, **limit: int) -> tuple[list[Record], str]:
    """All records from an iterator on, and an iterator behind the last of them."""
    records: list[Record] = []
    while (page := _kinesis().get_records(ShardIterator=iterator, **limit))["Records"]:
        records += page["Records"]
        iterator = page["NextShardIterator"]
    return records, iterator


def read(stream: str, shard: str, **limit: int) -> list[Record]:
    """All records of a shard, from the oldest on."""
    return read_on(start_at(stream, shard), **limit)[0]


def read_all(stream: str) -> dict[str, list[Record]]:
    """All records of each shard of a stream, from the oldest on."""
    return {shard["ShardId"]: read(stream, shard["ShardId"]) for shard in shards_of(stream)}
