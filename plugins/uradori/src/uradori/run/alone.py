"""Runs of snippets where there are no processes: in a reader's browser, or in Node.

There, one Python runs one snippet after another, so that what a run leaves behind is cleared away
before the next. Nothing guards it: the browser's own sandbox is around all of it. How a snippet is
compiled, what it meets, and what its run comes to is the same as in a process of its own
(`child.py`); whoever stops a run ends the Python that makes it.
"""

import contextlib
import gc
import importlib
import io
import json
import linecache
import os
import platform
import random
import shutil
import sys
import time
import traceback
import types
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from functools import partial
from importlib.machinery import SourceFileLoader
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from uradori.evidence import outputs
from uradori.evidence.clauses import labels_of, lines_still_showing
from uradori.evidence.model import Evaluated, Outcome
from uradori.evidence.solving import solved
from uradori.project.assertions import assertions
from uradori.project.faults import FOLDER
from uradori.run.backends import leave_others, load_backend
from uradori.run.compiled import compile_module, compile_script
from uradori.run.course import SEED, Course, broken
from uradori.run.engine_answers import heard
from uradori.run.evaluations import MOST_KEPT
from uradori.run.explain import NO_TEXT, filename_of, is_text
from uradori.run.fault_modules import listen
from uradori.run.job import Job, Limits
from uradori.run.printed import Printed, flush, printing
from uradori.run.recording import Recording
from uradori.run.replaced import Encounter
from uradori.run.surroundings import environment

ROOT = "/site"
"""Where the files of the project lie."""
LIBRARIES = "/lib/uradori"
"""Where what is shipped lies."""
STANDARD_LIBRARY = f"{Path(os.__file__).parent}/"
HOME = "/home/run"
NO_LIMIT = 86400.0
DEEPEST = 1000
"""Frames, as many as a Python of its own has."""
MOST_FRAMES = 40
"""Places of a traceback that are told of; one of endless recursion has a thousand."""
MEMORY_MB = 2048
"""What a browser gives at most, about."""

Tell = Callable[[str, str], None]
"""Hears of what happens: its kind, and what there is to say of it."""


@runtime_checkable
class Renewable(Protocol):
    """A backend whose world can be emptied, for the next run in the same process."""

    def renew(self) -> None:
        """Make the world as it is when a run begins."""


@dataclass(slots=True)
class _Nothing:
    """In the place of what guards runs and keeps their time: the browser does both."""

    violations: list[str] = field(default_factory=list)
    rang: str = ""

    def hurry(self, *, mutant: bool) -> None:
        """Leave the time as it is: whoever waits can stop the run."""


_warm: set[str] = set()
"""Backends that are loaded."""
_loaded = 0
"""How many modules there were when what stays was last set apart from what is looked through."""


def prepare(backend: str, region: str) -> None:
    """Load a backend, once: what every run on it needs."""
    _settle(region)
    if backend not in _warm:
        _warm.add(backend)
        load_backend(backend).warm((), region)
        _collect()


_frozen_of = ""
"""The libraries that this memory was kept with; "" in a Python that has begun by itself."""
_folders: list[str] = []
"""Where that Python imported from."""


def freeze(libraries: str, backends: Iterable[str], region: str) -> bool:
    """Get ready for this memory to be kept, and other Pythons to begin with it.

    False where it cannot be: something compiled was loaded, whose code lies outside of it, and a
    Python that began with it would end at the first call. `libraries` is what the archive is called
    that is unpacked here. Every run sets anew what random numbers follow from, its surroundings and
    its account; of what Python takes when it starts only the seed of its hashes counts for a run,
    and that is always the same.
    """
    global _frozen_of  # noqa: PLW0603 - this very memory is meant
    for each in backends:
        prepare(each, region)
    _frozen_of = libraries
    _folders[:] = sys.path
    importlib.invalidate_caches()  # of files, which are no part of the memory
    gc.collect()  # closes what these had open
    origins = [str(getattr(each, "__file__", "")) for each in [*sys.modules.values()]]
    return not any(each.startswith(LIBRARIES) and each.endswith(".so") for each in origins)


def thaw(libraries: str) -> None:
    """Begin with a memory that was kept elsewhere.

    Raises ValueError where it was not made with these libraries: it would know other files.
    """
    if libraries != _frozen_of:
        raise ValueError(f"a memory made with {_frozen_of or 'nothing'}, not {libraries}")
    sys.path[:] = _folders  # to which Pyodide has added once more


def run(ordered: str, tell: Tell) -> str:
    """Run one snippet as an order says, and give what came of it; both are objects as JSON.

    An order has `path`, `source`, `snippets` (the folder), `backend`, `region`, `output_kb`,
    `fault` (or None), `approved` (or None), `libraries`, `asserting` and `pythonpath`, all as a
    job has them; of a program that a reader may have changed it has the one that is `published`.
    One of an exercise has `breaks`, and `own`: the first line that the reader wrote, and the first
    below them; it ends at the first assertion that does not hold. `tell` hears "showing" with the
    lines that are to show each clause, by label, then "output" and "errors" with a text, and
    "assertion" with what one came to; all but texts as JSON.
    """
    order = json.loads(ordered)
    job = Job(
        path=order["path"],
        source=order["source"],
        root=ROOT,
        snippets=order["snippets"],
        pythonpath=tuple(order.get("pythonpath", ())),
        backend=order["backend"],
        limits=Limits(NO_LIMIT, NO_LIMIT, MEMORY_MB, order["output_kb"]),
        fault=order.get("fault"),
        libraries=tuple(order.get("libraries", ())),
        asserting=tuple(order.get("asserting", ())),
        stops="own" in order,
    )
    prepare(job.backend, order["region"])
    leave_others(job.backend)
    backend = load_backend(job.backend)
    if isinstance(backend, Renewable):
        backend.renew()
    _collect()  # memory that a run has taken is no browser's again, but the next run's
    most = job.limits.output_kb * 1024
    output, errors = (Printed(partial(tell, kind), most) for kind in ("output", "errors"))
    recording, nothing, reached = Recording(), _Nothing(), Encounter()
    hush = partial(_hush, output, errors)
    course = Course(job, _short, nothing, nothing, recording, hush, everything=True)
    _listen_to(course, job, tell)
    listen(reached)
    tell("showing", json.dumps(lines_still_showing(job.source, order.get("published", job.source))))
    started = time.perf_counter()
    with _cleared(job), printing(output, errors), course.followed():
        started = time.perf_counter()
        try:
            with backend.world(recording), heard(recording), broken(job, reached):
                recording.begin()
                started = time.perf_counter()
                _execute(job, course)
        except BaseException as error:  # noqa: BLE001 - whatever a snippet raises is the result
            course.errors.insert(0, error)
        seconds = time.perf_counter() - started
    ending = course.ending()
    outcome, detail = ending.outcome, course.strip(ending.detail)
    if output.cut or errors.cut:
        outcome, detail = Outcome.CRASHED, f"printed more than {job.limits.output_kb} KiB"
    elif outcome is Outcome.PASSED and not is_text(output.taken):
        outcome, detail = Outcome.CRASHED, NO_TEXT
    text = _short(output.taken.decode(errors="backslashreplace"))
    known, approved = recording.calls, order.get("approved")
    evaluated = course.evaluations.evaluated
    breaks, own = order.get("breaks", ""), range(*order.get("own", (0, 0)))
    made = {
        "outcome": outcome.value,
        "detail": detail,
        "line": ending.line,
        "seconds": seconds,
        "calls": len(known),
        "agrees": None if approved is None else outputs.agree(text, approved),
        "assertions": [_plain(job, each) for each in evaluated],
        "traceback": [] if ending.assertion else _traceback(course, job),
        "versions": dict(backend.versions({name.partition(".")[0] for name in sys.modules})),
        "python": platform.python_version(),
        "reached": reached.value,
        "solved": solved(breaks, own, job.source, outcome, evaluated, reached.value),
    }
    return json.dumps(made)


def _collect() -> None:
    """Free what nobody uses; after modules were loaded, no later run looks through what stays."""
    global _loaded  # noqa: PLW0603 - this very memory is meant
    gc.collect()
    if len(sys.modules) > _loaded:
        _loaded = len(sys.modules)
        gc.freeze()


def _hush(*streams: Printed) -> None:
    """What is printed from now on is no part of the output."""
    flush()
    for each in streams:
        each.hushed = True


def _short(text: str) -> str:
    """`text` with paths as they are in the project, and without those of libraries."""
    for folder in (f"{ROOT}/", f"{LIBRARIES}/", STANDARD_LIBRARY):
        text = text.replace(folder, "")
    return text


def _listen_to(course: Course, job: Job, tell: Tell) -> None:
    """Have each assertion told as soon as it is known what it came to, the first time it does."""
    keep = course.evaluations.keep
    told: set[tuple[tuple[int, ...], bool]] = set()

    def keeping(made: Evaluated) -> Evaluated:
        key = made.lines, made.held
        if key not in told and len(told) < MOST_KEPT:  # a loop may come to it without end
            told.add(key)
            tell("assertion", json.dumps(_plain(job, made)))
        return keep(made)

    course.evaluations.keep = keeping  # type: ignore[method-assign]


def _plain(job: Job, made: Evaluated) -> dict[str, Any]:
    """What an assertion came to, with the labels of the clauses that it shows."""
    return {**asdict(made), "labels": labels_of(assertions(job.source), made.lines)}


def _traceback(course: Course, job: Job) -> list[dict[str, Any]]:
    """The places that led to the error which stopped a run, the outermost first.

    In front of one some may be left out: it says how many.
    """
    if not course.errors:
        return []
    found = traceback.extract_tb(course.errors[0].__traceback__)
    name = filename_of(job)
    first = next((place for place, each in enumerate(found) if each.filename == name), len(found))
    led = found[first:]
    left_out = max(0, len(led) - MOST_FRAMES)
    half = MOST_FRAMES // 2
    told = [*led[:half], *led[half + left_out :]]
    return [
        {
            "own": each.filename == name,
            "file": course.strip(each.filename),
            "line": each.lineno,
            "name": each.name,
            "text": each.line or "",
            "left_out": left_out if place == half else 0,
        }
        for place, each in enumerate(told)
    ]


def _settle(region: str) -> None:
    """Make the process look the same to every snippet, whatever another has left in its home."""
    os.chdir("/")
    if os.path.isdir(HOME):  # noqa: PTH112 - as below
        shutil.rmtree(HOME)
    os.makedirs(HOME)  # noqa: PTH103 - before anything is there
    os.chdir(HOME)
    os.environ.clear()
    os.environ.update(environment(region, HOME))
    sys.setrecursionlimit(DEEPEST)
    random.seed(SEED)


@contextlib.contextmanager
def _cleared(job: Job) -> Iterator[None]:
    """Have the block find, and leave, nothing of another run."""
    folders, arguments, module = sys.path.copy(), sys.argv, sys.modules["__main__"]
    asked, sys.stdin = sys.stdin, io.StringIO()  # nobody answers, as in a process of its own
    usual = SourceFileLoader.get_code
    faults = str(Path(ROOT, job.snippets, FOLDER))

    def get_code(loader: SourceFileLoader, name: str) -> types.CodeType | None:
        path = loader.get_filename(name)
        if not path.startswith(ROOT):
            return usual(loader, name)
        return compile_module(loader.get_data(path), path, faults)

    SourceFileLoader.get_code = get_code  # type: ignore[assignment, method-assign]
    sys.path.append(str(Path(ROOT, job.snippets)))
    sys.path[:0] = [str(Path(ROOT, each)) for each in job.pythonpath]
    sys.argv = [job.path]
    try:
        yield
    finally:
        SourceFileLoader.get_code = usual  # type: ignore[method-assign]
        sys.path[:], sys.argv, sys.modules["__main__"] = folders, arguments, module
        sys.stdin = asked
        for name, each in [*sys.modules.items()]:
            if str(getattr(each, "__file__", "")).startswith(ROOT):
                del sys.modules[name]
        os.chdir(HOME)


def _execute(job: Job, course: Course) -> None:
    filename = filename_of(job)
    module = types.ModuleType("__main__")
    module.__file__ = filename
    sys.modules["__main__"] = module
    lines = job.source.splitlines(keepends=True)
    linecache.cache[filename] = (len(job.source), None, lines, filename)
    script = compile_script(job)
    course.prepare(script)
    exec(script.code, module.__dict__)  # noqa: S102 - this is what a run is
