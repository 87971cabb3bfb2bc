"""The host: a warm process that forks one child for each run and watches over them all.

Once `warming.py` has warmed it up, it reads lines of `[ticket, Job]` from standard input and
answers each with a line `[ticket, Run]`. When its input ends it kills what still runs and is gone,
so nothing outlives whoever started it, however that one ended.
"""

import contextlib
import os
import selectors
import shutil
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from resource import struct_rusage

from uradori.engines.lifetimes import adopt_orphans, die_with
from uradori.evidence.model import Outcome, Run
from uradori.project import validation
from uradori.run import walls, weighing
from uradori.run.child import run_job
from uradori.run.compiled import Compiled
from uradori.run.explain import complete, ending
from uradori.run.job import Job, Warmth
from uradori.run.origins import Warm
from uradori.run.orphans import kill_orphans, starved
from uradori.run.private import impersonal
from uradori.run.queue import Queue
from uradori.run.reports import Reporter, new_token, reported

GRACE = 10.0
"""Seconds a child has, after its time is up, to say where it was."""
CHUNK = 65536
REPORT_LIMIT = 32 * 1024 * 1024
"""Bytes; no honest report comes near it."""
KILLED = frozenset({signal.SIGKILL, signal.SIGXCPU})
"""By these signals the kernel ends a process that uses too much of the processor."""


@dataclass(slots=True)
class _Child:
    """One run in progress, as seen by the host."""

    ticket: int
    job: Job
    pid: int
    scratch: Path
    started: float
    token: bytes
    """What only its own report can begin with."""
    streams: dict[int, bytearray] = field(default_factory=dict)
    """What arrived so far on each of its pipes: output, errors, report, in this order."""
    verdict: str = ""
    """Why the host killed it, if it did."""
    timed_out: bool = False
    starved: float = 0.0
    """Seconds that it was kept from running, as known when its time seemed to be up."""

    @property
    def deadline(self) -> float:
        return self.started + self.job.limits.wall_seconds + self.starved + GRACE


class Host:
    """Forks, reads, times, kills and reports; one thread, one selector."""

    def __init__(
        self, warmth: Warmth, requests: int, answers: int, warm: Warm, site: walls.Terrain
    ) -> None:
        self._queue = Queue(warmth.workers, warmth.beside)
        self._warm = warm
        self._compiled = Compiled()
        self._walls = walls.Builder(site)
        self._requests = requests
        self._answers = answers
        self._input = bytearray()
        self._children: dict[int, _Child] = {}
        self._selector = selectors.DefaultSelector()
        self._open = True
        self._home = tempfile.gettempdir()
        """Nobody else's, and gone with the pool."""

    def serve(self) -> None:
        """Work until the input ends and nothing is left to do, or until it is closed early."""
        wake, woken = socket.socketpair()
        wake.setblocking(False)
        woken.setblocking(False)
        signal.set_wakeup_fd(woken.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.siginterrupt(signal.SIGCHLD, False)  # some file systems let a call be interrupted
        self._selector.register(self._requests, selectors.EVENT_READ, None)
        self._selector.register(wake, selectors.EVENT_READ, None)
        try:
            while self._open:
                for key, _ in self._selector.select(self._patience()):
                    if key.data is not None:
                        self._read(key.data, key.fd)
                    elif key.fd == self._requests:
                        self._accept()
                    else:
                        with contextlib.suppress(BlockingIOError):
                            wake.recv(CHUNK)
                self._kill_late()
                self._kill_heavy()
                self._reap()
                self._start_waiting()
        finally:
            for child in list(self._children.values()):
                # Nobody is told of a run that is called off: nothing is wrong with its check.
                self._kill(child, "called off")
                os.waitpid(child.pid, 0)
                self._clear(child)

    def _patience(self) -> float | None:
        now = time.monotonic()
        times = [child.deadline - now for child in self._children.values()]
        if any(child.job.limits.processes for child in self._children.values()):
            times.append(weighing.LOOK)
        return max(0.0, min(times)) if times else None

    def _accept(self) -> None:
        data = os.read(self._requests, CHUNK)
        self._open = bool(data)
        self._input += data
        while (end := self._input.find(b"\n")) >= 0:
            line = bytes(self._input[:end])
            del self._input[: end + 1]
            request, complaints = validation.read_json(tuple[int, Job], line)
            if request is None:
                raise SystemExit(f"unreadable job: {complaints}")
            self._queue.add(request)

    def _start_waiting(self) -> None:
        while request := self._queue.next([child.job for child in self._children.values()]):
            self._start(*request)

    def _start(self, ticket: int, job: Job) -> None:
        scratch = Path(self._home, f"run-{ticket:06}")
        scratch.mkdir(mode=0o700)
        pipes = [os.pipe() for _ in range(3)]
        secret, told = os.pipe()
        self._compiled.script(job)
        build = self._walls.round(
            job.root,
            job.readable,
            scratch,
            processes=job.limits.processes,
            apart=bool(job.test),
        )
        host = os.getpid()
        pid = os.fork()
        if pid == 0:
            outlets = [write for _, write in pipes]
            world = self._warm, self._compiled
            _become_child(host, job, scratch, world, build, (*outlets, secret))
        # Made only now, so that it is nowhere in the child but in a pipe, until its end.
        token = new_token()
        os.write(told, token)
        for each in (secret, told):
            os.close(each)
        child = _Child(ticket, job, pid, scratch, time.monotonic(), token)
        self._children[pid] = child
        for read, write in pipes:
            os.close(write)
            os.set_blocking(read, False)
            child.streams[read] = bytearray()
            self._selector.register(read, selectors.EVENT_READ, child)

    def _read(self, child: _Child, fd: int) -> None:
        """Take what has arrived on one pipe; stop a child that will not stop by itself."""
        if fd not in child.streams or child.verdict:
            self._drain(fd)
            return
        try:
            data = os.read(fd, CHUNK)
        except BlockingIOError:
            return
        if not data:
            self._forget(fd)
            return
        self._take(child, fd, data)

    def _take(self, child: _Child, fd: int, data: bytes) -> None:
        """Keep what arrived, up to the limit of its pipe."""
        received = child.streams[fd]
        received += data
        report = fd == list(child.streams)[-1]
        limit = REPORT_LIMIT if report else child.job.limits.output_kb * 1024
        if len(received) > limit:
            del received[limit:]
            self._kill(child, f"printed more than {child.job.limits.output_kb} KiB")

    def _drain(self, fd: int) -> None:
        with contextlib.suppress(BlockingIOError):
            while data := os.read(fd, CHUNK):
                del data
            self._forget(fd)

    def _forget(self, fd: int) -> None:
        with contextlib.suppress(KeyError):
            self._selector.unregister(fd)

    def _kill_late(self) -> None:
        now = time.monotonic()
        for child in self._children.values():
            if child.verdict or now < child.deadline:
                continue
            child.starved = starved(child.pid)
            if now >= child.deadline:
                child.timed_out = True
                self._kill(child, child.job.limits.wall_exceeded)

    def _kill_heavy(self) -> None:
        """End runs that use too much memory together with what they started.

        The kernel limits single processes; of a run that may start none, that is all there is.
        """
        for child in self._children.values():
            limits = child.job.limits
            most = limits.together_mb * weighing.MIB
            if limits.processes and not child.verdict and weighing.exceeds(child.pid, most):
                self._kill(child, limits.memory_exceeded)

    def _kill(self, child: _Child, why: str) -> None:
        child.verdict = child.verdict or why
        with contextlib.suppress(ProcessLookupError):
            os.kill(child.pid, signal.SIGKILL)

    def _reap(self) -> None:
        """Collect every process that ended: children, and what they left behind."""
        while True:
            try:
                pid, status, usage = os.wait4(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            if pid in self._children:
                self._finish(self._children[pid], status, usage)

    def _finish(self, child: _Child, status: int, usage: struct_rusage) -> None:
        self._clear(child)
        run = _conclude(child, status, usage)
        self._compiled.learn(child.job.root, child.job.snippets, run.files)
        self._answer(child.ticket, run)

    def _clear(self, child: _Child) -> None:
        """Take what a run that ended has said, and leave nothing of it."""
        del self._children[child.pid]
        # What the snippet started goes with it: first its group, then whoever left the group.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, signal.SIGKILL)
        kill_orphans(set(self._children))
        for fd in child.streams:
            if not child.verdict:
                with contextlib.suppress(BlockingIOError):
                    while not child.verdict and (data := os.read(fd, CHUNK)):
                        self._take(child, fd, data)
            self._forget(fd)
            os.close(fd)
        _remove(child.scratch)

    def _answer(self, ticket: int, run: Run) -> None:
        line = validation.to_line(tuple[int, Run], (ticket, run))
        with contextlib.suppress(BrokenPipeError):
            while line:
                line = line[os.write(self._answers, line) :]


def _remove(scratch: Path) -> None:
    try:
        scratch.rmdir()  # most leave nothing in it
    except OSError:
        shutil.rmtree(scratch, ignore_errors=True)


def _become_child(
    host: int,
    job: Job,
    scratch: Path,
    world: tuple[Warm, Compiled],
    build: Callable[[], tuple[str, ...]],
    pipes: tuple[int, ...],
) -> None:
    """Never returns: runs the job on these pipes and ends the process.

    The pipes take output, errors and report; from the last one comes the token of the report.
    `build` puts the walls round it, and says which.
    """
    status = 1
    try:
        os.setsid()
        die_with(host)
        adopt_orphans()  # while it lives, what it started is its own, and no other run's orphan
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        null = os.open(os.devnull, os.O_RDONLY)
        output, errors, report, secret = pipes
        for number, place in ((null, 0), (output, 1), (errors, 2)):
            os.dup2(number, place)
        built = build()
        reporter = Reporter(report, secret)
        run = run_job(job, scratch, *world, reporter.read)
        reporter.conclude(replace(run, walls=built))
        status = 0
    except BaseException:  # noqa: BLE001 - the host reports a child without a report as crashed
        sys.__stderr__ and sys.excepthook(*sys.exc_info())
    finally:
        os._exit(status)


def _conclude(child: _Child, status: int, usage: struct_rusage) -> Run:
    """The run as the host saw it: the child's report where there is one, its end where not."""
    output, errors, report = (bytes(received) for received in child.streams.values())
    limits, code = child.job.limits, os.waitstatus_to_exitcode(status)
    run, files = reported(report, child.token)
    if run is not None and code == 0 and not child.verdict:
        return complete(run, output, errors, child.job.root, child.scratch)
    stdout = output.decode(errors="backslashreplace")
    seconds = time.monotonic() - child.started
    if not child.verdict and -code in KILLED and _cpu_seconds(usage) >= limits.cpu_seconds:
        return Run(Outcome.TIMED_OUT, stdout, limits.cpu_exceeded, seconds, files=files)
    detail = child.verdict or ending(code, errors.decode(errors="backslashreplace"))
    detail = impersonal(detail, child.job.root, child.scratch)
    if "printed more" in child.verdict:
        stdout += f"\n[cut here: {child.verdict}]\n"
    outcome = Outcome.TIMED_OUT if child.timed_out else Outcome.CRASHED
    return Run(outcome, stdout, detail, seconds, files=files)


def _cpu_seconds(usage: struct_rusage) -> float:
    return usage.ru_utime + usage.ru_stime
