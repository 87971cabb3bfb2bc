"""Real programs below a run: they answer, they are recorded, and they never outlive it."""

import os
import re
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.runs import PATIENCE, job, run, timeless
from uradori.engines import EngineError, happens, programs, start_server
from uradori.evidence.model import Call, Mutation, Outcome, Run
from uradori.run.job import Warmth
from uradori.run.pool import HostDied, HostPool

SERVER = """\
import os, socket, sys, time
server = socket.create_server((sys.argv[2], int(sys.argv[1])))
print("listening", flush=True)
while True:
    time.sleep(6000)
"""
"""The least that is a server."""

ENGINE = """\
import os, sys
from pathlib import Path
from uradori.engines import answer, start_server, testify, wait_until

def server(address="127.0.0.1"):
    program = Path(__file__).with_name("server.txt")
    testify("Echo", "1.0")
    return start_server(lambda port: [sys.executable, str(program), str(port), address])

def ask(value):
    return answer("echo", "ask", [value], value)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with an engine."""
    folder = tmp_path / "snippets" / "engines"
    folder.mkdir(parents=True)
    (folder / "echo.py").write_text(ENGINE)
    (folder / "server.txt").write_text(SERVER)
    return tmp_path


@pytest.fixture
def pids(tmp_path: Path) -> Iterator[Callable[[], list[int]]]:
    """The ids of the programs that are alive and were started for this test."""

    def alive() -> list[int]:
        found = []
        for folder in Path("/proc").iterdir():
            if folder.name.isdecimal():
                try:
                    words = (folder / "cmdline").read_bytes()
                except OSError:
                    continue
                if os.fsencode(tmp_path / "snippets/engines/server.txt") in words:
                    found.append(int(folder.name))
        return found

    yield alive
    assert wait_for(lambda: not alive()), "a program outlived its test"


def wait_for(condition: Callable[[], object]) -> bool:
    """Whether something comes true, however busy the machine is."""
    return happens(condition, PATIENCE)


START = "from engines import echo\nwith echo.server() as server:\n    "
Alive = Callable[[], list[int]]


def test_answers_are_calls(plain_pool: HostPool, project: Path) -> None:
    """What an engine answers is recorded in order, with the version that it reported."""
    source = START + "assert [echo.ask('a'), echo.ask([1])] == ['a', [1]]\n"
    made = run(plain_pool, job(project, source, engines=True))
    assert (made.outcome, made.versions["Echo"]) == (Outcome.PASSED, "1.0")
    assert timeless(made.calls) == (
        Call("echo", "ask", '["a"]', '"a"'),
        Call("echo", "ask", "[[1]]", "[1]"),
    )


@pytest.mark.parametrize(
    ("asked", "change", "given"),
    [
        ("'paid'", "altered", "'paid~'"),
        ("None", "filled", "'~'"),
        ("[1, 2]", "reordered", "[2, 1]"),
        ("3", "altered", "4"),
    ],
)
def test_answers_are_mutated(
    plain_pool: HostPool, project: Path, asked: str, change: str, given: str
) -> None:
    """One answer is changed on its way to the snippet; a run says which could be."""
    source = START + f"print(repr(echo.ask({asked})))\n"
    reads = run(plain_pool, job(project, source, engines=True, track_reads=True))
    mutation = Mutation(0, "ask", ("value",), change)
    assert mutation in reads.mutable
    made = run(plain_pool, job(project, source, engines=True, mutation=mutation))
    assert (made.mutated, made.stdout) == (True, f"{given}\n")


def test_what_is_asked_while_waiting_is_not_recorded(plain_pool: HostPool, project: Path) -> None:
    """How often one looks is chance."""
    source = (
        START
        + "from uradori.engines import wait_until\n    "
        + "wait_until(lambda: echo.ask(True), 5, 'it answers')\n    echo.ask(1)\n"
    )
    made = run(plain_pool, job(project, source, engines=True))
    assert [call.result for call in made.calls] == ["1"]


OWN_BUSINESS = """\
import threading, urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
import boto3
from uradori.engines import answer, setting_up, testify

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()

    def log_message(self, *args):
        pass

def zones():
    testify("Echo", "1.0")
    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.handle_request).start()
        urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/health").close()
    with setting_up():
        found = boto3.client("route53").list_hosted_zones()["HostedZones"]
    return answer("echo", "zones", None, len(found))
"""


def test_what_an_engine_module_asks_for_itself_is_not_mutated(
    moto_pool: HostPool, tmp_path: Path
) -> None:
    """How an engine is set up shows among the calls; the snippet rests on its answers alone."""
    (tmp_path / "snippets" / "engines").mkdir(parents=True)
    (tmp_path / "snippets" / "engines" / "own.py").write_text(OWN_BUSINESS)
    source = "from engines import own\nassert own.zones() == 0\n"
    wanted = job(tmp_path, source, backend="moto", engines=True, track_reads=True)
    made = run(moto_pool, wanted)
    assert [call.operation for call in made.calls] == ["ListHostedZones", "zones"], made.detail
    assert {mutation.operation for mutation in made.mutable} == {"zones"}


def test_engine_that_said_nothing_is_no_witness(plain_pool: HostPool, project: Path) -> None:
    """A badge would name it without its having testified."""
    made = run(plain_pool, job(project, "print(1)\n", engines=True, names=("Echo",)))
    assert (made.outcome, made.detail) == (
        Outcome.CRASHED,
        "names engines that said nothing: Echo",
    )


# Starting


def test_program_that_ends_early_is_quoted(plain_pool: HostPool, project: Path) -> None:
    """Who reads the failure sees what the program said."""
    (project / "snippets/engines/server.txt").write_text("print('no such option')\n")
    made = run(plain_pool, job(project, START + "pass\n", engines=True))
    assert made.outcome is Outcome.CRASHED
    assert "ended (status 0) before it listened\n  no such option" in made.detail


def test_program_that_is_not_there_is_named() -> None:
    """With the system's reason."""
    with (
        pytest.raises(EngineError, match="no-such-engine cannot be started: no such program"),
        start_server(lambda _: ["no-such-engine"]),
    ):
        pass


def test_taken_port_is_left_to_its_owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two runs that choose the same port both get a server, each its own."""
    script = tmp_path / "server.py"
    script.write_text(SERVER)

    def command(port: int) -> list[str]:
        return [sys.executable, str(script), str(port), "127.0.0.1"]

    with start_server(command) as first:
        assert first.port is not None
        monkeypatch.setattr(
            "uradori.engines.processes.SystemRandom.sample", lambda *_: [first.port, first.port + 1]
        )
        with start_server(command) as second:
            assert second.port == first.port + 1
            assert first.running
        with (
            pytest.raises(EngineError, match="Address already in use"),
            start_server(command, port=first.port),
        ):
            pass


@pytest.mark.parametrize("address", ["0.0.0.0", "::"])  # noqa: S104 - refused
def test_server_for_everybody_is_refused(
    plain_pool: HostPool, project: Path, pids: Alive, address: str
) -> None:
    """No engine is reachable from beyond this machine."""
    if address == "::":
        text = SERVER.replace("sys.argv[1])))", "sys.argv[1])), family=socket.AF_INET6)")
        (project / "snippets/engines/server.txt").write_text(text)
    source = START.replace("server()", f"server({address!r})") + "pass\n"
    made = run(plain_pool, job(project, source, engines=True))
    assert made.outcome is Outcome.CRASHED
    assert f"listens beyond this machine: {address} port" in made.detail
    assert pids() == []


def test_sockets_of_a_server_are_on_loopback(project: Path) -> None:
    """As the kernel tells, of the program itself."""
    script = project / "snippets/engines/server.txt"
    with start_server(lambda port: [sys.executable, str(script), str(port), "127.0.0.1"]) as server:
        found = [(str(each.address), each.port) for each in programs.listeners(server.pid)]
    assert found == [("127.0.0.1", server.port)]


# Ending

ENDS = {
    "time-out": ("while True: pass", Outcome.TIMED_OUT),
    "failure": ("assert False", Outcome.FAILED),
    "abrupt exit": ("import os; os._exit(1)", Outcome.CRASHED),
    "suicide": ("import os; os.kill(os.getpid(), 9)", Outcome.CRASHED),
    "normal": ("pass", Outcome.PASSED),
}


@pytest.mark.parametrize(("end", "outcome"), ENDS.values(), ids=ENDS)
def test_engine_ends_with_the_run(
    plain_pool: HostPool, project: Path, pids: Alive, end: str, outcome: Outcome
) -> None:
    """However the run ends, nothing is left when its result is there."""
    made = run(plain_pool, job(project, f"{START}{end}\n", engines=True, seconds=2))
    assert (made.outcome, pids()) == (outcome, [])


def test_engine_ends_with_its_host(project: Path, pids: Alive) -> None:
    """SIGKILL leaves the host no time to clean up; the kernel does."""
    with HostPool(Warmth(("plain",), "ap-northeast-1", workers=2)) as pool:
        futures = [
            pool.submit(job(project, START + "while True: pass\n", engines=True)) for _ in range(2)
        ]
        assert wait_for(lambda: len(pids()) == 2)
        os.kill(pool._process.pid, signal.SIGKILL)
        for future in futures:
            with pytest.raises(HostDied):
                future.result(timeout=PATIENCE)
    assert wait_for(lambda: not pids())


def started(project: Path) -> "subprocess.Popen[bytes]":
    """A program that runs a snippet which hangs with an engine below it, as `uradori run` does."""
    script = f"""\
        import sys
        from pathlib import Path
        from uradori.run.job import Warmth
        from uradori.run.pool import HostPool
        sys.path.insert(0, {str(Path(__file__).parents[1])!r})
        from support.runs import PATIENCE, job
        with HostPool(Warmth(("plain",), "ap-northeast-1")) as pool:
            made = job(Path({str(project)!r}), {START + "while True: pass"!r}, engines=True)
            pool.submit(made).result()
        """
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(script)], stderr=subprocess.DEVNULL
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL, signal.SIGTERM])
def test_engine_ends_with_whoever_ran_it(
    project: Path, pids: Alive, number: signal.Signals
) -> None:
    """Ctrl-C, and a kill of the whole command."""
    process = started(project)
    assert wait_for(pids)
    process.send_signal(number)
    assert process.wait(timeout=PATIENCE) != 0
    assert wait_for(lambda: not pids())


def test_engine_that_is_unplugged_stops_the_run(
    sharing_pool: HostPool, project: Path, pids: Alive
) -> None:
    """Killed from outside in the middle of a run, it fails the run and leaves nothing."""
    source = START + "while server.running: pass\n    raise server.complaint('is gone')\n"
    pending = sharing_pool.submit(job(project, source, engines=True))
    assert wait_for(lambda: [pid for pid in pids() if programs.listeners(pid)])
    os.kill(pids()[0], signal.SIGKILL)
    made: Run = pending.result(timeout=PATIENCE)
    assert made.outcome is Outcome.CRASHED
    assert re.search(r"python3? (is gone|ended \(status -9\))", made.detail)
    assert pids() == []


def test_engines_of_two_runs_do_not_meet(plain_pool: HostPool, project: Path) -> None:
    """Many runs at a time, several in a row: each has an engine of its own."""
    source = START + "print(server.port, server.pid)\n"
    futures = [plain_pool.submit(job(project, source, engines=True)) for _ in range(10)]
    found = [future.result(timeout=PATIENCE) for future in futures]
    assert [made.outcome for made in found] == [Outcome.PASSED] * 10
    assert len({made.stdout.split()[1] for made in found}) == 10


def test_plain_script_uses_engines_as_well(project: Path, pids: Alive) -> None:
    """A reader who runs the snippet gets its output, and nothing stays behind."""
    script = project / "script.py"
    script.write_text(START + "print(echo.ask('paid'))\n")
    made = subprocess.run(
        [sys.executable, str(script)],
        env={**os.environ, "PYTHONPATH": str(project / "snippets")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (made.stdout, made.stderr, pids()) == ("paid\n", "", [])
