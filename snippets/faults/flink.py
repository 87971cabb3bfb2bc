"""Broken worlds for stream processing and for Amazon Managed Service for Apache Flink.

Kinesis as moto simulates it, queries that Flink itself runs, and Managed Service for Apache Flink
as AWS's own API model words it.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

from faults._models import reworded
from moto.kinesis.models import Record, Shard
from uradori.faults import fault

Read = tuple[list[Record], int, int]
SALES = 7


def _reading(change: Callable[[list[Record]], list[Record]]) -> AbstractContextManager[Any]:
    """A world in which a reader of a shard gets `change(records)` in place of the records."""
    read = Shard.get_records

    def read_changed(shard: Shard, last_sequence_id: str, limit: int | None) -> Read:
        records, last, behind = read(shard, last_sequence_id, limit)
        return change(records), last, behind

    return mock.patch.object(Shard, "get_records", read_changed)


@fault(
    ja="最後のレコードが送られるまで、何も読み出せない",
    en="nothing can be read until the last record has been sent",
)
def records_come_only_at_the_end(rng: Random) -> Iterator[None]:
    """A shard gives nothing until it holds every record that the claim's snippet sends."""
    read = Shard.get_records

    def read_late(shard: Shard, last_sequence_id: str, limit: int | None) -> Read:
        if len(shard.records) < SALES:
            return [], int(last_sequence_id), 0
        return read(shard, last_sequence_id, limit)

    with mock.patch.object(Shard, "get_records", read_late):
        yield


@fault(ja="読み出したレコードの最後の1件が失われる", en="the last record of each read is lost")
def records_are_lost(rng: Random) -> Iterator[None]:
    with _reading(lambda records: records[:-1]):
        yield


@fault(ja="どのレコードも2回ずつ読み出される", en="every record is read twice")
def records_come_twice(rng: Random) -> Iterator[None]:
    with _reading(lambda records: [record for record in records for _ in range(2)]):
        yield


@fault(ja="シャードの中で順序が逆になる", en="a shard reverses the order of its records")
def records_come_in_reverse(rng: Random) -> Iterator[None]:
    with _reading(lambda records: records[::-1]):
        yield


def _asked(old: str, new: str) -> AbstractContextManager[Any]:
    """Flink is given a query, or columns, with other words than the snippet wrote."""
    from engines import flink  # here: only the claims that name it need it

    query = flink.query

    def query_changed(sql: str, table: str, columns: str) -> AbstractContextManager[flink.Query]:
        if old not in sql + columns:
            raise LookupError(f"neither the query nor the columns say {old!r}")
        return query(sql.replace(old, new), table, columns.replace(old, new))

    return mock.patch.object(flink, "query", query_changed)


@fault(ja="ウィンドウの長さが半分になる", en="windows are half as long")
def windows_are_half_as_long(rng: Random) -> Iterator[None]:
    with _asked("INTERVAL '10' SECOND", "INTERVAL '5' SECOND"):
        yield


@fault(
    ja="時刻の進みが1時間遅れて扱われ、ストリームが終わるまで結果が出ない",
    en="time is taken to lag an hour behind, so no result comes before the stream ends",
)
def results_wait_for_the_end(rng: Random) -> Iterator[None]:
    with _asked("AS sold_at", "AS sold_at - INTERVAL '1' HOUR"):
        yield


@fault(ja="API モデルの名前が変わらない", en="the API model keeps the old name")
def model_keeps_old_name(rng: Random) -> Iterator[None]:
    old = "Amazon Managed Service for Apache Flink"
    with reworded("kinesisanalyticsv2", old, "Amazon Kinesis Data Analytics"):
        yield


@fault(ja="API モデルから操作が1つ消える", en="an operation is gone from the API model")
def model_drops_an_operation(rng: Random) -> Iterator[None]:
    with reworded("kinesisanalyticsv2", "StopApplication", "HaltApplication"):
        yield


@fault(ja="API モデルの言語から Python が消える", en="the API model does not name Python")
def model_lacks_python(rng: Random) -> Iterator[None]:
    with reworded("kinesisanalyticsv2", "Java, Python, SQL, or Scala", "Java, SQL, or Scala"):
        yield


@fault(
    ja="API モデルで、サービスがデータを処理せず保存する",
    en="in the API model the service stores data and does not process it",
)
def model_only_stores(rng: Random) -> Iterator[None]:
    with reworded("kinesisanalyticsv2", "use to process and analyze", "use to store"):
        yield


@fault(
    ja="API モデルからダッシュボードという用途が消える",
    en="the API model does not name dashboards as a use",
)
def model_feeds_no_dashboards(rng: Random) -> Iterator[None]:
    with reworded("kinesisanalyticsv2", "feed real-time dashboards", "write monthly reports"):
        yield


@fault(
    ja="API モデルからメトリクスという用途が消える",
    en="the API model does not name metrics as a use",
)
def model_creates_no_metrics(rng: Random) -> Iterator[None]:
    with reworded("kinesisanalyticsv2", "create real-time metrics", "keep backups"):
        yield


@fault(
    ja="API モデルに対話的なモードがない",
    en="the API model has no interactive mode",
)
def model_has_no_notebooks(rng: Random) -> Iterator[None]:
    with reworded("kinesisanalyticsv2", '"STREAMING", "INTERACTIVE"', '"STREAMING"'):
        yield


@fault(
    ja="API モデルで、STREAMING がノートブックを作る",
    en="in the API model STREAMING creates a notebook",
)
def model_streams_into_notebooks(rng: Random) -> Iterator[None]:
    with reworded("kinesisanalyticsv2", "use the <code>INTERACTIVE", "use the <code>STREAMING"):
        yield


@fault(
    ja="API の第1版のモデルが、Flink にも対応する",
    en="the model of the first API supports Flink as well",
)
def first_model_runs_flink(rng: Random) -> Iterator[None]:
    old = "which only supports SQL applications"
    with reworded("kinesisanalytics", old, "which supports SQL and Flink applications"):
        yield


@fault(
    ja="API の第2版のモデルで、ランタイムの指定が要らない",
    en="the model of the second API requires no runtime",
)
def model_requires_no_runtime(rng: Random) -> Iterator[None]:
    old = '"ApplicationName", "RuntimeEnvironment", "ServiceExecutionRole"'
    with reworded("kinesisanalyticsv2", old, '"ApplicationName", "ServiceExecutionRole"'):
        yield


@fault(ja="API モデルの列挙から SQL-1_0 が消える", en="SQL-1_0 is gone from the API model")
def model_forgets_sql(rng: Random) -> Iterator[None]:
    with reworded("kinesisanalyticsv2", '"SQL-1_0", ', ""):
        yield


@fault(
    ja="API モデルの列挙に Flink ではないランタイムが加わる",
    en="a runtime that is not Flink joins the API model",
)
def model_runs_spark(rng: Random) -> Iterator[None]:
    with reworded("kinesisanalyticsv2", '"SQL-1_0", ', '"SQL-1_0", "SPARK-4_0", '):
        yield
