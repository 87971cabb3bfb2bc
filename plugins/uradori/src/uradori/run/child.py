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
import reprlib
import signal
import sys
import sysconfig
import tempfile
import threading
import time
import traceback
import types
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from types import FrameType, TracebackType

from uradori.evidence.model import Call, Outcome, Run
from uradori.project import validation
from uradori.project.faults import FOLDER
from uradori.project.model import sha256
from uradori.run.backends import load_backend
from uradori.run.engine_answers import heard
from uradori.run.guard import Guard, limit_resources
from uradori.run.job import Job
from uradori.run.recording import Recording

SEED = 20230821
"""Every run starts its random numbers here, so the same bytes give the same output."""
STDERR_LINES = 12
"""Lines of standard error that are kept of a run that did not pass."""
LONGEST = 4000
"""Characters that are kept of an exception's message."""
WIDTH = 300
"""Characters that are kept of a value in a failed assertion."""


_LIBRARIES, _STANDARD_LIBRARY = (
    sysconfig.get_paths()[name] + os.sep for name in ("purelib", "stdlib")
)


def run_job(job: Job, scratch: Path) -> Run:
    """Execute one job in this process; `stdout` of the result is left to who holds the pipe."""
    backend = load_backend(job.backend)
    guard = Guard(scratch, job.limits, Path(job.root, job.snippets))
    _settle(job, scratch)
    guard.install()
    started = time.perf_counter()
    recording, clock = Recording(job.mutation, job.track_reads), _Clock(job.limits.seconds)
    outcome, detail, line = Outcome.PASSED, "", None
    in_threads: list[BaseException] = []

    def in_thread(args: threading.ExceptHookArgs) -> None:
        threading.__excepthook__(args)
        in_threads.append(args.exc_value or args.exc_type())

    threading.excepthook = in_thread
    try:
        with clock, backend.world(recording), heard(recording), _fault(job):
            started = time.perf_counter()
            _execute(job)
    except BaseException as error:  # noqa: BLE001 - whatever a snippet raises is the result of the run
        outcome, detail, line = _explain(error, job, scratch)
    seconds = time.perf_counter() - started
    if in_threads and outcome is Outcome.PASSED:
        outcome, detail, line = _explain(in_threads[0], job, scratch)
    if clock.rang:
        outcome, detail = Outcome.TIMED_OUT, f"was still running after {clock.seconds:g} seconds"
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
        line=line,
        modules={path: sha256(source) for path, source in helpers.items()},
        versions={
            **backend.versions(_imports(job, helpers.values())),
            **job.versions,
            **recording.versions,
        },
        programs=job.programs,
        calls=tuple(_portable(call, job.root, scratch) for call in recording.calls),
        mutable=tuple(recording.mutable()),
        mutated=recording.mutated,
    )


class _TimeUp(BaseException):
    """Raised wherever the snippet is when its time is up; `except Exception` does not catch it."""


class _Clock:
    """Interrupts the block when its time is up; what does not react is left to the host."""

    def __init__(self, seconds: float) -> None:
        self.seconds, self.rang = seconds, False

    def __enter__(self) -> None:
        if hasattr(signal, "setitimer"):  # not on Windows
            signal.signal(signal.SIGALRM, self._ring)
            signal.setitimer(signal.ITIMER_REAL, self.seconds)

    def __exit__(self, *exc: object) -> None:
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0)

    def _ring(self, *_: object) -> None:
        self.rang = True
        raise _TimeUp


def _settle(job: Job, scratch: Path) -> None:
    """Make the process look the same to every snippet."""
    os.chdir(scratch)
    os.environ["HOME"] = os.environ["TMPDIR"] = tempfile.tempdir = str(scratch)
    os.environ.update(job.environment)
    random.seed(SEED)
    sys.dont_write_bytecode = True
    sys.pycache_prefix = str(scratch)  # so that an import reads the source that we digest
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
    filename = _filename(job)
    module = types.ModuleType("__main__")
    module.__file__ = filename
    sys.modules["__main__"] = module
    # Tracebacks and inspect.getsource see the very text that runs, whatever is on disk by now.
    linecache.cache[filename] = (len(job.source), None, job.source.splitlines(True), filename)
    exec(compile(job.source, filename, "exec", dont_inherit=True), module.__dict__)  # noqa: S102


def _filename(job: Job) -> str:
    return str(Path(job.root, job.path))


def _explain(error: BaseException, job: Job, scratch: Path) -> tuple[Outcome, str, int | None]:
    """Outcome, what a person should read, and the line of the snippet where it stopped."""
    frames = list(traceback.walk_tb(error.__traceback__))
    own = [(frame, line) for frame, line in frames if frame.f_code.co_filename == _filename(job)]
    line = own[-1][1] if own else None
    if isinstance(error, SyntaxError) and error.filename == _filename(job):
        return Outcome.CRASHED, f"SyntaxError: {error.msg}", error.lineno
    if isinstance(error, SystemExit):
        return Outcome.CRASHED, f"exits (status {error.code}) instead of running to its end", line
    if isinstance(error, MemoryError):
        return Outcome.CRASHED, f"needs more than {job.limits.memory_mb} MiB of memory", line
    text = "".join(traceback.format_exception_only(error)).strip()
    text = text.encode(errors="backslashreplace").decode()  # a lone surrogate is no text
    text = text if len(text) <= LONGEST else f"{text[:LONGEST]} …"
    if isinstance(error, AssertionError) and _raised_by_snippet(error.__traceback__, job):
        values = _values(*own[-1]) if own else {}
        # Paths go before the middle of a long value does, which might cut a path in two.
        shown = {name: without_paths(value, job.root, scratch) for name, value in values.items()}
        lines = [text, *(f"  {name} = {_cut(value)}" for name, value in shown.items())]
        return Outcome.FAILED, "\n".join(lines), line
    return Outcome.CRASHED, text, line


def _raised_by_snippet(tb: TracebackType | None, job: Job) -> bool:
    """Whether the snippet or a helper of it asserts, not a library or a fault."""
    frames = list(traceback.walk_tb(tb))
    if not frames:
        return False
    place = Path(frames[-1][0].f_code.co_filename)
    folder = Path(job.root, job.snippets)
    return place.is_relative_to(folder) and not place.is_relative_to(folder / FOLDER)


def _values(frame: FrameType, line: int) -> dict[str, str]:
    """The values of the names in the assertion at `line`: what one would print."""
    try:
        tree = ast.parse("".join(linecache.getlines(frame.f_code.co_filename)))
    except SyntaxError:
        return {}
    short = reprlib.Repr()
    short.maxstring = short.maxother = LONGEST
    short.maxlist = short.maxdict = 12
    known = {**frame.f_globals, **frame.f_locals}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert) and node.lineno <= line <= (node.end_lineno or node.lineno):
            names = {each.id: None for each in ast.walk(node) if isinstance(each, ast.Name)}
            values = {
                name: known[name] for name in names if name in known and not callable(known[name])
            }
            return {name: short.repr(value) for name, value in values.items()}
    return {}


def _cut(text: str) -> str:
    half = WIDTH // 2
    return text if len(text) <= WIDTH else f"{text[:half]}…{text[-half:]}"


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


def without_paths(text: str, root: str, scratch: Path) -> str:
    """`text` without what only this machine knows."""
    for path, stand_in in (
        (_LIBRARIES, ""),
        (_STANDARD_LIBRARY, ""),
        (root + os.sep, ""),
        (str(scratch), "scratch"),
    ):
        text = text.replace(path, stand_in)
    return text


def complete(run: Run, output: bytes, errors: bytes, root: str, scratch: Path) -> Run:
    """`run` as the process reported it, with what its pipes brought."""
    run = replace(run, stdout=output.decode(errors="backslashreplace"))
    if run.outcome is Outcome.PASSED:
        try:
            output.decode()
        except UnicodeDecodeError:
            return replace(run, outcome=Outcome.CRASHED, detail="printed bytes that are not UTF-8")
    elif errors:
        said = errors.decode(errors="backslashreplace").strip().splitlines()[-STDERR_LINES:]
        text = "\n".join([run.detail, "on standard error:", *said])
        return replace(run, detail=without_paths(text, root, scratch))
    return run


def ending(code: int, errors: str) -> str:
    """How a process that reported nothing ended, and what it said last."""
    how = (
        f"was killed by {signal.Signals(-code).name}" if code < 0 else f"exited with status {code}"
    )
    last = errors.strip().rsplit("\n", 1)[-1]
    return f"its process {how} before the snippet's end" + (f": {last}" if last else "")


def _portable(call: Call, root: str, scratch: Path) -> Call:
    request, result = (without_paths(text, root, scratch) for text in (call.request, call.result))
    return replace(call, request=request, result=result)


def main() -> None:
    """Run the one job on standard input; arguments: file for the report, scratch folder."""
    job, complaints = validation.read_json(Job, sys.stdin.buffer.read())
    if job is None:
        raise SystemExit(f"unreadable job: {complaints}")
    load_backend(job.backend).warm((), os.environ["AWS_DEFAULT_REGION"])
    report, scratch = Path(sys.argv[1]), Path(sys.argv[2])
    with report.open("wb") as file:  # before the guard forbids it
        file.write(validation.to_json(Run, run_job(job, scratch)))
    os._exit(0)


if __name__ == "__main__":
    main()
