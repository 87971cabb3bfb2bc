"""One run: this module takes over a process, executes one snippet in it, and reports.

`run_job` is called in a process of its own that ends right after, so it changes whatever it
likes: working directory, import path, limits, random seeds.
"""

import contextlib
import gc
import importlib
import io
import linecache
import os
import random
import signal
import sys
import tempfile
import threading
import time
import types
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from importlib.machinery import SourceFileLoader
from pathlib import Path

from uradori.evidence.model import Call, Outcome, Run
from uradori.project.faults import FOLDER
from uradori.run.backends import load_backend
from uradori.run.engine_answers import heard
from uradori.run.explain import explain, filename_of, without_paths
from uradori.run.footing import Footing
from uradori.run.guard import Guard, limit_resources
from uradori.run.job import Job, Limits
from uradori.run.origins import Warm
from uradori.run.orphans import starved
from uradori.run.recording import Recording

SEED = 20230821
"""Every run starts its random numbers here, so the same bytes give the same output."""
LEAST_GRANTED = 0.01
"""Seconds; a run that was kept from running for less has had its time."""


def run_job(job: Job, scratch: Path, warm: Warm, tell: Callable[[str, str], None]) -> Run:
    """Execute one job in this process, which was forked from one that imported what `warm` says.

    `tell` hears of each file of the project that is read, with its digest. `stdout` of the result
    is left to who holds the pipe.
    """
    backend = load_backend(job.backend)
    footing = Footing(job, warm, tell)
    guard = Guard(scratch, job.limits, footing.reads)
    _settle(job, scratch)
    _compile_anew(warm.table.folders)
    guard.install()
    started, starved_before = time.perf_counter(), 0.0
    recording, clock = Recording(job.mutation, job.track_reads), _Clock(job.limits)
    outcome, detail, line = Outcome.PASSED, "", None
    in_threads: list[BaseException] = []

    def in_thread(args: threading.ExceptHookArgs) -> None:
        threading.__excepthook__(args)
        in_threads.append(args.exc_value or args.exc_type())

    threading.excepthook = in_thread
    try:
        with clock, backend.world(recording), heard(recording), _fault(job):
            started, starved_before = time.perf_counter(), starved(os.getpid())
            _execute(job)
    except BaseException as error:  # noqa: BLE001 - whatever a snippet raises is the result of the run
        outcome, detail, line = explain(error, job, scratch)
    seconds = time.perf_counter() - started
    own_seconds = max(0.0, seconds - (starved(os.getpid()) - starved_before))
    if in_threads and outcome is Outcome.PASSED:
        outcome, detail, line = explain(in_threads[0], job, scratch)
    if clock.rang:
        outcome, detail = Outcome.TIMED_OUT, clock.rang
    silent = [name for name in job.engines if name not in recording.versions]
    if silent and outcome is Outcome.PASSED:
        outcome, detail = Outcome.CRASHED, f"names engines that said nothing: {', '.join(silent)}"
    if guard.violations:
        outcome = Outcome.CRASHED
        if guard.violations[0] not in detail:
            detail = f"it may not {guard.violations[0]}"
    sys.stdout.flush()
    rests = footing.found(backend)
    return Run(
        outcome=outcome,
        stdout="",
        detail=without_paths(detail, job.root, scratch),
        seconds=seconds,
        cpu_seconds=time.process_time(),
        own_seconds=own_seconds,
        line=line,
        files=rests.files,
        elsewhere=rests.elsewhere,
        versions={**rests.versions, **job.versions, **recording.versions},
        imported=rests.imported,
        editable=rests.editable,
        libraries=rests.libraries,
        programs=job.programs,
        calls=tuple(_portable(call, job.root, scratch) for call in recording.calls),
        mutable=tuple(recording.mutable()),
        mutated=recording.mutated,
    )


class _TimeUp(BaseException):
    """Raised wherever the snippet is when its time is up; `except Exception` does not catch it."""


class _Clock:
    """Interrupts the block when its time is up; what does not react is left to kernel and host."""

    def __init__(self, limits: Limits) -> None:
        self.rang = ""
        """Which time was up, in words."""
        self._limits = limits
        self._starved = 0.0
        """Seconds that this process was kept from running, and that were granted to it."""

    def __enter__(self) -> None:
        signal.signal(signal.SIGPROF, self._used_up)
        signal.signal(signal.SIGALRM, self._over)
        signal.setitimer(signal.ITIMER_PROF, self._limits.cpu_seconds)
        signal.setitimer(signal.ITIMER_REAL, self._limits.wall_seconds)

    def __exit__(self, *exc: object) -> None:
        for timer in (signal.ITIMER_PROF, signal.ITIMER_REAL):
            signal.setitimer(timer, 0)

    def _used_up(self, *_: object) -> None:
        self.rang = self._limits.cpu_exceeded
        raise _TimeUp

    def _over(self, *_: object) -> None:
        before, self._starved = self._starved, starved(os.getpid())
        if (more := self._starved - before) > LEAST_GRANTED:
            signal.setitimer(signal.ITIMER_REAL, more)
            return
        self.rang = self._limits.wall_exceeded
        raise _TimeUp


def _settle(job: Job, scratch: Path) -> None:
    """Make the process look the same to every snippet."""
    os.chdir(scratch)
    os.environ["HOME"] = os.environ["TMPDIR"] = tempfile.tempdir = str(scratch)
    os.environ.update(job.environment)
    random.seed(SEED)
    sys.dont_write_bytecode = True
    sys.argv = [job.path]
    sys.path.insert(0, str(Path(job.root, job.snippets)))
    sys.stdin = io.StringIO()
    for stream in ("stdout", "stderr"):
        number = getattr(sys, f"__{stream}__").fileno()
        raw = io.FileIO(number, "wb", closefd=False)
        text = io.TextIOWrapper(raw, "utf-8", errors="backslashreplace", line_buffering=True)
        setattr(sys, stream, text)
    # A run is too short for collecting garbage often, and each time costs it copies of our pages.
    gc.set_threshold(50_000, 20, 20)
    limit_resources(job.limits)


def _compile_anew(libraries: tuple[str, ...]) -> None:
    """Have everything compiled from its source, which is what we digest.

    Compiled files of libraries are taken as they are: their versions say what they are.
    """
    usual = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, name: str) -> types.CodeType | None:
        path = loader.get_filename(name)
        if not path.startswith(libraries):
            code: types.CodeType = loader.source_to_code(loader.get_data(path), path)
            return code
        return usual(loader, name)

    SourceFileLoader.get_code = get_code  # type: ignore[assignment, method-assign]


@contextlib.contextmanager
def _fault(job: Job) -> Iterator[None]:
    if job.fault is None:
        yield
        return
    group, _, name = job.fault.partition(".")
    module = importlib.import_module(f"{FOLDER}.{group}")
    broken: Callable[[random.Random], AbstractContextManager[None]] = getattr(module, name)
    with broken(random.Random(SEED)):
        yield


def _execute(job: Job) -> None:
    filename = filename_of(job)
    module = types.ModuleType("__main__")
    module.__file__ = filename
    sys.modules["__main__"] = module
    # Tracebacks and inspect.getsource see the very text that runs, whatever is on disk by now.
    linecache.cache[filename] = (len(job.source), None, job.source.splitlines(True), filename)
    exec(compile(job.source, filename, "exec", dont_inherit=True), module.__dict__)  # noqa: S102


def _portable(call: Call, root: str, scratch: Path) -> Call:
    request, result = (without_paths(text, root, scratch) for text in (call.request, call.result))
    return replace(call, request=request, result=result)
