"""Broken worlds for ETL: S3 as moto simulates it, and Spark with another script."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any
from unittest import mock

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


def _put(
    place: Callable[[S3Backend, str, str], str],
) -> AbstractContextManager[Any]:
    """S3 stores an object under the key that `place` gives."""
    put = S3Backend.put_object

    def put_elsewhere(
        backend: S3Backend, bucket: str, key: str, *args: Any, **details: Any
    ) -> FakeKey:
        return put(backend, bucket, place(backend, bucket, key), *args, **details)

    return mock.patch.object(S3Backend, "put_object", put_elsewhere)


@fault(
    ja="出力先のキーが、実行した時刻から決まる",
    en="the output's key comes from the time of the run",
)
def keys_carry_the_time(rng: Random) -> Iterator[None]:
    runs = count(1)
    with _put(lambda backend, bucket, key: f"run={next(runs)}/orders.csv"):
        yield


@fault(
    ja="Parquet が、決めたキーには書き込まれない",
    en="Parquet files do not arrive under their keys",
)
def load_goes_astray(rng: Random) -> Iterator[None]:
    def astray(backend: S3Backend, bucket: str, key: str) -> str:
        return key.replace("orders.parquet", "astray.parquet")

    with _put(astray):
        yield


@fault(
    ja="同じキーに書き直すと、最後の行が失われる",
    en="an object that is written again loses its last row",
)
def rewrites_lose_a_row(rng: Random) -> Iterator[None]:
    def lose(backend: S3Backend, bucket: str, key: str, value: bytes) -> bytes:
        again = backend.get_object(bucket, key)
        return b"".join(value.splitlines(True)[:-1]) if again else value

    with _stored(lose):
        yield


@fault(
    ja="同じキーに書き直すと、バケットのほかのオブジェクトが消える",
    en="writing an object again deletes the others of its bucket",
)
def rewrites_empty_the_bucket(rng: Random) -> Iterator[None]:
    def empty(backend: S3Backend, bucket: str, key: str, value: bytes) -> bytes:
        keys = backend.get_bucket(bucket).keys
        if key in keys:
            for other in [each for each in keys if each != key]:
                del keys[other]
        return value

    with _stored(empty):
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


@fault(
    ja="取り消された注文もロードされる",
    en="cancelled orders are loaded as well",
)
def load_keeps_cancelled_orders(rng: Random) -> Iterator[None]:
    with _loaded("FROM loaded UNION ALL SELECT '0043', 980 ORDER BY ALL"):
        yield


@fault(ja="ロードした行の順序が逆になる", en="the loaded rows are in reverse order")
def load_turns_the_order_round(rng: Random) -> Iterator[None]:
    with _loaded("FROM loaded ORDER BY order_id DESC"):
        yield


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


@fault(
    ja="Spark が、もう一度動かしたジョブの行を失う",
    en="Spark loses a row when the job is run again",
)
def spark_loses_a_row_when_run_again(rng: Random) -> Iterator[None]:
    old = 'load(day, "dynamic", partitionOverwriteMode="dynamic")'
    with _submitted(
        old,
        f"{old}\n    raw = open(f'raw/{{day}}.csv').readlines()\n"
        "    open(f'raw/{day}.csv', 'w').writelines(raw[:-1] if len(raw) > 2 else raw)",
    ):
        yield
