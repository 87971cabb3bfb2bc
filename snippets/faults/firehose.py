"""Broken worlds for Amazon Data Firehose: as moto simulates it, and as AWS's API model words it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

from faults._models import reworded
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


@fault(ja="送ったレコードが届かない", en="records that were sent are lost")
def loses_records(rng: Random) -> Iterator[None]:
    with _delivering(lambda records: []):
        yield


@fault(
    ja="まとめて送ったレコードの最後の1件が失われる",
    en="the last record of a batch is lost",
)
def loses_last_record(rng: Random) -> Iterator[None]:
    with _delivering(lambda records: records[:-1]):
        yield


@fault(
    ja="2回目に送ったレコードが届かない",
    en="what is sent in a second call is lost",
)
def loses_second_send(rng: Random) -> Iterator[None]:
    lost = iter((False, True))
    with _delivering(lambda records: [] if next(lost, False) else records):
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


@fault(ja="レコードの間に改行が加わる", en="line breaks are put between records")
def appends_newlines(rng: Random) -> Iterator[None]:
    with _delivering(lambda records: [{"Data": record["Data"] + b"\n"} for record in records]):
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
    ja="設定していないバケットに配信される",
    en="records go to a bucket other than the one configured",
)
def delivers_elsewhere(rng: Random) -> Iterator[None]:
    with _delivering_to(lambda configured, there: [name for name in there if name != configured]):
        yield


@fault(ja="すべてのバケットに配信される", en="records go to every bucket")
def delivers_to_every_bucket(rng: Random) -> Iterator[None]:
    with _delivering_to(lambda configured, there: there):
        yield


@fault(ja="配信先の変更が無視される", en="a change of destination is ignored")
def ignores_destination_updates(rng: Random) -> Iterator[None]:
    with mock.patch.object(FirehoseBackend, "update_destination"):
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
    ja="Kinesis のデータストリームに送ったレコードが、ひとりでに S3 に届く",
    en="records sent to a Kinesis data stream reach S3 by themselves",
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


@fault(ja="API モデルの名前が変わらない", en="the API model keeps the old name")
def model_keeps_old_name(rng: Random) -> Iterator[None]:
    with reworded("firehose", "Amazon Data Firehose", "Amazon Kinesis Data Firehose"):
        yield


@fault(ja="API モデルから操作が1つ消える", en="an operation is gone from the API model")
def model_drops_an_operation(rng: Random) -> Iterator[None]:
    with reworded("firehose", "UpdateDestination", "MoveDestination"):
        yield


@fault(
    ja="API モデルで、Kinesis のデータストリームを送信元にできない",
    en="in the API model a Kinesis data stream cannot be a source",
)
def model_reads_no_kinesis_stream(rng: Random) -> Iterator[None]:
    with reworded("firehose", "existing Kinesis stream", "existing queue"):
        yield


@fault(
    ja="API モデルで、Amazon MSK を送信元にできない",
    en="in the API model Amazon MSK cannot be a source",
)
def model_reads_no_kafka(rng: Random) -> Iterator[None]:
    with reworded("firehose", "MSKAsSource", "QueueAsSource"):
        yield


@fault(
    ja="API モデルから OpenSearch Service という配信先が消える",
    en="OpenSearch Service is gone from the destinations in the API model",
)
def model_lacks_opensearch(rng: Random) -> Iterator[None]:
    old = '"AmazonopensearchserviceDestinationConfiguration": {"shape"'
    with reworded("firehose", old, '"OpenSearchConfiguration": {"shape"'):
        yield


@fault(
    ja="API モデルに Snowflake という配信先が加わっていない",
    en="Snowflake has not joined the destinations in the API model",
)
def model_lacks_snowflake(rng: Random) -> Iterator[None]:
    old = '"SnowflakeDestinationConfiguration": {"shape"'
    with reworded("firehose", old, '"SnowflakeConfiguration": {"shape"'):
        yield


@fault(
    ja="API モデルで、Redshift への配信に S3 バケットが要らない",
    en="in the API model delivery to Redshift needs no S3 bucket",
)
def model_loads_redshift_directly(rng: Random) -> Iterator[None]:
    old = '"ClusterJDBCURL", "CopyCommand", "S3Configuration"]'
    with reworded("firehose", old, '"ClusterJDBCURL", "CopyCommand"]'):
        yield


@fault(
    ja="API モデルで、Redshift への取り込みに COPY を使わない",
    en="in the API model COPY has no part in loading Redshift",
)
def model_skips_the_copy(rng: Random) -> Iterator[None]:
    with reworded("firehose", "uses <code>COPY</code>", "uses <code>INSERT</code>"):
        yield


@fault(
    ja="API モデルで、Redshift がデータウェアハウスと呼ばれない",
    en="the API model does not call Redshift a data warehouse",
)
def model_calls_redshift_a_database(rng: Random) -> Iterator[None]:
    with reworded("redshift", "scaling a data warehouse", "scaling a database"):
        yield


@fault(
    ja="API モデルで、OpenSearch に検索の機能がない",
    en="in the API model OpenSearch does not search",
)
def model_cannot_search(rng: Random) -> Iterator[None]:
    with reworded("opensearchserverless", "easily search and analyze", "easily store"):
        yield


@fault(
    ja="API モデルで、バッファの既定の間隔が1分になる",
    en="in the API model the default buffer interval is one minute",
)
def model_buffers_one_minute(rng: Random) -> Iterator[None]:
    with reworded("firehose", "default value is 300", "default value is 60"):
        yield


@fault(
    ja="API モデルで、バッファの既定のサイズが1 MB になる",
    en="in the API model the default buffer size is 1 MB",
)
def model_buffers_one_megabyte(rng: Random) -> Iterator[None]:
    with reworded("firehose", "default value is 5.", "default value is 1."):
        yield


@fault(
    ja="API モデルで、サイズと時間の両方に達するまで配信されない",
    en="in the API model delivery waits for both the size and the interval",
)
def model_waits_for_both_limits(rng: Random) -> Iterator[None]:
    old = "5 MB or for 5 minutes, whichever condition is satisfied first"
    with reworded("firehose", old, "5 MB and for 5 minutes"):
        yield


@fault(
    ja="API モデルで、バッファの間隔の下限が60秒のままである",
    en="in the API model the buffer interval is still 60 seconds at least",
)
def model_waits_a_minute_at_least(rng: Random) -> Iterator[None]:
    with reworded("firehose", '"max": 900, "min": 0', '"max": 900, "min": 60'):
        yield


@fault(
    ja="API モデルで、バッファの間隔の上限が1時間になる",
    en="in the API model the buffer interval is an hour at most",
)
def model_waits_an_hour_at_most(rng: Random) -> Iterator[None]:
    with reworded("firehose", '"max": 900, "min": 0', '"max": 3600, "min": 0'):
        yield


@fault(
    ja="API モデルで、届かないレコードの保持が1時間になる",
    en="in the API model undelivered records are kept for an hour",
)
def model_keeps_records_for_an_hour(rng: Random) -> Iterator[None]:
    with reworded("firehose", "are stored for 24 hours", "are stored for one hour"):
        yield


@fault(
    ja="API モデルで、届かないレコードがいつまでも残る",
    en="in the API model undelivered records are never given up",
)
def model_never_gives_up(rng: Random) -> Iterator[None]:
    with reworded("firehose", "the data is no longer available", "the data is kept"):
        yield
