"""The pool of forked runs: many at once, deaths in the middle, and nothing left behind."""

import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import textwrap
import threading
from collections.abc import Iterator
from concurrent.futures import wait
from pathlib import Path
from typing import Any

import pytest
from support.runs import PATIENCE, job, run
from support.sites import CLAIM, Site
from uradori.evidence.model import Outcome
from uradori.run.campaign import RUNS_PER_CORE, run_campaign, warmth
from uradori.run.job import Warmth
from uradori.run.pool import HostDied, HostPool, PoolError, open_pool

PLAIN = Warmth(("plain",), "ap-northeast-1", workers=2, shares_network=True)


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A socket that runs can report to, and whose other end closes when they die."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(PATIENCE)
        yield server


def reporting(server: socket.socket, then: str) -> str:
    """A snippet that tells its own and its host's process id, and goes on."""
    return f"""\
import os, socket
me = socket.create_connection(("127.0.0.1", {server.getsockname()[1]}))
me.sendall(b"%d %d" % (os.getpid(), os.getppid()))
{then}
"""


def reported(server: socket.socket) -> tuple[socket.socket, int, int]:
    """The connection of a reporting snippet, its process id and its host's."""
    connection = server.accept()[0]
    connection.settimeout(PATIENCE)
    pid, host = map(int, connection.recv(64).split())
    return connection, pid, host


def gone(connection: socket.socket) -> bool:
    """Whether the process at the other end is dead; waits for it."""
    with connection:
        return connection.recv(1) == b""


HANG = "while True: pass"


def test_many_runs_each_get_their_own_result(plain_pool: HostPool, tmp_path: Path) -> None:
    """Results meet their jobs, however many there are and in whatever order they end."""
    futures = [
        plain_pool.submit(job(tmp_path, f"print({n}); assert {n} % 3, {n}\n")) for n in range(60)
    ]
    wait(futures, timeout=PATIENCE)
    found = [(future.result().stdout, future.result().outcome) for future in futures]
    assert found == [(f"{n}\n", Outcome.PASSED if n % 3 else Outcome.FAILED) for n in range(60)]


def test_large_job_and_large_output_pass_through(plain_pool: HostPool, tmp_path: Path) -> None:
    """Nothing stalls when more is on its way than a pipe holds."""
    text = "長い" * 200_000
    source = f"text = {text!r}\nprint(text)\n"
    futures = [plain_pool.submit(job(tmp_path, source, output_kb=4096)) for _ in range(4)]
    assert [future.result(timeout=PATIENCE).stdout for future in futures] == [f"{text}\n"] * 4


def test_no_more_at_once_than_workers(tmp_path: Path, listener: socket.socket) -> None:
    """A run starts when one before it ends, not sooner."""
    source = reporting(listener, "me.recv(1)")
    with HostPool(Warmth(("plain",), "ap-northeast-1", workers=1, shares_network=True)) as pool:
        first = pool.submit(job(tmp_path, source))
        second = pool.submit(job(tmp_path, source))
        held, _, host = reported(listener)
        children = Path(f"/proc/{host}/task/{host}/children").read_text().split()
        assert (len(children), first.done(), second.done()) == (1, False, False)
        with held:
            held.sendall(b"x")
        with reported(listener)[0] as held:
            held.sendall(b"x")
        assert [each.result(timeout=PATIENCE).outcome for each in (first, second)] == [
            Outcome.PASSED
        ] * 2


def test_two_pools_at_once(plain_pool: HostPool, tmp_path: Path) -> None:
    """Pools share nothing, and the end of one does not touch the other."""
    with HostPool(PLAIN) as other:
        futures = [
            (n, pool, pool.submit(job(tmp_path, f"import os\nprint({n}, os.getppid())\n")))
            for n in range(10)
            for pool in (plain_pool, other)
        ]
        found = {
            (pool, *future.result(timeout=PATIENCE).stdout.split()) for n, pool, future in futures
        }
        hosts = {
            pool: {host for its, _, host in found if its is pool} for pool in (plain_pool, other)
        }
        assert len(found) == 20
    assert [len(hosts[pool]) for pool in hosts] == [1, 1]
    assert hosts[plain_pool] != hosts[other]
    assert run(plain_pool, job(tmp_path, "print('still here')\n")).stdout == "still here\n"


def test_host_killed_in_the_middle(tmp_path: Path, listener: socket.socket) -> None:
    """Every future fails with HostDied, and no run survives its host."""
    with HostPool(PLAIN) as pool:
        futures = [pool.submit(job(tmp_path, reporting(listener, HANG))) for _ in range(4)]
        runs = [reported(listener) for _ in range(2)]
        os.kill(runs[0][2], signal.SIGKILL)
        assert [gone(connection) for connection, _, _ in runs] == [True, True]
        for future in futures:
            with pytest.raises(HostDied, match="status -9"):
                future.result(timeout=PATIENCE)


def test_dead_host_takes_no_more_jobs(tmp_path: Path, listener: socket.socket) -> None:
    """What is submitted after the end fails at once, instead of waiting for ever."""
    with HostPool(PLAIN) as pool:
        future = pool.submit(job(tmp_path, reporting(listener, HANG)))
        connection, _, host = reported(listener)
        os.kill(host, signal.SIGKILL)
        assert gone(connection)
        with pytest.raises(HostDied):
            future.result(timeout=PATIENCE)
        with pytest.raises(HostDied):
            pool.submit(job(tmp_path, "x = 1\n")).result(timeout=PATIENCE)


def test_run_killed_in_the_middle(
    sharing_pool: HostPool, tmp_path: Path, listener: socket.socket
) -> None:
    """A run that something kills is a crash of that run alone."""
    future = sharing_pool.submit(job(tmp_path, reporting(listener, HANG)))
    connection, pid, _ = reported(listener)
    os.kill(pid, signal.SIGKILL)
    made = future.result(timeout=PATIENCE)
    assert gone(connection)
    assert (made.outcome, made.detail) == (
        Outcome.CRASHED,
        "its process was killed by SIGKILL before the snippet's end",
    )
    assert run(sharing_pool, job(tmp_path, "x = 1\n")).outcome is Outcome.PASSED


def test_leaving_ends_what_still_runs(tmp_path: Path, listener: socket.socket) -> None:
    """Whoever leaves early leaves nothing running, nobody waiting, and no result of half a run."""
    with HostPool(PLAIN) as pool:
        futures = [pool.submit(job(tmp_path, reporting(listener, HANG))) for _ in range(4)]
        runs = [reported(listener) for _ in range(2)]
    assert [gone(connection) for connection, _, _ in runs] == [True, True]
    assert [future.done() for future in futures] == [True] * 4
    assert [type(future.exception()) for future in futures] == [HostDied] * 4
    assert not Path(f"/proc/{runs[0][2]}").exists()


def test_end_of_the_parent_ends_everything(tmp_path: Path, listener: socket.socket) -> None:
    """A killed parent leaves neither host nor runs behind."""
    Site(tmp_path).write("source.py", reporting(listener, HANG))
    program = f"""\
        import sys
        sys.path.insert(0, {str(Path(__file__).parents[1])!r})
        from pathlib import Path
        from support.runs import PATIENCE, job
        from uradori.run.job import Warmth
        from uradori.run.pool import HostPool
        root = Path({str(tmp_path)!r})
        with HostPool(Warmth(("plain",), "ap-northeast-1", workers=2, shares_network=True)) as pool:
            pool.submit(job(root, (root / "source.py").read_text())).result()
        """
    command = [sys.executable, "-c", textwrap.dedent(program)]
    with subprocess.Popen(command, env={**os.environ, "TMPDIR": str(tmp_path)}) as parent:
        connection, _, host = reported(listener)
        ended = os.pidfd_open(host)
        parent.kill()
    assert gone(connection)
    assert select.select([ended], [], [], PATIENCE) == ([ended], [], [])
    os.close(ended)


def test_cancelled_future_stays_cancelled(tmp_path: Path, listener: socket.socket) -> None:
    """A result that nobody wants any more harms no other."""
    with HostPool(Warmth(("plain",), "ap-northeast-1", workers=1, shares_network=True)) as pool:
        first = pool.submit(job(tmp_path, reporting(listener, "me.recv(1)")))
        second = pool.submit(job(tmp_path, "x = 1\n"))
        third = pool.submit(job(tmp_path, "print('third')\n"))
        held = reported(listener)[0]
        assert second.cancel()
        with held:
            held.sendall(b"x")
        assert first.result(timeout=PATIENCE).outcome is Outcome.PASSED
        assert third.result(timeout=PATIENCE).stdout == "third\n"
        assert second.cancelled()


def test_warmth_is_what_the_claims_need(site: Site) -> None:
    """Backends and services of the claims asked for, in the site's region."""
    for claim, header in {
        "sqs/a": 'import boto3\nboto3.client("sqs")\n',
        "sqs/b": "import boto3\nboto3.resource(service_name='dynamodb')\n",
        "sns/c": 'import boto3\nboto3.client("sns")\n',
        "sns/d": '# /// uradori\n# backend = "plain"\n# kind = "engine"\n# ///\n',
    }.items():
        site.write(f"snippets/{claim}.py", header)
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["ja", "en"]\nregion = "eu-west-1"\n')
    catalog = site.catalog
    assert warmth(catalog, ["sqs/a", "sqs/b", "sns/d"], 3) == Warmth(
        ("moto", "plain"), "eu-west-1", ("dynamodb", "engine", "plain", "sqs"), 3
    )
    assert warmth(catalog, [CLAIM]).workers == RUNS_PER_CORE * (os.cpu_count() or 1)


def test_unknown_backend_spoils_no_other_claim(site: Site) -> None:
    """A header that names a backend that does not exist stops its own claim, not the host."""
    header = '# /// uradori\n# backend = "cloud"\n# kind = "engine"\n# ///\n'
    site.write("snippets/bad/backend.py", header)
    catalog, claims = site.catalog, ["bad/backend", CLAIM]
    with open_pool(warmth(catalog, claims, 2)) as pool:
        found = {made.claim: made for made in run_campaign(catalog, claims, pool)}
    assert found[CLAIM].outcome is Outcome.PASSED
    assert found["bad/backend"].outcome is Outcome.CRASHED
    assert "no backend named 'cloud'" in found["bad/backend"].detail


def test_no_thread_to_listen_with(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine that has none left is told of like one without processes, and nothing stays."""
    started = []
    begin = subprocess.Popen

    def noted(*arguments: Any, **named: Any) -> "subprocess.Popen[bytes]":
        started.append(begin(*arguments, **named))
        return started[-1]

    def refused(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(subprocess, "Popen", noted)
    monkeypatch.setattr(threading.Thread, "start", refused)
    with pytest.raises(PoolError, match="can't start new thread"):
        open_pool(PLAIN)
    assert [each.poll() is not None for each in started] == [True]
    assert list(tmp_path.glob("*/*")) == []
