"""A pool of runs: give it jobs, get futures. One host process makes the runs."""

import contextlib
import errno
import itertools
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from concurrent.futures import Future
from typing import IO, Protocol, Self

from uradori.evidence.model import Run
from uradori.project import validation
from uradori.run.homes import open_home
from uradori.run.job import Job, Warmth
from uradori.run.surroundings import environment

READY = b"ready\n"
"""The first line that a host says."""
LONGEST_ANSWER = 64 * 1024 * 1024
"""Bytes of an answer's line; hosts keep theirs well below."""
PATIENCE = 60.0
"""Seconds that a host may take to end its runs and itself, on a very busy machine."""
GRACE = 10.0
"""Seconds that a host may live on after it has closed its output, which it does by ending."""


class PoolError(RuntimeError):
    """Runs cannot be made; the message says why."""


class HostDied(PoolError):  # noqa: N818 - what happened, as BrokenPipe or Timeout say it
    """The host process ended before its time; what is known of its end is the message."""


class Pool(Protocol):
    """Something that makes runs."""

    def submit(self, job: Job) -> "Future[Run]":
        """Queue a run."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *exc: object) -> None: ...


def open_pool(warmth: Warmth) -> Pool:
    """A pool that is ready for jobs; leave its `with` block and everything it started is gone.

    Raises PoolError where runs cannot be made at all.
    """
    if not hasattr(os, "fork"):
        raise PoolError("this needs Linux or macOS, where processes can fork")
    try:
        return HostPool(warmth)
    except OSError as error:
        raise PoolError(f"no host can be started: {error}") from error


HOST = (sys.executable, "-P", "-X", "utf8", "-m", "uradori.run.start")
"""The program that makes runs."""


class HostPool:
    """Runs in children of one warm host process.

    A host that ends, closes its output or says what cannot be understood is ended for good:
    every future that still waits, and every later one, raises HostDied.
    """

    def __init__(self, warmth: Warmth, host: Sequence[str] = HOST) -> None:
        self._home = open_home()
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed on exit
        self._tickets = itertools.count()
        self._futures: dict[int, Future[Run]] = {}
        self._death: HostDied | None = None
        self._lock = threading.Lock()
        """Of the futures and the death. Not held while sending, which waits for the host."""
        self._sending = threading.Lock()
        try:
            self._process = subprocess.Popen(
                host,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                env={**environment(warmth.region, str(self._home.path)), **warmth.environment},
                cwd=self._home.path,
                pass_fds=[self._home.lock],
                start_new_session=True,
            )
        except OSError:
            self._errors.close()
            self._home.remove()
            raise
        self._send(validation.to_line(Warmth, warmth))
        self._reader = threading.Thread(target=self._read, name="uradori-pool", daemon=True)
        try:
            self._reader.start()
        except RuntimeError as error:  # as where no process can be started, but of threads
            with self._process:
                self._process.kill()
            self._errors.close()
            self._home.remove()
            raise OSError(errno.EAGAIN, str(error)) from error

    def submit(self, job: Job) -> "Future[Run]":
        """Queue a run; the future raises HostDied if the host ends first."""
        future: Future[Run] = Future()
        with self._lock:
            if self._death is not None:
                future.set_exception(self._death)
                return future
            ticket = next(self._tickets)
            self._futures[ticket] = future
        self._send(validation.to_line(tuple[int, Job], (ticket, job)))
        return future

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        assert self._process.stdin is not None
        if not self._sending.acquire(timeout=PATIENCE):  # somebody sends to a host that takes none
            self._process.kill()
            self._sending.acquire()
        self._process.stdin.close()
        self._sending.release()
        if not self._ends(PATIENCE):
            self._process.kill()
        self._reader.join()
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._errors.close()
        self._home.remove()

    def _send(self, line: bytes) -> None:
        assert self._process.stdin is not None
        # A host that takes no more has ended, or will be: the reader sees to the futures.
        with self._sending, contextlib.suppress(BrokenPipeError, ValueError):
            while line:
                line = line[os.write(self._process.stdin.fileno(), line) :]

    def _read(self) -> None:
        try:
            why = self._take_answers()
        except Exception as error:  # noqa: BLE001 - nobody may wait for a thread that is no more
            why = f"its answers could not be taken: {error!r}"
        if why or not self._ends(GRACE):
            why = why or "the host closed its output before its end"
            self._process.kill()
            self._process.wait()
        if why or self._process.returncode:
            self._home.end_processes()
        death = HostDied(why or self._last_words())
        with self._lock:
            self._death = death
            pending = list(self._futures.values())
            self._futures.clear()
        for future in pending:
            if future.set_running_or_notify_cancel():
                future.set_exception(death)

    def _take_answers(self) -> str:
        """Resolve futures until the host closes its output; or until it errs, and then how."""
        assert self._process.stdout is not None
        first = self._process.stdout.readline(LONGEST_ANSWER)
        if first != READY:
            return f"the host did not get ready: {first[:80]!r}" if first.endswith(b"\n") else ""
        while line := self._process.stdout.readline(LONGEST_ANSWER):
            if not line.endswith(b"\n") and len(line) < LONGEST_ANSWER:
                return ""  # it died in the middle of a word
            answer, complaints = validation.read_json(tuple[int, Run], line)
            if answer is None:
                return f"unreadable answer of the host: {': '.join(complaints[0])}"
            ticket, run = answer
            with self._lock:
                future = self._futures.pop(ticket, None)
            if future is None:
                return f"the host answers what nobody asked: {ticket}"
            if future.set_running_or_notify_cancel():
                future.set_result(run)
        return ""

    def _ends(self, seconds: float) -> bool:
        """Whether the host ends within this time."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def _last_words(self) -> str:
        self._errors.seek(0)
        last = self._errors.read().decode(errors="replace").strip().rsplit("\n", 1)[-1]
        return last or f"the host process ended with status {self._process.returncode}"
