"""What a run may use: time, memory, output."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from support.runs import job, run
from uradori.evidence.model import Outcome
from uradori.run import weighing
from uradori.run.job import wall_limit
from uradori.run.pool import HostPool

BUSY = [
    pytest.param("while True:\n    pass\n", id="in Python"),
    pytest.param("x = 9 ** 9 ** 9\n", id="inside one operation"),
    pytest.param(
        """\
        import signal
        signal.pthread_sigmask(signal.SIG_BLOCK, set(signal.Signals))
        while True:
            try:
                while True: pass
            except BaseException: pass
        """,
        id="deaf",
    ),
    pytest.param(
        """\
        import threading
        def spin():
            while True: pass
        threading.Thread(target=spin).start()
        threading.Event().wait()
        """,
        id="in a thread",
    ),
]
ASLEEP = [
    pytest.param("import time\ntime.sleep(6000)\n", id="asleep"),
    pytest.param("import threading\nthreading.Event().wait()\n", id="waiting"),
    pytest.param(
        "import socket\ns = socket.create_server(('127.0.0.1', 0))\ns.accept()\n", id="accepting"
    ),
]


@pytest.mark.parametrize("source", BUSY)
def test_processor_is_limited(plain_pool: HostPool, tmp_path: Path, source: str) -> None:
    """Whatever it computes, a snippet ends once it has used the processor for long enough."""
    made = run(plain_pool, job(tmp_path, source, seconds=0.3))
    assert (made.outcome, made.detail) == (
        Outcome.TIMED_OUT,
        "used more than 0.3 seconds of CPU time",
    )


@pytest.mark.parametrize("source", ASLEEP)
def test_waiting_is_ended(plain_pool: HostPool, tmp_path: Path, source: str) -> None:
    """Whatever a snippet waits for, it does not wait for ever."""
    made = run(plain_pool, job(tmp_path, source, wall=0.3))
    assert (made.outcome, made.detail) == (
        Outcome.TIMED_OUT,
        "was still running after 0.3 seconds",
    )


def test_waiting_uses_up_no_time(plain_pool: HostPool, tmp_path: Path) -> None:
    """A snippet may wait for longer than it may compute: a busy machine makes it wait, too."""
    source = "import time\ntime.sleep(1)\nprint('done')\n"
    made = run(plain_pool, job(tmp_path, source, seconds=0.5))
    assert (made.outcome, made.detail, made.stdout) == (Outcome.PASSED, "", "done\n")


def test_hang_keeps_what_was_printed(plain_pool: HostPool, tmp_path: Path) -> None:
    """The output so far helps to see where it hangs."""
    made = run(plain_pool, job(tmp_path, "print('so far')\nwhile True:\n    pass\n", seconds=0.3))
    assert (made.outcome, made.stdout) == (Outcome.TIMED_OUT, "so far\n")


@pytest.mark.parametrize("limit", ["seconds", "wall"])
def test_hang_says_where_it_was(plain_pool: HostPool, tmp_path: Path, limit: str) -> None:
    """Its time up, a snippet that still listens tells the line that it did not get past."""
    source = {"seconds": "x = 1\n\nwhile True: pass\n", "wall": "import time\n\ntime.sleep(6000)\n"}
    made = run(plain_pool, job(tmp_path, source[limit], **{limit: 0.3}))  # type: ignore[arg-type]
    assert (made.outcome, made.line) == (Outcome.TIMED_OUT, 3)


def test_late_end_does_not_count(plain_pool: HostPool, tmp_path: Path) -> None:
    """A snippet that survives the end of its time and then finishes has timed out all the same."""
    source = """\
        import time
        try:
            time.sleep(6000)
        except BaseException:
            print("went on")
        """
    made = run(plain_pool, job(tmp_path, source, wall=0.3))
    assert made.outcome is Outcome.TIMED_OUT


@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="the kernel does not tell")
def test_starving_uses_up_no_time(plain_pool: HostPool, tmp_path: Path) -> None:
    """What a run waits for the processor, which others have, is not counted."""
    source = """\
        import os, time
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
        began = time.monotonic()
        while time.process_time() < 0.4: pass
        print(time.monotonic() - began > 0.8)
        """
    hog = (
        "import os\nos.sched_setaffinity(0, {min(os.sched_getaffinity(0))})\n"
        "os.write(1, b'!')\nwhile True: pass\n"
    )
    # Each in a session of its own, as a run is: the kernel shares a processor out by sessions.
    hogs = [
        subprocess.Popen(
            [sys.executable, "-S", "-c", hog], stdout=subprocess.PIPE, start_new_session=True
        )
        for _ in range(4)
    ]
    try:
        for each in hogs:
            assert each.stdout is not None
            assert each.stdout.read(1) == b"!"
        made = run(plain_pool, job(tmp_path, source, wall=0.8))
    finally:
        for each in hogs:
            each.kill()
            each.communicate()
    assert (made.outcome, made.detail, made.stdout) == (Outcome.PASSED, "", "True\n")


@pytest.mark.parametrize(("cpu", "wall"), [(0.3, 60), (6, 60), (30, 300), (240, 2400)])
def test_wall_limit_leaves_room(cpu: float, wall: float) -> None:
    """A run on a machine that does ten other things has its time too, and at least a minute."""
    assert wall_limit(cpu) == wall


def test_waiting_thread_does_not_hold_up_the_end(plain_pool: HostPool, tmp_path: Path) -> None:
    """A snippet ends with its last line, whatever threads it leaves behind."""
    source = """\
        import threading, time
        threading.Thread(target=lambda: time.sleep(6000)).start()
        print("done")
        """
    made = run(plain_pool, job(tmp_path, source))
    assert (made.outcome, made.stdout) == (Outcome.PASSED, "done\n")


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("x = bytearray(1 << 30)\n", id="at once"),
        pytest.param("x = []\nwhile True:\n    x.append(bytearray(1 << 25))\n", id="bit by bit"),
    ],
)
def test_memory_is_limited(plain_pool: HostPool, tmp_path: Path, source: str) -> None:
    """Asking for more than is allowed ends the run, and the message says how much that is."""
    made = run(plain_pool, job(tmp_path, source, memory_mb=384))
    assert (made.outcome, made.detail) == (Outcome.CRASHED, "needs more than 384 MiB of memory")


def test_memory_is_limited_beside_engines(plain_pool: HostPool, tmp_path: Path) -> None:
    """The limit is the snippet's own, not that of the engines which it starts."""
    source = """\
        import sys
        from uradori.engines import start
        big = "print(len(bytearray(1 << 29)), flush=True); import time; time.sleep(6000)"
        with start([sys.executable, "-S", "-c", big]) as engine:
            while engine.running and not engine.output(): pass
            print(engine.output().strip())
        x = bytearray(1 << 30)
        """
    made = run(plain_pool, job(tmp_path, source, memory_mb=384, engines=True))
    assert (made.outcome, made.detail, made.stdout) == (
        Outcome.CRASHED,
        "needs more than 384 MiB of memory",
        "536870912\n",
    )


HOARD = """\
import sys
from uradori.engines import start
hoard = "x = bytearray(100 << 20); x[::4096] = b'x' * len(x[::4096]); print(flush=True)\\n"
wait = "import time; time.sleep(6000)"
def begin(number):
    if number:
        with start([sys.executable, "-S", "-c", hoard + wait]) as engine:
            while engine.running and not engine.output(): pass
            begin(number - 1)
begin(NUMBER)
print("all here")
"""
"""Programs that each use a hundred MiB."""


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel does not tell")
def test_memory_of_all_programs_is_limited(plain_pool: HostPool, tmp_path: Path) -> None:
    """Each may be within its limit: what a run takes is what all of them take."""
    few, many = (
        run(
            plain_pool,
            job(
                tmp_path,
                HOARD.replace("NUMBER", number),
                memory_mb=200,
                beside_mb=200,
                engines=True,
            ),
        )
        for number in ("2", "1000")
    )
    assert (few.outcome, few.stdout) == (Outcome.PASSED, "all here\n")
    assert (many.outcome, many.detail) == (
        Outcome.CRASHED,
        "needs more than 400 MiB of memory together with what it started",
    )


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel does not tell")
def test_memory_that_programs_share_counts_once() -> None:
    """Children of a program have its pages, not copies of them."""
    source = textwrap.dedent(
        """\
        import os, sys
        x = bytearray(100 << 20)
        x[::4096] = b"x" * len(x[::4096])
        for _ in range(4):
            if not os.fork():
                sys.stdin.read()
                os._exit(0)
        print("all here", flush=True)
        sys.stdin.read()
        """
    )
    with subprocess.Popen(
        [sys.executable, "-S", "-c", source], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as family:
        assert family.stdout is not None
        assert family.stdout.readline() == b"all here\n"
        limits = (50, 100, 150, 400, 600)
        found = [mib for mib in limits if weighing.exceeds(family.pid, mib * weighing.MIB)]
        assert found == [50, 100]


def test_memory_within_the_limit_is_given(plain_pool: HostPool, tmp_path: Path) -> None:
    """The limit is the one asked for, not less."""
    made = run(plain_pool, job(tmp_path, "x = bytearray(100 << 20)\n", memory_mb=384))
    assert made.outcome is Outcome.PASSED


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("for _ in range(100):\n    print('x' * (1 << 20))\n", id="100 MB"),
        pytest.param("while True:\n    print('xyz')\n", id="for ever"),
        pytest.param(
            "import sys\nwhile True:\n    print('xyz', file=sys.stderr)\n", id="errors for ever"
        ),
        pytest.param(
            """\
            import os
            try:
                while True: os.write(1, b'x' * 9999)
            except BaseException: pass
            """,
            id="whatever happens",
        ),
    ],
)
def test_output_is_limited(plain_pool: HostPool, tmp_path: Path, source: str) -> None:
    """Printing without end ends the run; what was kept is cut, and says so."""
    made = run(plain_pool, job(tmp_path, source, output_kb=4))
    assert (made.outcome, made.detail) == (Outcome.CRASHED, "printed more than 4 KiB")
    assert made.stdout.endswith("\n[cut here: printed more than 4 KiB]\n")
    assert len(made.stdout) < 5000


@pytest.mark.parametrize(
    ("size", "outcome"),
    [(4096, Outcome.PASSED), (4097, Outcome.CRASHED), (60_000, Outcome.CRASHED)],
)
def test_output_limit_is_exact(
    plain_pool: HostPool, tmp_path: Path, size: int, outcome: Outcome
) -> None:
    """One byte more than allowed is too much, however quickly the snippet is done."""
    source = f"import os\nos.write(1, b'x' * {size})\n"
    found = [run(plain_pool, job(tmp_path, source, output_kb=4)) for _ in range(5)]
    assert [made.outcome for made in found] == [outcome] * 5


def test_long_message_is_cut(plain_pool: HostPool, tmp_path: Path) -> None:
    """A failure that quotes a whole document still says what failed."""
    made = run(plain_pool, job(tmp_path, "assert False, 'x' * 50_000_000\n"))
    assert (made.outcome, made.line) == (Outcome.FAILED, 1)
    assert made.detail.startswith("AssertionError: xxx")
    assert len(made.detail) < 100_000
