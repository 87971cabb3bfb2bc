"""Broken worlds for ETL: S3 as moto simulates it, engines, and AWS Glue in its API model."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any
from unittest import mock

from faults._models import altered, redocumented
from moto.s3.models import FakeKey, S3Backend
from uradori.faults import fault


def _stored(
    change: Callable[[S3Backend, str, str, bytes], bytes],
) -> AbstractContextManager[Any]:
    """S3 stores what `change` makes of an object."""
    put = S3Backend.put_object

    def put_changed(
        backend: S3Backend, bucket: str, key: str, value: bytes, *args: Any, **details: Any
    ) -> FakeKey:
        return put(backend, bucket, key, change(backend, bucket, key, value), *args, **details)

    return mock.patch.object(S3Backend, "put_object", put_changed)


@fault(ja="オブジェクトの最後の行が失われる", en="an object loses its last row")
def last_row_is_lost(rng: Random) -> Iterator[None]:
    with _stored(lambda backend, bucket, key, value: b"".join(value.splitlines(True)[:-1])):
        yield


@fault(ja="オブジェクトの行が2回ずつ現れる", en="every row of an object is there twice")
def rows_are_doubled(rng: Random) -> Iterator[None]:
    def double(backend: S3Backend, bucket: str, key: str, value: bytes) -> bytes:
        return b"".join(2 * line for line in value.splitlines(True))

    with _stored(double):
        yield


@fault(
    ja="オブジェクトの最初と最後の行が入れ替わる",
    en="the first and last rows of an object change places",
)
def rows_change_places(rng: Random) -> Iterator[None]:
    def swap(backend: S3Backend, bucket: str, key: str, value: bytes) -> bytes:
        lines = value.splitlines(True)
        lines[0], lines[-1] = lines[-1], lines[0]
        return b"".join(lines)

    with _stored(swap):
        yield


@fault(
    ja="同じキーへの書き込みが、置き換えずに継ぎ足す",
    en="a write to an existing key adds to it instead of replacing it",
)
def writes_never_replace(rng: Random) -> Iterator[None]:
    def append(backend: S3Backend, bucket: str, key: str, value: bytes) -> bytes:
        earlier = backend.get_object(bucket, key)
        return earlier.value + value if earlier else value

    with _stored(append):
        yield


@fault(
    ja="オブジェクトの一覧が1件ずつに分けて返る",
    en="a listing comes in pages of one object each",
)
def listings_come_in_pages(rng: Random) -> Iterator[None]:
    found = S3Backend.list_objects_v2

    def list_one(*args: Any, **details: Any) -> Any:
        return found(*args, **{**details, "max_keys": 1})

    with mock.patch.object(S3Backend, "list_objects_v2", list_one):
        yield


@fault(ja="オブジェクトの一覧に漏れがある", en="a listing misses an object")
def listing_misses_an_object(rng: Random) -> Iterator[None]:
    def list_all_but_first(*args: Any, **details: Any) -> Any:
        return tuple(
            each[1:] if isinstance(each, list) else each for each in found(*args, **details)
        )

    found = S3Backend.list_objects_v2
    with mock.patch.object(S3Backend, "list_objects_v2", list_all_but_first):
        yield


def _loaded(select: str) -> AbstractContextManager[Any]:
    """S3 stores, in place of a Parquet file, what this query makes of the `loaded` rows."""
    import duckdb  # here: only the claims that load Parquet need it

    def rewrite(backend: S3Backend, bucket: str, key: str, value: bytes) -> bytes:
        if not key.endswith(".parquet"):
            return value
        with TemporaryDirectory() as folder, duckdb.connect() as database:
            file = Path(folder, "loaded.parquet")
            file.write_bytes(value)
            database.sql(f"CREATE TABLE loaded AS FROM '{file}'")
            database.sql(f"COPY ({select}) TO '{file}'")
            return file.read_bytes()

    return _stored(rewrite)


@fault(ja="ロードした最後の行が失われる", en="the last of the loaded rows is lost")
def load_drops_a_row(rng: Random) -> Iterator[None]:
    with _loaded("FROM loaded LIMIT (SELECT count(*) - 1 FROM loaded)"):
        yield


@fault(ja="ロードした行が2回ずつ現れる", en="every loaded row is there twice")
def load_doubles_the_rows(rng: Random) -> Iterator[None]:
    with _loaded("FROM loaded UNION ALL FROM loaded ORDER BY ALL"):
        yield


@fault(
    ja="ロードで注文番号が数値になり、先頭の0が消える",
    en="the load makes numbers of the ids, which lose their leading zeros",
)
def load_turns_ids_into_numbers(rng: Random) -> Iterator[None]:
    with _loaded("SELECT * REPLACE (order_id::INTEGER AS order_id) FROM loaded"):
        yield


@fault(
    ja="ロードで、整数の金額が浮動小数点数になる",
    en="the load turns whole amounts into floating-point numbers",
)
def load_makes_amounts_floats(rng: Random) -> Iterator[None]:
    with _loaded("SELECT * REPLACE (yen::DOUBLE AS yen) FROM loaded"):
        yield


def _submitted(old: str, new: str) -> AbstractContextManager[Any]:
    """Spark is given a script with other words than the snippet wrote."""
    from engines import spark  # here: only the claims that name it need it

    run = spark.run

    def run_changed(script: str) -> None:
        if old not in script:
            raise LookupError(f"the script does not say {old!r}")
        run(script.replace(old, new))

    return mock.patch.object(spark, "run", run_changed)


@fault(
    ja="Spark が列の型を推測し、注文番号の先頭の0が消える",
    en="Spark guesses the types of columns, and ids lose their leading zeros",
)
def spark_guesses_types(rng: Random) -> Iterator[None]:
    with _submitted("header=True", "header=True, inferSchema=True"):
        yield


@fault(
    ja="Spark が、上書きせずに継ぎ足す",
    en="Spark adds to what is there instead of overwriting it",
)
def spark_appends(rng: Random) -> Iterator[None]:
    with _submitted('mode("overwrite")', 'mode("append")'):
        yield


@fault(ja="Spark の上書きが、いつもすべての日に及ぶ", en="Spark always overwrites every day")
def spark_always_overwrites_all(rng: Random) -> Iterator[None]:
    with _submitted('partitionOverwriteMode="dynamic"', 'partitionOverwriteMode="static"'):
        yield


@fault(
    ja="Spark の上書きが、いつもその日だけに及ぶ",
    en="Spark never overwrites other days than the one that is loaded",
)
def spark_never_overwrites_all(rng: Random) -> Iterator[None]:
    with _submitted('"default")', '"default", partitionOverwriteMode="dynamic")'):
        yield


def _altered(alter: Callable[[dict[str, Any]], None]) -> AbstractContextManager[None]:
    return altered("glue", alter)


def _reworded(shape: str, member: str, old: str, new: str) -> AbstractContextManager[None]:
    return redocumented("glue", old, new, "shapes", shape, "members", member)


def _without(operation: str) -> AbstractContextManager[None]:
    return _altered(lambda model: model["operations"].pop(operation))


@fault(
    ja="API モデルから、ストリーミングのジョブが消える",
    en="the API model has no streaming jobs",
)
def model_lacks_streaming_jobs(rng: Random) -> Iterator[None]:
    old = " For an Apache Spark streaming ETL job, this must be <code>gluestreaming</code>."
    with _reworded("JobCommand", "Name", old, ""):
        yield


@fault(
    ja="API モデルから、Python シェルのジョブが消える",
    en="the API model has no Python shell jobs",
)
def model_lacks_python_shell_jobs(rng: Random) -> Iterator[None]:
    with _reworded("JobCommand", "Name", "pythonshell", "glueetl"):
        yield


@fault(
    ja="ジョブの作成にインスタンスタイプが要る",
    en="creating a job requires an instance type",
)
def job_requires_instances(rng: Random) -> Iterator[None]:
    def require(model: dict[str, Any]) -> None:
        request = model["shapes"]["CreateJobRequest"]
        request["members"]["InstanceType"] = {"shape": "NameString"}
        request["required"].append("InstanceType")

    with _altered(require):
        yield


@fault(
    ja="API モデルで、G.1X のワーカーが半分の大きさになる",
    en="in the API model a G.1X worker is half as big",
)
def model_shrinks_workers(rng: Random) -> Iterator[None]:
    old, new = "1 DPU (4 vCPUs, 16 GB of memory)", "0.5 DPU (2 vCPUs, 8 GB of memory)"
    with _reworded("CreateJobRequest", "WorkerType", old, new):
        yield


@fault(
    ja="API モデルで、ジョブの実行が1時間までになる",
    en="in the API model a job is stopped after an hour",
)
def model_stops_jobs_after_an_hour(rng: Random) -> Iterator[None]:
    old, new = "7 days or 10080 minutes", "1 hour or 60 minutes"
    with _reworded("CreateJobRequest", "Timeout", old, new):
        yield


@fault(
    ja="API モデルで、タイムアウトの既定値がどのバージョンでも2日になる",
    en="in the API model the default timeout is two days in every version",
)
def model_gives_jobs_two_days(rng: Random) -> Iterator[None]:
    with _reworded("CreateJobRequest", "Timeout", "or 480 minutes", "or 2,880 minutes"):
        yield


@fault(
    ja="API モデルで、失敗したジョブが再試行されない",
    en="in the API model a failed job is not retried",
)
def model_never_retries_jobs(rng: Random) -> Iterator[None]:
    with _reworded("CreateJobRequest", "MaxRetries", "if it fails", "by hand"):
        yield


@fault(
    ja="API モデルから、データカタログのテーブルが消える",
    en="the API model has no tables in the Data Catalog",
)
def model_lacks_the_catalog(rng: Random) -> Iterator[None]:
    with _without("CreateTable"):
        yield


@fault(ja="API モデルから、クローラーが消える", en="the API model has no crawlers")
def model_lacks_crawlers(rng: Random) -> Iterator[None]:
    with _without("CreateCrawler"):
        yield


@fault(
    ja="API モデルから、データ品質のルールセットが消える",
    en="the API model has no data quality rulesets",
)
def model_lacks_data_quality(rng: Random) -> Iterator[None]:
    with _without("CreateDataQualityRuleset"):
        yield


@fault(
    ja="今の API モデルにも、ゼロ ETL 統合がない",
    en="today's API model has no zero-ETL integrations either",
)
def model_lacks_zero_etl(rng: Random) -> Iterator[None]:
    with _without("CreateIntegration"):
        yield
