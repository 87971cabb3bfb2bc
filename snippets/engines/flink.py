"""Apache Flink on this machine: a streaming SQL query whose rows can be had while it runs.

A Java machine holds a whole small cluster. `_flink_query.py`, run by the Python of Flink's own
environment, puts the query to it and prints each row as it comes.
"""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from engines._jvm import java, package, python
from uradori.engines import (
    Program,
    answer,
    happens,
    note,
    start,
    start_server,
    testify,
    wait_until,
)

PATIENCE = 90.0
"""Seconds that rows may take to come, from a query that has started."""
STARTING = 600.0
"""Seconds that cluster and query may take to start: minutes, on a very busy machine."""
OPENED = (
    *("java.lang", "java.lang.reflect", "java.net", "java.io", "java.nio", "sun.nio.ch"),
    *("java.text", "java.time", "java.util", "java.util.concurrent"),
    *("java.util.concurrent.atomic", "java.util.concurrent.locks"),
)
"""As in the configuration that Flink is distributed with, for Java 17."""
TOKEN = re.compile(r"\d+\s+(\S+)\n")
"""What the cluster prints first: its port, then the word that opens it."""
DRIVER = Path(__file__).with_name("_flink_query.py")


@dataclass
class Query:
    """A streaming query that is running."""

    sql: str
    folder: Path
    """Files that appear here are the rows of the table."""
    driver: Program
    sent: int = 0
    given: int = 0
    """Rows that have been given out."""
    version: str = field(default="", init=False)

    def send(self, rows: Iterable[str]) -> None:
        """Hand on rows, as lines of CSV, to the table that the query reads."""
        lines = list(rows)
        self.sent += 1
        hidden = self.folder / f".{self.sent}"
        hidden.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        hidden.rename(self.folder / f"{self.sent}.csv")  # whole at once: Flink reads it once
        note("flink", "send", {"rows": lines}, {})

    def rows(self, count: int, seconds: float = PATIENCE) -> list[dict[str, Any]]:
        """The next rows of the result, with the state that the job was in when each came.

        Fewer than `count`, where no more come in time. Raises EngineError if the query fails.
        """
        started = "the query has started"
        wait_until(lambda: not self.driver.running or self._has_started(), STARTING, started)
        happens(lambda: not self.driver.running or len(self._said()) >= self.given + count, seconds)
        if not self.driver.running:
            raise self.driver.complaint("ended")
        found = self._said()[self.given : self.given + count]
        self.given += len(found)
        return answer("flink", "rows", {"query": " ".join(self.sql.split())}, found)

    def _has_started(self) -> bool:
        self._said()
        return bool(self.version)

    def _said(self) -> list[dict[str, Any]]:
        """Every row so far; the line before them says which Flink it is."""
        whole = self.driver.output().rpartition("\n")[0].splitlines()
        if whole and not self.version:
            self.version = json.loads(whole[0])["flink"]
            testify("Apache Flink", self.version)
        return [json.loads(line) for line in whole[1:]]


@contextmanager
def query(sql: str, table: str, columns: str) -> Iterator[Query]:
    """Start a query on a table that is empty so far, and stop it when the block is left."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch, table)
        folder.mkdir()
        source = (
            f"CREATE TABLE {table} ({columns}) WITH ('connector' = 'filesystem', "
            f"'path' = '{folder.as_uri()}', 'format' = 'csv', "
            "'source.monitor-interval' = '100 ms')"
        )
        with start_server(lambda port: _cluster(scratch, port), seconds=STARTING) as cluster:
            # It listens before it has said its token.
            said = wait_until(lambda: TOKEN.match(cluster.output()), STARTING, "there is a token")
            how = {"port": cluster.port, "token": said[1], "scratch": scratch}
            command = [python("flink"), "-c", DRIVER.read_text("utf-8"), source, sql]
            # The token lets nobody else on this machine use the cluster, so it is no argument.
            with start(command, env={"FLINK_GATEWAY": json.dumps(how)}) as driver:
                yield Query(sql, folder, driver)


def _cluster(scratch: str, port: int) -> list[str]:
    """A Java machine with Flink in it, to which a Python program can talk."""
    jars = package("flink", "pyflink") / "lib" / "*"
    [bridge] = package("flink", "py4j").parents[3].glob("share/py4j/py4j*.jar")
    server = ("py4j.GatewayServer", "--enable-auth", str(port))
    return java([bridge, jars], OPENED, scratch, *server)
