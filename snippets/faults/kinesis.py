"""Broken worlds for Amazon Kinesis: as moto simulates it, and as AWS's own API models word it."""

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from hashlib import sha256
from itertools import count
from random import Random
from typing import Any
from unittest import mock

from faults._models import reworded
from moto.awslambda.models import LambdaBackend
from moto.kinesis.exceptions import TooManyRecords
from moto.kinesis.models import KinesisBackend, Record, Shard, Stream
from moto.kinesis.utils import compose_new_shard_iterator
from uradori.faults import fault


@fault(ja="書き込んだレコードが消える", en="a record that was written is lost")
def records_lost(rng: Random) -> Iterator[None]:
    with mock.patch.object(Shard, "put_record", lambda *args: "1"):
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


@fault(ja="大文字が小文字になって届く", en="capital letters arrive as small ones")
def letters_become_small(rng: Random) -> Iterator[None]:
    with _writing(bytes.lower):
        yield


@fault(ja="レコードが1件おきに消える", en="every other record is lost")
def every_other_record_lost(rng: Random) -> Iterator[None]:
    put, written = Shard.put_record, count(1)

    def put_or_lose(shard: Shard, *args: str) -> str:
        return put(shard, *args) if next(written) % 2 else str(shard.get_max_sequence_number() + 1)

    with mock.patch.object(Shard, "put_record", put_or_lose):
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
    ja="すべてのコンシューマーが1つの読み取り位置を共有する",
    en="all consumers share one position in the stream",
)
def consumers_share_one_position(rng: Random) -> Iterator[None]:
    read, reached = Shard.get_records, dict[Shard, int]()

    def read_on(shard: Shard, last: str, limit: int | None) -> tuple[list[Record], int, int]:
        start = max(int(last), reached.get(shard, 0))
        records, reached[shard], behind = read(shard, str(start), limit)
        return records, reached[shard], behind

    with mock.patch.object(Shard, "get_records", read_on):
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


def _starting(at: str, instead: str) -> AbstractContextManager[Any]:
    """Iterators of the type `at` start where the type `instead` would."""

    def compose_other(name: str, shard: Shard, kind: str, *args: Any) -> str:
        return compose_new_shard_iterator(name, shard, instead if kind == at else kind, *args)

    return mock.patch("moto.kinesis.models.compose_new_shard_iterator", compose_other)


@fault(
    ja="LATEST を指定しても先頭から読み取られる",
    en="LATEST starts with the oldest record",
)
def latest_starts_with_the_oldest(rng: Random) -> Iterator[None]:
    with _starting("LATEST", instead="TRIM_HORIZON"):
        yield


@fault(ja="過去のレコードを読み取れない", en="past records cannot be read")
def past_is_gone(rng: Random) -> Iterator[None]:
    with _starting("TRIM_HORIZON", instead="LATEST"):
        yield


@fault(ja="再開すると先頭に戻る", en="resuming goes back to the oldest record")
def resuming_starts_over(rng: Random) -> Iterator[None]:
    with _starting("AFTER_SEQUENCE_NUMBER", instead="TRIM_HORIZON"):
        yield


@fault(
    ja="再開すると処理済みの最後の1件をまた読み取る",
    en="resuming reads the last processed record again",
)
def resuming_repeats_a_record(rng: Random) -> Iterator[None]:
    with _starting("AFTER_SEQUENCE_NUMBER", instead="AT_SEQUENCE_NUMBER"):
        yield


@fault(
    ja="再開すると、止まっていた間のレコードが飛ばされる",
    en="resuming skips what was written in the meantime",
)
def resuming_skips_records(rng: Random) -> Iterator[None]:
    with _starting("AFTER_SEQUENCE_NUMBER", instead="LATEST"):
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


@fault(ja="ExplicitHashKey が無視される", en="ExplicitHashKey is ignored")
def explicit_hash_keys_ignored(rng: Random) -> Iterator[None]:
    find = Stream.get_shard_for_key
    with _placing(lambda stream, key, hash_key: find(stream, key, "")):
        yield


@fault(ja="シャードの一覧がどんな順で返るかわからない", en="shards are listed in any order")
def shards_listed_in_any_order(rng: Random) -> Iterator[None]:
    list_shards = KinesisBackend.list_shards

    def list_shuffled(backend: KinesisBackend, **options: Any) -> Any:
        shards, token = list_shards(backend, **options)
        return rng.sample(shards, len(shards)), token

    with mock.patch.object(KinesisBackend, "list_shards", list_shuffled):
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


Batch = list[dict[str, Any]]
Put = Callable[[Batch], dict[str, Any]]


def _batching(write: Callable[[Put, Batch], dict[str, Any]]) -> AbstractContextManager[Any]:
    """PutRecords answers with `write(put, records)`, where `put` is what it did before."""
    put = KinesisBackend.put_records

    def put_records(
        backend: KinesisBackend, stream_arn: str, stream_name: str, records: Batch
    ) -> dict[str, Any]:
        return write(lambda part: put(backend, stream_arn, stream_name, part), records)

    return mock.patch.object(KinesisBackend, "put_records", put_records)


@fault(ja="PutRecords に件数の上限がない", en="PutRecords takes any number of records")
def batches_have_no_limit(rng: Random) -> Iterator[None]:
    def write(put: Put, records: Batch) -> dict[str, Any]:
        parts = [put(records[start : start + 500]) for start in range(0, len(records), 500)]
        written = [record for part in parts for record in part["Records"]]
        return {"FailedRecordCount": 0, "Records": written}

    with _batching(write):
        yield


@fault(ja="PutRecords が100件までしか受け付けない", en="PutRecords takes 100 records at most")
def batches_end_at_100(rng: Random) -> Iterator[None]:
    def write(put: Put, records: Batch) -> dict[str, Any]:
        if records[100:]:
            raise TooManyRecords
        return put(records)

    with _batching(write):
        yield


@fault(
    ja="拒否された PutRecords の一部が書き込まれている",
    en="a refused PutRecords has written some of its records",
)
def refused_batches_are_half_written(rng: Random) -> Iterator[None]:
    def write(put: Put, records: Batch) -> dict[str, Any]:
        answer = put(records[:500])
        if records[500:]:
            raise TooManyRecords
        return answer

    with _batching(write):
        yield


@fault(
    ja="PutRecords の一部のレコードが失敗する",
    en="some records of a PutRecords call fail",
)
def batches_fail_partly(rng: Random) -> Iterator[None]:
    failed = {"ErrorCode": "ProvisionedThroughputExceededException", "ErrorMessage": "Slow down"}

    def write(put: Put, records: Batch) -> dict[str, Any]:
        lucky = [rng.choice([True, False]) for _ in records]
        kept = [record for record, luck in zip(records, lucky, strict=True) if luck]
        written = iter(put(kept)["Records"])
        results = [next(written) if luck else failed for luck in lucky]
        return {"FailedRecordCount": lucky.count(False), "Records": results}

    with _batching(write):
        yield


@fault(ja="既定の保持期間が7日になる", en="the default retention period is seven days")
def retention_is_a_week(rng: Random) -> Iterator[None]:
    create = Stream.__init__

    def create_for_a_week(stream: Stream, *args: Any, **options: Any) -> None:
        create(stream, *args, **options)
        stream.retention_period_hours = 168

    with mock.patch.object(Stream, "__init__", create_for_a_week):
        yield


def _changing_retention(operation: str, to_anything: bool) -> AbstractContextManager[Any]:
    """The operation takes any retention period, or changes nothing."""

    def change(backend: KinesisBackend, arn: str, name: str, hours: int) -> None:
        if to_anything:
            backend.describe_stream(arn, name).retention_period_hours = hours

    return mock.patch.object(KinesisBackend, operation, change)


@fault(ja="保持期間に上限がない", en="the retention period has no upper limit")
def retention_has_no_end(rng: Random) -> Iterator[None]:
    with _changing_retention("increase_stream_retention_period", to_anything=True):
        yield


@fault(ja="保持期間を延ばせない", en="the retention period cannot be extended")
def retention_is_fixed(rng: Random) -> Iterator[None]:
    with _changing_retention("increase_stream_retention_period", to_anything=False):
        yield


@fault(
    ja="保持期間を24時間より短くできる",
    en="the retention period can be cut below 24 hours",
)
def retention_has_no_minimum(rng: Random) -> Iterator[None]:
    with _changing_retention("decrease_stream_retention_period", to_anything=True):
        yield


@fault(
    ja="レコードが届いても Lambda が関数を呼び出さない",
    en="Lambda does not call the function when a record arrives",
)
def trigger_never_fires(rng: Random) -> Iterator[None]:
    with mock.patch.object(LambdaBackend, "send_kinesis_message"):
        yield


@fault(ja="Lambda 関数に最初のレコードしか渡らない", en="the function gets the first record only")
def trigger_fires_once(rng: Random) -> Iterator[None]:
    send, sent = LambdaBackend.send_kinesis_message, count()

    def send_first(backend: LambdaBackend, **details: str) -> None:
        if next(sent) == 0:
            send(backend, **details)

    with mock.patch.object(LambdaBackend, "send_kinesis_message", send_first):
        yield


@fault(
    ja="API モデルで、Firehose がいまも Kinesis を名乗っている",
    en="the API model still calls Firehose a Kinesis service",
)
def model_keeps_firehose_in_the_family(rng: Random) -> Iterator[None]:
    with reworded("firehose", "Amazon Data Firehose is a", "Amazon Kinesis Data Firehose is a"):
        yield


@fault(
    ja="API モデルで、Data Analytics がいまも Kinesis を名乗っている",
    en="the API model still calls Data Analytics a Kinesis service",
)
def model_keeps_analytics_in_the_family(rng: Random) -> Iterator[None]:
    new = "Amazon Kinesis Data Analytics"
    with reworded("kinesisanalyticsv2", "Amazon Managed Service for Apache Flink", new):
        yield


@fault(
    ja="API モデルで、Video Streams が Kinesis を名乗らない",
    en="the API model drops Kinesis from the name of Video Streams",
)
def model_renames_video_streams(rng: Random) -> Iterator[None]:
    with reworded("kinesisvideo", "Amazon Kinesis Video Streams", "Amazon Video Streams"):
        yield


@fault(
    ja="API モデルで、Data Streams がデータを1つのアプリケーションにしか渡さない",
    en="in the API model Data Streams serves a single application",
)
def model_ends_fanning_out(rng: Random) -> Iterator[None]:
    with reworded("kinesis", "fans it out to multiple", "hands it to one of its"):
        yield


@fault(
    ja="API モデルで、Firehose が宛先へ配信しない",
    en="in the API model Firehose delivers to no destination",
)
def model_stops_delivery(rng: Random) -> Iterator[None]:
    with reworded("firehose", "delivers real-time streaming data to", "draws charts of"):
        yield


@fault(
    ja="API モデルで、Video Streams がメディアを受け付けない",
    en="in the API model Video Streams takes no media",
)
def model_refuses_media(rng: Random) -> Iterator[None]:
    with reworded("kinesisvideo", "PUT_MEDIA", "PUT_TEXT"):
        yield


@fault(
    ja="API モデルから PROVISIONED が消える",
    en="the API model lists no PROVISIONED mode",
)
def model_lacks_provisioned_mode(rng: Random) -> Iterator[None]:
    with reworded("kinesis", '["PROVISIONED", "ON_DEMAND"]', '["ON_DEMAND"]'):
        yield


@fault(
    ja="API モデルで、オンデマンドのシャードを自分で管理する",
    en="in the API model you manage the shards of an on-demand stream",
)
def model_leaves_shards_to_you(rng: Random) -> Iterator[None]:
    with reworded("kinesis", "automatically manages the shards", "lets you manage the shards"):
        yield


@fault(
    ja="API モデルで、レコードが既定で10 MiB までになる",
    en="in the API model a record may have 10 MiB by default",
)
def model_raises_default_size(rng: Random) -> Iterator[None]:
    with reworded("kinesis", "up to 1 MiB in size by default", "up to 10 MiB in size by default"):
        yield


@fault(
    ja="API モデルで、PutRecords の合計が5 MiB までになる",
    en="in the API model a PutRecords call may have 5 MiB in total",
)
def model_shrinks_batches(rng: Random) -> Iterator[None]:
    with reworded("kinesis", "a limit of 10 MiB for the entire", "a limit of 5 MiB for the entire"):
        yield


@fault(
    ja="API モデルで、シャードが毎秒2,000レコードを受け入れる",
    en="in the API model a shard takes 2,000 records a second",
)
def model_widens_shards(rng: Random) -> Iterator[None]:
    with reworded("kinesis", "up to 1,000 records per second", "up to 2,000 records per second"):
        yield


@fault(
    ja="API モデルで、シャードの読み取り量の上限が変わる",
    en="the API model changes how much can be read from a shard",
)
def model_narrows_reads(rng: Random) -> Iterator[None]:
    old, new = "a maximum data read total of 2 MiB", "a maximum data read total of 1 MiB"
    with reworded("kinesis", old, new):
        yield


@fault(
    ja="API モデルで、PutRecord のパーティションキーがいまも必須である",
    en="the API model still requires a partition key of PutRecord",
)
def model_requires_keys(rng: Random) -> Iterator[None]:
    with reworded("kinesis", '"required": ["Data"]', '"required": ["Data", "PartitionKey"]'):
        yield


@fault(
    ja="API モデルで、AUTO が既定の配分方式になる",
    en="the API model makes AUTO the default distribution strategy",
)
def model_defaults_to_auto(rng: Random) -> Iterator[None]:
    with reworded("kinesis", "the stream uses <code>USER_PARTITION_KEY</code>", "AUTO is used"):
        yield


@fault(
    ja="API モデルで、AUTO のストリームもパーティションキーに従う",
    en="in the API model an AUTO stream obeys partition keys",
)
def model_obeys_keys_under_auto(rng: Random) -> Iterator[None]:
    with reworded("kinesis", "any value you provide is ignored", "any value you provide is used"):
        yield


@fault(
    ja="API モデルで、キーを省略したレコードにもキーが付く",
    en="in the API model records written without a key are read with one",
)
def model_makes_up_keys(rng: Random) -> Iterator[None]:
    with reworded("kinesis", "this value is not returned if", "this value is made up if"):
        yield


@fault(
    ja="API モデルで、PutRecord の応答も「シャード内で一意」になる",
    en="the API model calls the number that PutRecord returns unique within its shard",
)
def model_agrees_on_uniqueness(rng: Random) -> Iterator[None]:
    with reworded("kinesis", "unique across all records in the stream", "unique in its shard"):
        yield


@fault(
    ja="API モデルで、PutRecords が順序を保証する",
    en="in the API model PutRecords guarantees the order",
)
def model_orders_batches(rng: Random) -> Iterator[None]:
    old, new = "PutRecords doesn't guarantee", "PutRecords guarantees"
    with reworded("kinesis", old, new):
        yield


@fault(
    ja="API モデルで、SequenceNumberForOrdering が順序を保証しない",
    en="in the API model SequenceNumberForOrdering guarantees nothing",
)
def model_ignores_previous_numbers(rng: Random) -> Iterator[None]:
    with reworded("kinesis", "Guarantees strictly increasing", "Suggests increasing"):
        yield


@fault(
    ja="API モデルで、指定がなくても厳密な順序になる",
    en="in the API model the order is strict without being asked for",
)
def model_is_strict_by_default(rng: Random) -> Iterator[None]:
    with reworded("kinesis", "records are coarsely ordered", "records are strictly ordered"):
        yield


@fault(
    ja="API モデルで、拡張ファンアウトもコンシューマーから取りに行く",
    en="in the API model enhanced fan-out waits to be polled",
)
def model_stops_pushing(rng: Random) -> Iterator[None]:
    with reworded("kinesis", "pushes records from the shard", "holds records of the shard"):
        yield


@fault(
    ja="API モデルで、拡張ファンアウトのコンシューマーがスループットを分け合う",
    en="in the API model fan-out consumers share their throughput",
)
def model_shares_fan_out(rng: Random) -> Iterator[None]:
    with reworded("kinesis", "This rate is unaffected by", "This rate is divided by"):
        yield


@fault(
    ja="API モデルで、キューがプロビジョンドのストリームでも使える",
    en="in the API model queues work on provisioned streams too",
)
def model_opens_queues_to_all(rng: Random) -> Iterator[None]:
    old, new = "supported only on data streams in on-demand", "supported on data streams in any"
    with reworded("kinesis", old, new):
        yield


@fault(
    ja="API モデルで、キューが書いた順に渡す",
    en="in the API model a queue keeps the order of the writes",
)
def model_orders_queues(rng: Random) -> Iterator[None]:
    old, new = "Records are not necessarily received in", "Records are always received in"
    with reworded("kinesis", old, new):
        yield
