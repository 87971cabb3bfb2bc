"""One run: this module takes over a process, executes one snippet in it, and reports.

`run_job` is called in a process of its own that ends right after, so it changes whatever it
likes: working directory, import path, limits, random seeds.
"""

import ast
import builtins
import contextlib
import io
import linecache
import os
import random
import sys
import tempfile
import time
import types
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib.machinery import SourceFileLoader
from importlib.util import decode_source
from pathlib import Path
from typing import Any

from uradori.evidence.model import Call, Mutation, Outcome, Run
from uradori.project.faults import FOLDER
from uradori.project.kinds import backends
from uradori.project.model import Quote
from uradori.run import proposals
from uradori.run.backends import BackendError, leave_others, load_backend
from uradori.run.boundary import Boundary
from uradori.run.clock import Clock
from uradori.run.compiled import Compiled, Script, compile_module, compile_script
from uradori.run.course import SEED, Course, broken
from uradori.run.crossings import CROSSING
from uradori.run.engine_answers import heard
from uradori.run.explain import filename_of
from uradori.run.fault_modules import listen
from uradori.run.footing import Footing
from uradori.run.guard import Guard, limit_resources
from uradori.run.inside import Inside
from uradori.run.job import Job
from uradori.run.origins import Warm
from uradori.run.orphans import starved
from uradori.run.private import impersonal
from uradori.run.quotations import Standing, look
from uradori.run.recording import Recording
from uradori.run.replaced import Encounter
from uradori.run.tests import run_test


def run_job(
    job: Job, scratch: Path, warm: Warm, compiled: Compiled, tell: Callable[[str, str], None]
) -> Run:
    """Execute one job in this process, which was forked from one that imported what `warm` says.

    `compiled` is what that one has compiled. `tell` hears of each file of the project that is
    read, with its digest. `stdout` of the result is left to who holds the pipe.
    """
    try:
        backend = load_backend(job.backend)
    except BackendError as error:
        return Run(Outcome.CRASHED, "", str(error), 0.0)
    leave_others(job.backend)
    footing = Footing(job, warm, tell)
    guard = Guard(scratch, job.limits, footing.reads)
    _settle(job, scratch)
    recording, clock = Recording(job.mutation, job.track_reads), Clock(job.limits)
    inside = Inside(recording, Path(job.root), job.watched)
    faults, reached = str(Path(job.root, job.snippets, FOLDER)), Encounter()
    alter = inside.alter if job.watched else None
    _compile_anew(warm.table.folders, compiled, faults, alter)
    listen(reached)
    guard.install()
    strip = partial(impersonal, root=job.root, scratch=scratch)
    everything = not (job.goes_on or job.track_reads)
    course = Course(job, strip, guard, clock, recording, _hush, everything=everything)
    calls = _watched_calls(job) if job.track_calls else None
    started, starved_before = time.perf_counter(), 0.0
    found: dict[Quote, Standing] = {}
    try:
        with (
            clock,
            course.followed(),
            backend.world(recording),
            heard(recording),
            broken(job, reached),
        ):
            found = look(job.quotes)  # before the snippet could change what looks
            started, starved_before = recording.begin(), starved(os.getpid())
            with calls.watching() if calls else contextlib.nullcontext():
                if job.test:
                    _run_test(job, course, inside)
                else:
                    _execute(job, course, inside, compiled.script(job) or compile_script(job))
    except BaseException as error:  # noqa: BLE001 - whatever a snippet raises is the result of the run
        course.errors.insert(0, error)
    seconds = time.perf_counter() - started
    own_seconds = max(0.0, seconds - (starved(os.getpid()) - starved_before))
    ending = course.ending()
    sys.stdout.flush()
    rests = footing.found(backend)
    return Run(
        outcome=ending.outcome,
        stdout="",
        detail=course.strip(ending.detail),
        seconds=seconds,
        cpu_seconds=time.process_time(),
        own_seconds=own_seconds,
        line=ending.line,
        files=rests.files,
        elsewhere=rests.elsewhere,
        versions={
            **rests.versions,
            **job.versions,
            **recording.versions,
            **{each.distribution: each.version for each in found.values()},
        },
        imported=rests.imported,
        editable=rests.editable,
        libraries=rests.libraries,
        programs=job.programs,
        calls=tuple(_portable(call, course.strip) for call in recording.calls),
        assertions=course.evaluations.evaluated,
        mutable=tuple(_impersonal(each, course.strip) for each in recording.mutable()),
        nearest=tuple(recording.nearest()),
        mutated=recording.mutated,
        reached=reached.value,
        proposed=calls.lines() if calls else (),
        texts={quote.place: each.sha256 for quote, each in found.items()},
    )


def _watched_calls(job: Job) -> proposals.Calls:
    inside = backends()[job.backend].inside
    return proposals.Calls(filename_of(job), Path(job.root), job.about, inside)


def _settle(job: Job, scratch: Path) -> None:
    """Make the process look the same to every snippet."""
    os.chdir(scratch)
    os.environ["HOME"] = os.environ["TMPDIR"] = tempfile.tempdir = str(scratch)
    os.environ.update(job.environment)
    random.seed(SEED)
    sys.dont_write_bytecode = True
    sys.argv = [job.path]
    # Last: a helper called like a library would be taken for it, and shown to be right.
    sys.path.append(str(Path(job.root, job.snippets)))
    sys.path[:0] = [str(Path(job.root, each)) for each in job.pythonpath]
    sys.stdin = io.StringIO()
    for stream in ("stdout", "stderr"):
        number = getattr(sys, f"__{stream}__").fileno()
        raw = io.FileIO(number, "wb", closefd=False)
        text = io.TextIOWrapper(raw, "utf-8", errors="backslashreplace", line_buffering=True)
        setattr(sys, stream, text)
    limit_resources(job.limits)


def _compile_anew(
    libraries: tuple[str, ...],
    compiled: Compiled,
    faults: str,
    alter: Callable[[str, ast.Module], None] | None = None,
) -> None:
    """Have everything compiled from its source, which is what we digest.

    Compiled files of libraries are taken as they are: their versions say what they are. Modules
    in the folder `faults` tell of their calls, and `alter` may change the code of a file before it
    is compiled.
    """
    usual = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, name: str) -> types.CodeType | None:
        path = loader.get_filename(name)
        if not path.startswith(libraries):
            source: Any = loader.get_data(path)
            if alter is not None:
                source = ast.parse(source, path)
                alter(path, source)
            elif (known := compiled.module(path, source)) is not None:
                return known
            if alter is None:
                return compile_module(source, path, faults)
            code: types.CodeType = loader.source_to_code(source, path)
            return code
        return usual(loader, name)

    SourceFileLoader.get_code = get_code  # type: ignore[assignment, method-assign]


def _execute(job: Job, course: Course, inside: Inside, script: Script) -> None:
    filename = filename_of(job)
    module = types.ModuleType("__main__")
    module.__file__ = filename
    sys.modules["__main__"] = module
    # Tracebacks and inspect.getsource see the very text that runs, whatever is on disk by now.
    linecache.cache[filename] = (len(job.source), None, job.source.splitlines(True), filename)
    course.prepare(script)
    if job.watched:
        setattr(builtins, CROSSING, Boundary(course.recording, job.watched))
    with inside.watching() if job.watched and job.track_reads else contextlib.nullcontext():
        exec(script.code, module.__dict__)  # noqa: S102 - this is what a run is


def _run_test(job: Job, course: Course, inside: Inside) -> None:
    """Have the module of the test compiled as a snippet is, and its test run by pytest."""
    usual: Any = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, name: str) -> types.CodeType | None:
        path = loader.get_filename(name)
        if path != filename_of(job):
            return usual(loader, name)  # type: ignore[no-any-return]
        source = decode_source(loader.get_data(path))
        script = compile_script(replace(job, source=source))
        course.prepare(script)
        return script.code

    SourceFileLoader.get_code = get_code  # type: ignore[assignment, method-assign]
    if job.watched:
        setattr(builtins, CROSSING, Boundary(course.recording, job.watched))
    with inside.watching() if job.watched and job.track_reads else contextlib.nullcontext():
        run_test(job, course.errors.append, course.refused)


def _hush() -> None:
    """What is printed from now on is no part of the output."""
    with contextlib.suppress(Exception):  # closed, or in the place of another
        sys.stdout.flush()
    null = os.open(os.devnull, os.O_WRONLY)
    for number in (1, 2):
        os.dup2(null, number)
    os.close(null)


def _portable(call: Call, strip: Callable[[str], str]) -> Call:
    return replace(call, request=strip(call.request), result=strip(call.result))


def _impersonal(mutation: Mutation, strip: Callable[[str], str]) -> Mutation:
    return replace(mutation, before=strip(mutation.before), after=strip(mutation.after))
