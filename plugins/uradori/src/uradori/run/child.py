"""One run: this module takes over a process, executes one snippet in it, and reports.

`run_job` is called in a process of its own that ends right after, so it changes whatever it
likes: working directory, import path, limits, random seeds.
"""

import ast
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
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from importlib.machinery import SourceFileLoader
from pathlib import Path

from uradori.evidence.model import Call, Outcome, Run
from uradori.project.faults import FOLDER
from uradori.project.model import Quote, sha256
from uradori.run.backends import load_backend
from uradori.run.engine_answers import heard
from uradori.run.explain import LIBRARIES, STANDARD_LIBRARY, explain, filename_of, without_paths
from uradori.run.guard import Guard, limit_resources
from uradori.run.job import Job, Limits
from uradori.run.orphans import starved
from uradori.run.quotations import Misquoted, Standing, look
from uradori.run.recording import Recording

SEED = 20230821
"""Every run starts its random numbers here, so the same bytes give the same output."""
LEAST_GRANTED = 0.01
"""Seconds; a run that was kept from running for less has had its time."""


def run_job(job: Job, scratch: Path) -> Run:
    """Execute one job in this process; `stdout` of the result is left to who holds the pipe."""
    backend = load_backend(job.backend)
    guard = Guard(scratch, job.limits, Path(job.root, job.snippets))
    _settle(job, scratch)
    guard.install()
    started, starved_before = time.perf_counter(), 0.0
    recording, clock = Recording(job.mutation, job.track_reads), _Clock(job.limits)
    outcome, detail, line = Outcome.PASSED, "", None
    found: dict[Quote, Standing] = {}
    in_threads: list[BaseException] = []

    def in_thread(args: threading.ExceptHookArgs) -> None:
        threading.__excepthook__(args)
        in_threads.append(args.exc_value or args.exc_type())

    threading.excepthook = in_thread
    try:
        with clock, backend.world(recording), heard(recording), _fault(job):
            found = look(job.quotes)  # before the snippet could change what looks
            started, starved_before = time.perf_counter(), starved(os.getpid())
            _execute(job)
    except Misquoted as wrong:
        outcome, detail = Outcome.CRASHED, str(wrong)
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
    helpers = _helpers(job, tuple(guard.read))
    return Run(
        outcome=outcome,
        stdout="",
        detail=without_paths(detail, job.root, scratch),
        seconds=seconds,
        cpu_seconds=time.process_time(),
        own_seconds=own_seconds,
        line=line,
        modules={path: sha256(source) for path, source in helpers.items()},
        versions={
            **backend.versions(_imports(job, helpers.values())),
            **job.versions,
            **recording.versions,
            **{each.distribution: each.version for each in found.values()},
        },
        programs=job.programs,
        calls=tuple(_portable(call, job.root, scratch) for call in recording.calls),
        mutable=tuple(recording.mutable()),
        mutated=recording.mutated,
        texts={quote.place: each.sha256 for quote, each in found.items()},
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
    _compile_anew(Path(job.root))
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


def _compile_anew(root: Path) -> None:
    """Have the project's own modules compiled from their source, which is what we digest.

    Compiled files of libraries are taken as they are: their versions say what they are.
    """
    project, libraries = str(root) + os.sep, (LIBRARIES, STANDARD_LIBRARY)
    usual = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, name: str) -> types.CodeType | None:
        path = loader.get_filename(name)
        if path.startswith(project) and not path.startswith(libraries):
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


def _helpers(job: Job, read: Iterable[str]) -> dict[str, bytes]:
    """Every file of the snippets folder that the run read, faults aside: content by path."""
    faults = Path(job.root, job.snippets, FOLDER)
    paths = [Path(name) for name in read]
    return {
        path.relative_to(job.root).as_posix(): path.read_bytes()
        for path in paths
        if path.is_file() and not path.is_relative_to(faults)
    }


def _imports(job: Job, helpers: Iterable[bytes]) -> set[str]:
    """Top-level names of everything that the snippet and its helpers import by statement."""
    names: set[str] = set()
    for source in (job.source.encode(), *helpers):
        with contextlib.suppress(SyntaxError, ValueError):
            for node in ast.walk(ast.parse(source)):
                if isinstance(node, ast.Import):
                    names.update(alias.name.split(".")[0] for alias in node.names)
                elif isinstance(node, ast.ImportFrom) and node.module:
                    names.add(node.module.split(".")[0])
    return names


def _portable(call: Call, root: str, scratch: Path) -> Call:
    request, result = (without_paths(text, root, scratch) for text in (call.request, call.result))
    return replace(call, request=request, result=result)
