"""Hosts that do not do their work: whatever they do instead, nobody waits for them for ever."""

import sys
import textwrap
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.runs import PATIENCE, job
from uradori.evidence.model import Outcome, Run
from uradori.project import validation
from uradori.run.job import Warmth
from uradori.run.pool import HostDied, HostPool

PLAIN = Warmth(("plain",), "ap-northeast-1", workers=2)
ANSWER = validation.to_line(tuple[int, Run], (0, Run(Outcome.PASSED, "", "", 0.0))).decode()
HALF = b"ready\n" + ANSWER.encode()[:20]
SLEEP = "import time; time.sleep(6000)"


def pool_of(program: str) -> HostPool:
    """A pool whose host is this program."""
    return HostPool(PLAIN, (sys.executable, "-S", "-c", textwrap.dedent(program)))


@pytest.mark.parametrize(
    ("program", "why"),
    [
        pytest.param("", "ended with status 0", id="ends at once"),
        pytest.param("raise SystemExit('no disk left')", "no disk left", id="says why it ends"),
        pytest.param("print('ready', flush=True)", "ended with status 0", id="ends when ready"),
        pytest.param("import os; os.kill(os.getpid(), 9)", "ended with status -9", id="is killed"),
        pytest.param(
            f"import os; os.write(1, {HALF!r}); os.kill(os.getpid(), 9)",
            "ended with status -9",
            id="dies in the middle of an answer",
        ),
        pytest.param(
            "import sys; sys.stdin.readline(); raise KeyError(1)", "KeyError: 1", id="errs"
        ),
        pytest.param(f"print('hello', flush=True); {SLEEP}", "did not get ready", id="greets"),
        pytest.param(
            f"print('ready\\nnonsense', flush=True); {SLEEP}", "unreadable answer", id="nonsense"
        ),
        pytest.param(
            f"import os; os.write(1, b'ready\\n\\xff\\0\\n'); {SLEEP}",
            "unreadable answer",
            id="bytes",
        ),
        pytest.param(
            f"print('ready\\n[0, 1]', flush=True); {SLEEP}", "unreadable answer", id="no run"
        ),
        pytest.param(
            f"print({('ready' + chr(10) + ANSWER.replace('[0', '[7'))!r}, flush=True); {SLEEP}",
            "answers what nobody asked: 7",
            id="another ticket",
        ),
        pytest.param(
            f"import os; os.write(1, b'ready\\n'); os.close(1); {SLEEP}",
            "closed its output",
            id="closes its output",
        ),
        pytest.param(
            f"import os; os.close(0); os.write(1, b'ready\\n!\\n'); {SLEEP}",
            "unreadable answer",
            id="closes its input",
        ),
    ],
)
def test_host_that_errs_is_told_to_everyone(tmp_path: Path, program: str, why: str) -> None:
    """What was asked before its end and what is asked after it fails, and says what is known."""
    with pool_of(program) as pool:
        before = [pool.submit(job(tmp_path, "x = 1\n")) for _ in range(3)]
        for future in before:
            with pytest.raises(HostDied, match=why):
                future.result(timeout=PATIENCE)
        with pytest.raises(HostDied, match=why):
            pool.submit(job(tmp_path, "x = 1\n")).result(timeout=PATIENCE)


def test_answer_before_the_end_counts(tmp_path: Path) -> None:
    """A host that answers one and dies has answered one."""
    program = f"""\
        import sys
        print("ready", flush=True)
        for _ in range(3): sys.stdin.readline()
        print({ANSWER.strip()!r}, flush=True)
        print("no more", flush=True)
        sys.stdin.read()
        """
    with pool_of(program) as pool:
        first, second = (pool.submit(job(tmp_path, "x = 1\n")) for _ in range(2))
        assert first.result(timeout=PATIENCE).outcome is Outcome.PASSED
        with pytest.raises(HostDied, match="unreadable answer"):
            second.result(timeout=PATIENCE)


def test_same_answer_twice_is_an_error(tmp_path: Path) -> None:
    """A host that answers one question twice has lost count, and is believed no more."""
    program = f"""\
        import sys
        print("ready", flush=True)
        for _ in range(3): sys.stdin.readline()
        print({ANSWER + ANSWER!r}, flush=True)
        sys.stdin.read()
        """
    with pool_of(program) as pool:
        first, second = (pool.submit(job(tmp_path, "x = 1\n")) for _ in range(2))
        assert first.result(timeout=PATIENCE).outcome is Outcome.PASSED
        with pytest.raises(HostDied, match="answers what nobody asked: 0"):
            second.result(timeout=PATIENCE)


def test_sender_is_freed_by_the_end_of_a_host_that_reads_nothing(tmp_path: Path) -> None:
    """A job larger than a pipe, on its way to a host that takes none, holds nobody up for ever."""
    program = f"print('nonsense', flush=True); {SLEEP}"
    with pool_of(program) as pool:
        futures = []

        def submit() -> None:
            futures.append(pool.submit(job(tmp_path, "x = 1\n" * 1_000_000)))

        senders = [threading.Thread(target=submit, daemon=True) for _ in range(2)]
        for sender in senders:
            sender.start()
        for sender in senders:
            sender.join(PATIENCE)
        assert [sender.is_alive() for sender in senders] == [False, False]
        for future in futures:
            with pytest.raises(HostDied, match="did not get ready"):
                future.result(timeout=PATIENCE)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    said=st.lists(
        st.one_of(
            st.sampled_from([b"ready\n", ANSWER.encode(), ANSWER.replace("[0", "[1").encode()]),
            st.binary(max_size=20),
        ),
        max_size=6,
    ),
    ending=st.sampled_from(["", "os.close(1)", "os.kill(os.getpid(), 9)", "sys.exit('no')"]),
)
def test_every_future_resolves(tmp_path: Path, said: list[bytes], ending: str) -> None:
    """Whatever a host says, and however it ends, each future has an answer or an error."""
    program = f"""\
import os, sys
for _ in range(3): sys.stdin.readline()
os.write(1, {b"".join(said)!r})
{ending}
"""
    with pool_of(program) as pool:
        futures = [pool.submit(job(tmp_path, "x = 1\n")) for _ in range(2)]
        ends = [future.exception(timeout=PATIENCE) for future in futures]
    assert all(end is None or isinstance(end, HostDied) for end in ends)


def test_run_that_is_called_off_has_no_result(tmp_path: Path) -> None:
    """A host that errs ends its runs; nothing is wrong with their checks, and nobody says so."""
    with HostPool(PLAIN) as pool:
        first = pool.submit(job(tmp_path, "import time\ntime.sleep(6000)\n"))
        pool.submit(job(tmp_path, "x = 1\n")).result(timeout=PATIENCE)  # the first has begun then
        pool._send(b"nonsense\n")
        with pytest.raises(HostDied, match="unreadable job"):
            first.result(timeout=PATIENCE)
