"""Flink and Spark: out of reach for others while they run, and gone when their run is over.

Run by `make test-slow`; elsewhere these tests are skipped unless `make engines` was called.
"""

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from support.runs import PATIENCE, job, run
from uradori.engines import happens, programs
from uradori.evidence.installed import is_missing
from uradori.evidence.ledger import load_ledger
from uradori.evidence.model import Outcome
from uradori.run.job import Warmth
from uradori.run.pool import HostPool

ROOT = Path(__file__).parents[2]

FLINK = """
from engines import flink

with flink.query("SELECT yen FROM sales", table="sales", columns="yen INT") as query:
    query.send(["300"])
    print(query.rows(1))
    while True:
        pass
"""
SPARK = '''
from engines import spark

spark.run("""
from pyspark.sql import SparkSession

SparkSession.builder.getOrCreate().range(3).count()
while True:
    pass
""")
'''
HANGS = {"flink": FLINK, "spark": SPARK}
"""Snippets that never end, each with an engine below it."""
UP = 3
"""Sockets at which either engine listens, at least, once it is ready for work."""


@pytest.fixture(autouse=True)
def engines() -> None:
    """The environments that these tests are about."""
    known = load_ledger(ROOT).project.settings.engines
    if any(is_missing(known[key], ROOT) for key in HANGS):
        pytest.skip("no Flink or Spark here: make engines")


@pytest.fixture(scope="module")
def plain_pool() -> Iterator[HostPool]:
    """A host that has warmed nothing but Python."""
    with HostPool(Warmth(("plain",), "ap-northeast-1", workers=2)) as pool:
        yield pool


def alive(pids: Iterable[int]) -> list[int]:
    """Those that have not ended; one that ended and waits to be collected has."""
    found = []
    for pid in pids:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            continue
        if state != "Z":
            found.append(pid)
    return found


def is_up(pid: int) -> bool:
    """Whether an engine below this process is ready for work."""
    return len(programs.listeners(pid)) >= UP


# Out of reach


def test_flink_listens_on_loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also once the whole cluster has been started by a query."""
    monkeypatch.syspath_prepend(ROOT / "snippets")
    from engines import flink

    with flink.query("SELECT yen FROM sales", table="sales", columns="yen INT") as query:
        query.send(["300"])
        assert query.rows(1) == [{"yen": 300, "job": "RUNNING"}]
        found = programs.listeners(os.getpid())
    assert len(found) >= UP
    assert [str(each.address) for each in found if not each.loopback] == []


def test_spark_listens_on_loopback_only(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As the script itself sees while it runs."""
    monkeypatch.syspath_prepend(ROOT / "snippets")
    monkeypatch.chdir(tmp_path)
    from engines import spark

    spark.run(f"""
import os, runpy
from pyspark.sql import SparkSession

SparkSession.builder.getOrCreate().range(3).count()
found = runpy.run_path({programs.__file__!r})["listeners"](os.getppid())
open("found.txt", "w").write("\\n".join(f"{{each.address}} {{each.loopback}}" for each in found))
""")
    found = [line.split() for line in (tmp_path / "found.txt").read_text().splitlines()]
    assert len(found) >= UP
    assert [address for address, loopback in found if loopback != "True"] == []


# Ending


@pytest.mark.parametrize("engine", HANGS)
def test_engine_ends_with_the_run(plain_pool: HostPool, engine: str) -> None:
    """When the result of a run that took too long is there, its Java machine is not."""
    wanted = job(ROOT, HANGS[engine], engines=True, seconds=10, wall=30)
    made = run(plain_pool, replace(wanted, readable=(str(ROOT / ".engines"),)))
    assert made.outcome is Outcome.TIMED_OUT
    host = plain_pool._process.pid
    assert list(programs.family(host)) == [host]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
@pytest.mark.parametrize("engine", HANGS)
def test_engine_ends_with_whoever_ran_it(engine: str, number: signal.Signals) -> None:
    """Ctrl-C, and a kill that leaves nobody time to clean up."""
    script = f"""\
        import sys
        from dataclasses import replace
        from pathlib import Path
        from uradori.run.job import Warmth
        from uradori.run.pool import HostPool
        sys.path.insert(0, {str(ROOT / "plugins/uradori/tests")!r})
        from support.runs import job
        with HostPool(Warmth(("plain",), "ap-northeast-1")) as pool:
            made = job(Path({str(ROOT)!r}), {HANGS[engine]!r}, engines=True, seconds=120)
            pool.submit(replace(made, readable=({str(ROOT / ".engines")!r},))).result()
        """
    command = [sys.executable, "-c", textwrap.dedent(script)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        assert happens(lambda: is_up(process.pid), PATIENCE)
        below = list(programs.family(process.pid))
        process.send_signal(number)
        assert process.wait(timeout=PATIENCE) != 0
        assert happens(lambda: not alive(below), PATIENCE), alive(below)
