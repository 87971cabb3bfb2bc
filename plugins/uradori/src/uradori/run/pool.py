"""A pool of runs: give it jobs, get futures.

One host process that forks where fork exists; elsewhere a new process for each job.
"""

import contextlib
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import IO, Protocol, Self

from uradori.evidence.model import Outcome, Run
from uradori.project import validation
from uradori.run.child import complete, ending
from uradori.run.job import Job, Warmth

CAN_FORK = hasattr(os, "fork") and hasattr(os, "setsid")

PASSED_ON = ("PATH", "LANG", "SYSTEMROOT", "VIRTUAL_ENV", "JAVA_HOME")
"""The only variables of our own environment that a snippet sees; nothing secret is among them."""


class HostDied(RuntimeError):  # noqa: N818 - what happened, as BrokenPipe or Timeout say it
    """The host process ended before its time; what it said last is the message."""


class Pool(Protocol):
    """Something that makes runs."""

    def submit(self, job: Job) -> "Future[Run]":
        """Queue a run."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *exc: object) -> None: ...


def open_pool(warmth: Warmth, fork: bool = CAN_FORK) -> Pool:
    """A pool that is ready for jobs; leave its `with` block and everything it started is gone."""
    return HostPool(warmth) if fork else FreshPool(warmth)


def environment(region: str, home: str) -> dict[str, str]:
    """The environment of every run: fake credentials, a fixed region, no proxy, no real home."""
    return {
        **{name: os.environ[name] for name in PASSED_ON if name in os.environ},
        "HOME": home,
        "TMPDIR": home,
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "NO_PROXY": "*",
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
        "AWS_SESSION_TOKEN": "testing",
        "AWS_SECURITY_TOKEN": "testing",
        "AWS_DEFAULT_REGION": region,
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    }


def _python(module: str, *arguments: str) -> list[str]:
    return [sys.executable, "-P", "-X", "utf8", "-m", module, *arguments]


class HostPool:
    """Runs in children of one warm host process."""

    def __init__(self, warmth: Warmth) -> None:
        self._home = tempfile.TemporaryDirectory(prefix="uradori-home-", ignore_cleanup_errors=True)
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed on exit
        self._futures: dict[int, Future[Run]] = {}
        self._lock = threading.Lock()
        self._process = subprocess.Popen(
            _python("uradori.run.host"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env={**environment(warmth.region, self._home.name), **warmth.environment},
            cwd=self._home.name,
            start_new_session=True,
        )
        self._send(validation.to_line(Warmth, warmth))
        self._reader = threading.Thread(target=self._read, name="uradori-pool", daemon=True)
        self._reader.start()

    def submit(self, job: Job) -> "Future[Run]":
        """Queue a run; the future raises HostDied if the host ends first."""
        future: Future[Run] = Future()
        with self._lock:
            ticket = len(self._futures)
            self._futures[ticket] = future
            self._send(validation.to_line(tuple[int, Job], (ticket, job)))
        if self._process.poll() is not None:
            self._fail_pending()
        return future

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.close()
        self._process.wait()
        self._reader.join()
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._errors.close()
        self._home.cleanup()

    def _send(self, line: bytes) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.write(line)
            self._process.stdin.flush()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line == b"ready\n":
                continue
            answer, complaints = validation.read_json(tuple[int, Run], line)
            if answer is None:
                raise HostDied(f"unreadable answer: {complaints}")
            ticket, run = answer
            future = self._futures[ticket]
            if future.set_running_or_notify_cancel():
                future.set_result(run)
        self._process.wait()
        self._fail_pending()

    def _fail_pending(self) -> None:
        self._errors.seek(0)
        last = self._errors.read().decode(errors="replace").strip().rsplit("\n", 1)[-1]
        message = last or f"the host process ended with status {self._process.returncode}"
        with self._lock:
            for future in self._futures.values():
                if not future.done() and future.set_running_or_notify_cancel():
                    future.set_exception(HostDied(message))


class FreshPool:
    """Runs in processes started afresh: slower, and the only way where fork is missing."""

    def __init__(self, warmth: Warmth) -> None:
        self._warmth = warmth
        self._threads = ThreadPoolExecutor(warmth.workers, thread_name_prefix="uradori-run")

    def submit(self, job: Job) -> "Future[Run]":
        """Queue a run."""
        return self._threads.submit(self._run, job)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _run(self, job: Job) -> Run:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
            report, scratch = Path(home, "report.json"), Path(home, "scratch")
            scratch.mkdir()
            limit = job.limits.output_kb * 1024
            with tempfile.TemporaryFile() as output:
                outcome, detail, errors = self._wait(job, home, report, scratch, output)
                output.seek(0)
                printed = output.read(limit + 1)
            stdout = printed[:limit].decode(errors="backslashreplace")
            run = validation.read_json(Run, report.read_bytes())[0] if report.is_file() else None
            if len(printed) > limit:
                why = f"printed more than {job.limits.output_kb} KiB"
                return Run(Outcome.CRASHED, f"{stdout}\n[cut here: {why}]\n", why, 0.0)
            if run is None:
                return Run(outcome, stdout, detail, 0.0)
            return complete(run, printed, errors, job.root, scratch)

    def _wait(
        self, job: Job, home: str, report: Path, scratch: Path, output: IO[bytes]
    ) -> tuple[Outcome, str, bytes]:
        base: Mapping[str, str] = environment(self._warmth.region, home)
        try:
            done = subprocess.run(
                _python("uradori.run.child", str(report), str(scratch)),
                input=validation.to_line(Job, job),
                stdout=output,
                stderr=subprocess.PIPE,
                env={**base, **self._warmth.environment},
                cwd=home,
                timeout=job.limits.seconds + 10,  # a fresh start imports everything first
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Outcome.TIMED_OUT, f"was still running after {job.limits.seconds:g} seconds", b""
        detail = ending(done.returncode, done.stderr.decode(errors="backslashreplace"))
        return Outcome.CRASHED, detail, done.stderr
