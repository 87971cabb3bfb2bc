"""DuckDB, an SQL engine that runs inside the process and reads and writes CSV and Parquet."""

from functools import cache
from typing import Any

import duckdb
from uradori.engines import answer, testify


@cache
def database() -> duckdb.DuckDBPyConnection:
    """A database in memory that neither starts threads nor fetches extensions."""
    made = duckdb.connect(config={"threads": 1, "autoinstall_known_extensions": False})
    [[version]] = made.sql("SELECT version()").fetchall()
    testify("DuckDB", version.removeprefix("v"))
    return made


def sql(statement: str) -> list[dict[str, Any]]:
    """Run one statement and give its result's rows: none, where it has no result."""
    result = database().sql(statement)
    found = result.fetchall() if result else []
    rows = [dict(zip(result.columns, row, strict=True)) for row in found]
    words = statement.split()
    return answer("duckdb", words[0], {"sql": " ".join(words)}, rows)
