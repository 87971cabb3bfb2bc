"""How a run ended, in an outcome and in words that a person can use."""

import ast
import linecache
import os
import reprlib
import signal
import sysconfig
import traceback
from dataclasses import replace
from pathlib import Path
from types import FrameType

from uradori.evidence.model import Outcome, Run
from uradori.project.faults import FOLDER
from uradori.run.job import Job

STDERR_LINES = 12
"""Lines of standard error that are kept of a run that did not pass."""
LONGEST = 4000
"""Characters that are kept of an exception's message."""
WIDTH = 300
"""Characters that are kept of a value in a failed assertion."""

ASSERTING = (
    "unittest.",
    "numpy.testing.",
    "pandas._testing.",
    "polars.testing.",
    "hamcrest.",
    "_pytest.",
)
"""Beginnings of the names of modules that assert on behalf of who calls them."""
ASSERTIONS = frozenset({"_pytest.outcomes.Failed", "builtins.Failed"})
"""Names of exceptions that are assertions, although no AssertionError: pytest's, as it shows it."""


LIBRARIES, STANDARD_LIBRARY = (
    sysconfig.get_paths()[name] + os.sep for name in ("purelib", "stdlib")
)


def explain(error: BaseException, job: Job, scratch: Path) -> tuple[Outcome, str, int | None]:
    """Outcome, what a person should read, and the line of the snippet where it stopped."""
    error = _decisive(error, job)
    frames = list(traceback.walk_tb(error.__traceback__))
    own = [(frame, line) for frame, line in frames if frame.f_code.co_filename == filename_of(job)]
    line = own[-1][1] if own else None
    if isinstance(error, SyntaxError) and error.filename == filename_of(job):
        return Outcome.CRASHED, f"SyntaxError: {error.msg}", error.lineno
    if isinstance(error, SystemExit):
        return Outcome.CRASHED, f"exits (status {error.code}) instead of running to its end", line
    if isinstance(error, MemoryError):
        return Outcome.CRASHED, f"needs more than {job.limits.memory_mb} MiB of memory", line
    text = "".join(traceback.format_exception_only(error)).strip()
    text = text.encode(errors="backslashreplace").decode()  # a lone surrogate is no text
    text = text if len(text) <= LONGEST else f"{text[:LONGEST]} …"
    if _is_own_assertion(error, job):
        values = _values(*own[-1]) if own else {}
        # Paths go before the middle of a long value does, which might cut a path in two.
        shown = {name: without_paths(value, job.root, scratch) for name, value in values.items()}
        lines = [text, *(f"  {name} = {_cut(value)}" for name, value in shown.items())]
        return Outcome.FAILED, "\n".join(lines), line
    return Outcome.CRASHED, text, line


def _decisive(error: BaseException, job: Job) -> BaseException:
    """What a group of exceptions comes to: its first one that is no assertion, or its first."""
    if not isinstance(error, BaseExceptionGroup):
        return error
    leaves = [_decisive(each, job) for each in error.exceptions]
    return next((each for each in leaves if not _is_own_assertion(each, job)), leaves[0])


def _is_own_assertion(error: BaseException, job: Job) -> bool:
    """Whether the snippet or a helper of it asserts: by itself, or by a library of assertions.

    What a library under test, or a fault, asserts of its own accord is another matter.
    """
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    if not isinstance(error, AssertionError) and name not in ASSERTIONS:
        return False
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    if frames and _asserts_for_others(frames[-1]):
        while frames and (_asserts_for_others(frames[-1]) or _module(frames[-1]) == "contextlib"):
            frames.pop()
    if not frames:
        return False
    place = Path(frames[-1].f_code.co_filename)
    folder = Path(job.root, job.snippets)
    return place.is_relative_to(folder) and not place.is_relative_to(folder / FOLDER)


def _asserts_for_others(frame: FrameType) -> bool:
    return f"{_module(frame)}.".startswith(ASSERTING)


def _module(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__", ""))


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


def filename_of(job: Job) -> str:
    """The name under which a job's snippet is compiled."""
    return str(Path(job.root, job.path))


def without_paths(text: str, root: str, scratch: Path) -> str:
    """`text` without what only this machine knows."""
    for path, stand_in in (
        (LIBRARIES, ""),
        (STANDARD_LIBRARY, ""),
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
