"""Broken worlds for Amazon Data Firehose, as moto simulates it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

from moto.firehose import models
from moto.firehose.models import FirehoseBackend
from moto.kinesis.models import Stream
from moto.s3.models import s3_backends
from uradori.faults import fault

Records = list[dict[str, bytes]]


def _delivering(change: Callable[[Records], Records]) -> AbstractContextManager[Any]:
    """A world in which S3 is given `change(records)` in place of the records that were sent."""
    put = FirehoseBackend.put_s3_records

    def put_changed(
        backend: FirehoseBackend, stream: str, version: str, bucket: Any, records: Records
    ) -> list[dict[str, str]]:
        answers = [{"RecordId": "a-record"} for _ in records]
        if changed := change(records):
            put(backend, stream, version, bucket, changed)
        return answers

    return mock.patch.object(FirehoseBackend, "put_s3_records", put_changed)


@fault(ja="送るたびに、最後の1件が失われる", en="the last record of every call is lost")
def loses_last_record(rng: Random) -> Iterator[None]:
    with _delivering(lambda records: records[:-1]):
        yield


@fault(
    ja="まとめて送ったレコードは、最初の1件しか届かない",
    en="only the first record of a batch is delivered",
)
def loses_the_rest_of_a_batch(rng: Random) -> Iterator[None]:
    with _delivering(lambda records: records[:1]):
        yield


@fault(
    ja="1つのストリームに配信先が2つできる",
    en="a stream ends up with two destinations",
)
def streams_get_two_destinations(rng: Random) -> Iterator[None]:
    create = FirehoseBackend.create_delivery_stream

    def create_doubly(backend: FirehoseBackend, *args: Any, **options: Any) -> str:
        arn = create(backend, *args, **options)
        for stream in backend.delivery_streams.values():
            stream.destinations = 2 * stream.destinations[:1]
        return arn

    with mock.patch.object(FirehoseBackend, "create_delivery_stream", create_doubly):
        yield


@fault(ja="レコードの中身が書き換わって届く", en="records arrive altered")
def alters_records(rng: Random) -> Iterator[None]:
    with _delivering(lambda records: [{"Data": record["Data"].upper()[1:]} for record in records]):
        yield


@fault(
    ja="レコードが送った順と違う順で届く",
    en="records arrive in another order than they were sent in",
)
def shuffles_records(rng: Random) -> Iterator[None]:
    with _delivering(lambda records: rng.sample(records, len(records))):
        yield


@fault(ja="どのレコードの後にも改行が加わる", en="a line break is put after every record")
def appends_newlines(rng: Random) -> Iterator[None]:
    with _delivering(lambda records: [{"Data": record["Data"] + b"\n"} for record in records]):
        yield


@fault(
    ja="レコードの前後の改行と空白が失われる",
    en="records lose the line breaks and spaces at their ends",
)
def drops_newlines(rng: Random) -> Iterator[None]:
    with _delivering(lambda records: [{"Data": each["Data"].strip()} for each in records]):
        yield


@fault(ja="同じレコードが2度目からは捨てられる", en="a record sent again is dropped")
def drops_repeats(rng: Random) -> Iterator[None]:
    seen: set[bytes] = set()

    def unseen(records: Records) -> Records:
        fresh = [record for record in records if record["Data"] not in seen]
        seen.update(record["Data"] for record in records)
        return fresh

    with _delivering(unseen):
        yield


def _delivering_to(
    buckets: Callable[[str, list[str]], list[str]],
) -> AbstractContextManager[Any]:
    """A world that delivers to `buckets(the one configured, all there are)`."""
    put = FirehoseBackend.put_s3_records

    def put_into(
        backend: FirehoseBackend, stream: str, version: str, bucket: Any, records: Records
    ) -> list[dict[str, str]]:
        configured = bucket["BucketARN"].split(":")[-1]
        there = list(s3_backends[backend.account_id][backend.partition].buckets)
        for name in buckets(configured, there):
            put(backend, stream, version, {**bucket, "BucketARN": f"arn:aws:s3:::{name}"}, records)
        return [{"RecordId": "a-record"} for _ in records]

    return mock.patch.object(FirehoseBackend, "put_s3_records", put_into)


@fault(
    ja="設定したバケットではなく、ほかのすべてのバケットに配信される",
    en="records go to every bucket but the one configured",
)
def delivers_elsewhere(rng: Random) -> Iterator[None]:
    with _delivering_to(lambda configured, there: [name for name in there if name != configured]):
        yield


@fault(ja="すべてのバケットに配信される", en="records go to every bucket")
def delivers_to_every_bucket(rng: Random) -> Iterator[None]:
    with _delivering_to(lambda configured, there: there):
        yield


@fault(
    ja="Firehose が自分で作ったバケットにも、写しが配信される",
    en="a copy goes to a bucket that Firehose makes by itself",
)
def copies_go_to_a_bucket_of_its_own(rng: Random) -> Iterator[None]:
    put = FirehoseBackend.put_s3_records

    def put_twice(
        backend: FirehoseBackend, stream: str, version: str, bucket: Any, records: Records
    ) -> list[dict[str, str]]:
        storage, copies = s3_backends[backend.account_id][backend.partition], "copies"
        if copies not in storage.buckets:
            storage.create_bucket(copies, backend.region_name)
        put(backend, stream, version, {**bucket, "BucketARN": f"arn:aws:s3:::{copies}"}, records)
        return put(backend, stream, version, bucket, records)

    with mock.patch.object(FirehoseBackend, "put_s3_records", put_twice):
        yield


@fault(
    ja="配信先の2回目からの変更が無視される",
    en="all changes of destination but the first are ignored",
)
def ignores_later_updates(rng: Random) -> Iterator[None]:
    update, updated = FirehoseBackend.update_destination, list[str]()

    def update_once(backend: FirehoseBackend, *args: Any, **options: Any) -> None:
        if not updated:
            update(backend, *args, **options)
        updated.append("once")

    with mock.patch.object(FirehoseBackend, "update_destination", update_once):
        yield


@fault(
    ja="配信先を変えると、前に届いたレコードも新しいバケットに移る",
    en="a change of destination moves earlier records to the new bucket as well",
)
def updates_move_earlier_records(rng: Random) -> Iterator[None]:
    update = FirehoseBackend.update_destination

    def update_and_move(backend: FirehoseBackend, name: str, *args: Any) -> None:
        update(backend, name, *args)
        storage = s3_backends[backend.account_id][backend.partition]
        [destination] = backend.delivery_streams[name].destinations
        settings = destination.get("ExtendedS3") or destination["S3"]
        target = settings["BucketARN"].split(":")[-1]
        for bucket in storage.buckets.values():
            for key in [*bucket.keys] if bucket.name != target else []:
                storage.put_object(target, key, bucket.keys[key].value)
                del bucket.keys[key]

    with mock.patch.object(FirehoseBackend, "update_destination", update_and_move):
        yield


@fault(
    ja="配信先を変えたストリームが、`PutRecord` を受け付けなくなる",
    en="a stream refuses `PutRecord` once its destination has changed",
)
def updated_streams_refuse_records(rng: Random) -> Iterator[None]:
    put = FirehoseBackend.put_record

    def put_unless_updated(backend: FirehoseBackend, name: str, record: dict[str, bytes]) -> Any:
        if backend.delivery_streams[name].version_id != "1":
            raise models.ResourceNotFoundException(f"Firehose {name} not found.")
        return put(backend, name, record)

    with mock.patch.object(FirehoseBackend, "put_record", put_unless_updated):
        yield


def _choosing(count: int) -> AbstractContextManager[Any]:
    """A world in which a stream may have `count` destinations as well as one."""
    find = models.find_destination_config_in_args

    def find_any(arguments: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        given = [name for name, value in arguments.items() if "_destination" in name and value]
        if len(given) != count:
            return find(arguments)
        return "ExtendedS3", arguments["extended_s3_destination_configuration"] or {}

    return mock.patch.object(models, "find_destination_config_in_args", find_any)


@fault(ja="2つの配信先を持つストリームを作れる", en="a stream may have two destinations")
def accepts_two_destinations(rng: Random) -> Iterator[None]:
    with _choosing(2):
        yield


@fault(ja="配信先のないストリームを作れる", en="a stream may have no destination")
def accepts_no_destination(rng: Random) -> Iterator[None]:
    with _choosing(0):
        yield


@fault(
    ja="Kinesis から取り込むストリームは、配信先がなくても作れる",
    en="a stream that takes records from Kinesis may have no destination",
)
def kinesis_streams_need_no_destination(rng: Random) -> Iterator[None]:
    find = models.find_destination_config_in_args

    def find_if_needed(arguments: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        given = [name for name, value in arguments.items() if "_destination" in name and value]
        if not given and arguments["delivery_stream_type"] == "KinesisStreamAsSource":
            return "ExtendedS3", {}
        return find(arguments)

    with mock.patch.object(models, "find_destination_config_in_args", find_if_needed):
        yield


@fault(
    ja="Kinesis のデータストリームに送ったレコードが、ひとりでに S3 のすべてのバケットに届く",
    en="records sent to a Kinesis data stream reach every S3 bucket by themselves",
)
def kinesis_stream_fills_buckets(rng: Random) -> Iterator[None]:
    put = Stream.put_record

    def put_and_store(stream: Stream, key: str, hash_key: str, data: str) -> tuple[str, str]:
        storage = s3_backends[stream.account_id]["aws"]
        for bucket in storage.buckets:
            storage.put_object(bucket, "by-itself", data.encode())
        return put(stream, key, hash_key, data)

    with mock.patch.object(Stream, "put_record", put_and_store):
        yield
