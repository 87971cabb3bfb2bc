"""Broken worlds for stream processing and for Amazon Managed Service for Apache Flink.

Kinesis as moto simulates it, queries that Flink itself runs, and what AWS's API models say of
Managed Service for Apache Flink to programs.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

from faults._apart import apart
from faults._models import Model, altered, redocumented
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


@fault(ja="売上が実際より1件多く数えられる", en="one sale too many is counted")
def one_sale_too_many_is_counted(rng: Random) -> Iterator[None]:
    with _asked("COUNT(*)", "1 + COUNT(*)"):
        yield


@fault(
    ja="合計ではなく、いちばん大きな売上が得られる",
    en="the largest sale is given and not the total",
)
def the_largest_sale_is_given(rng: Random) -> Iterator[None]:
    with _asked("SUM(yen)", "MAX(yen)"):
        yield


@fault(
    ja="行が得られたときには、問い合わせのジョブは終わっている",
    en="by the time rows come, the job of the query has ended",
)
def the_job_ends_with_its_rows(rng: Random) -> Iterator[None]:
    from engines import flink  # here: only the claims that name it need it

    rows = flink.Query.rows

    def rows_of_a_finished_job(query: flink.Query, count: int) -> list[dict[str, Any]]:
        return [row | {"job": "FINISHED"} for row in rows(query, count)]

    with mock.patch.object(flink.Query, "rows", rows_of_a_finished_job):
        yield


@fault(
    ja="動いている問い合わせに、続きの売上が届かない",
    en="a query that runs is not given the sales that follow",
)
def nothing_is_taken_while_it_runs(rng: Random) -> Iterator[None]:
    from engines import flink  # here: only the claims that name it need it

    send = flink.Query.send

    def send_at_first(query: flink.Query, rows: list[str]) -> None:
        if not query.sent:
            send(query, rows)

    with mock.patch.object(flink.Query, "send", send_at_first):
        yield


def _extract_saying(change: Callable[[Model], None]) -> AbstractContextManager[Any]:
    """The extract of the model of 2023 says something else."""
    loads = json.loads

    def loads_changed(text: str | bytes, **how: Any) -> Any:
        value = loads(text, **how)
        if isinstance(value, dict) and value.get("botocore") == "1.31.30":
            change(value)
        return value

    return mock.patch.object(json, "loads", loads_changed)


@fault(
    ja="2023年8月の名前は Kinesis Data Analytics ではない",
    en="the name of August 2023 is not Kinesis Data Analytics",
)
def name_was_another_in_2023(rng: Random) -> Iterator[None]:
    def rename(extract: Model) -> None:
        old = "Amazon Kinesis Data Analytics"
        extract["documentation"] = extract["documentation"].replace(old, "Amazon Kinesis Analytics")

    with _extract_saying(rename):
        yield


@fault(ja="いまも昔の名前である", en="the name is as it was")
def name_is_as_it_was(rng: Random) -> Iterator[None]:
    old, new = "Amazon Managed Service for Apache Flink is", "Amazon Kinesis Data Analytics is"
    with redocumented("kinesisanalyticsv2", old, new):
        yield


@fault(
    ja="2023年8月の API には、操作がもう1つあった",
    en="the API of August 2023 had one operation more",
)
def there_was_one_operation_more(rng: Random) -> Iterator[None]:
    with _extract_saying(lambda extract: extract["operations"].append("PauseApplication")):
        yield


@fault(ja="当時の操作が1つなくなっている", en="one of the operations of that time is gone")
def an_operation_is_gone(rng: Random) -> Iterator[None]:
    with altered("kinesisanalyticsv2", lambda model: model["operations"].pop("StopApplication")):
        yield


@fault(
    ja="kinesisanalytics は、kinesisanalyticsv2 より後の API である",
    en="kinesisanalytics is the later API of the two",
)
def first_api_is_of_2018(rng: Random) -> Iterator[None]:
    def postdate(model: Model) -> None:
        model["metadata"]["apiVersion"] = "2018-08-14"

    with altered("kinesisanalytics", postdate):
        yield


@fault(
    ja="kinesisanalytics でもランタイムを選べる",
    en="kinesisanalytics lets you choose a runtime, too",
)
def first_api_chooses_runtimes(rng: Random) -> Iterator[None]:
    def add(model: Model) -> None:
        members = model["shapes"]["CreateApplicationRequest"]["members"]
        members["RuntimeEnvironment"] = {"shape": "ApplicationName"}

    with altered("kinesisanalytics", add):
        yield


@fault(
    ja="kinesisanalytics で、SQL でない言語も選べる",
    en="kinesisanalytics lets you choose a language other than SQL",
)
def first_api_chooses_languages(rng: Random) -> Iterator[None]:
    def add(model: Model) -> None:
        members = model["shapes"]["CreateApplicationRequest"]["members"]
        members["ApplicationLanguage"] = {"shape": "ApplicationName"}

    with altered("kinesisanalytics", add):
        yield


@fault(
    ja="kinesisanalytics でも、アプリケーションのランタイムを変更できる",
    en="kinesisanalytics lets you change the runtime of an application",
)
def first_api_changes_runtimes(rng: Random) -> Iterator[None]:
    def add(model: Model) -> None:
        members = model["shapes"]["ApplicationUpdate"]["members"]
        members["RuntimeEnvironmentUpdate"] = {"shape": "ApplicationName"}

    with altered("kinesisanalytics", add):
        yield


def _runtimes(change: Callable[[list[str]], None]) -> AbstractContextManager[None]:
    """An application can be created with other runtimes; what is read of it stays as it was."""

    def alter(model: Model) -> None:
        change(apart(model, "CreateApplicationRequest", "RuntimeEnvironment")["enum"])

    return altered("kinesisanalyticsv2", alter)


def _keep(start: str, runtimes: list[str]) -> None:
    """Drop the runtimes whose names begin so."""
    runtimes[:] = [each for each in runtimes if not each.startswith(start)]


@fault(
    ja="kinesisanalyticsv2 では、ランタイムを指定しなくてよい",
    en="kinesisanalyticsv2 requires no runtime",
)
def second_api_requires_no_runtime(rng: Random) -> Iterator[None]:
    def relax(model: Model) -> None:
        model["shapes"]["CreateApplicationRequest"]["required"].remove("RuntimeEnvironment")

    with altered("kinesisanalyticsv2", relax):
        yield


@fault(ja="Flink のランタイムが挙がっていない", en="no runtime of Flink is listed")
def flink_is_gone(rng: Random) -> Iterator[None]:
    with _runtimes(lambda runtimes: _keep("FLINK-", runtimes)):
        yield


@fault(ja="ノートブックのランタイムが挙がっていない", en="no runtime of notebooks is listed")
def notebooks_are_gone(rng: Random) -> Iterator[None]:
    with _runtimes(lambda runtimes: _keep("ZEPPELIN-", runtimes)):
        yield


@fault(ja="SQL-1_0 が挙がっていない", en="SQL-1_0 is not listed")
def sql_is_gone(rng: Random) -> Iterator[None]:
    with _runtimes(lambda runtimes: _keep("SQL-", runtimes)):
        yield


@fault(
    ja="アプリケーションを作るとき、Spark のランタイムも選べる",
    en="an application can be created with a runtime of Spark, too",
)
def spark_joins(rng: Random) -> Iterator[None]:
    with _runtimes(lambda runtimes: runtimes.append("SPARK-4_0")):
        yield
