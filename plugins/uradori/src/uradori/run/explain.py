"""How a run ended, in an outcome and in words that a person can use."""

import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import FrameType

from uradori.evidence.model import Evaluated, Outcome, Run
from uradori.project.fault_lines import is_one_line, replacement
from uradori.project.faults import FOLDER
from uradori.run.job import Job, folders_of_tests
from uradori.run.private import impersonal, without_paths
from uradori.run.quotations import Misquoted
from uradori.run.routes import Routes

NO_TEXT = "printed bytes that are not UTF-8"
"""What is said of a run that did."""
STDERR_LINES = 12
"""Lines of standard error that are kept of a run that did not pass."""
LONGEST = 4000
"""Characters that are kept of an exception's message."""
ENGINES = "engines"
"""The folder of snippets whose modules start engines: what they assert is about themselves."""

ASSERTING = (
    "unittest.",
    "numpy.testing.",
    "pandas._testing.",
    "polars.testing.",
    "hamcrest.",
    "_pytest.",
)
"""Beginnings of the names of modules that assert on behalf of who calls them; the settings may
name more."""
ROUTES = Routes.__module__
"""The module that does the work of threads which the snippet gave it."""
NAMED = ("AssertionError", "Failed:", "_pytest.outcomes.Failed")
"""Beginnings of what is said of the assertions of libraries."""
ASSERTIONS = frozenset({"_pytest.outcomes.Failed", "builtins.Failed"})
"""Names of exceptions that are assertions, although no AssertionError: pytest's, as it shows it."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended."""

    outcome: Outcome
    detail: str = ""
    """Why it did not pass, as a person reads it."""
    line: int | None = None
    """The line of the snippet that did not pass."""
    assertion: Evaluated | None = None
    """The assertion that did not hold."""


def failed(assertion: Evaluated, *, caught: bool = False) -> Ending:
    """The end of a run in which this was the first assertion that did not hold.

    `caught` says that the snippet, or a library that it uses, went on as if nothing had been.
    """
    text = "AssertionError" + (f": {assertion.message}" if assertion.message else "")
    if assertion.message.startswith(NAMED):
        text = assertion.message
    lines = [text, *(f"  {each.source} = {each.value}" for each in assertion.values)]
    if found := assertion.difference:
        sides = " and ".join(each or "nothing" for each in (found.left, found.right))
        lines.append(f"  they differ{f' at {found.path}' if found.path else ''}: {sides}")
    if caught:
        lines.append("  something caught this error, and the script went on")
    return Ending(Outcome.FAILED, "\n".join(lines), assertion.line, assertion)


def explain(error: BaseException, job: Job, routes: Routes, strip: Callable[[str], str]) -> Ending:
    """The end of a run that this error stopped; `strip` takes out what only this machine knows."""
    error = _decisive(error, job)
    lines = routes.lines_of(error.__traceback__)
    line = lines[0] if lines else None
    if isinstance(error, SyntaxError) and error.filename == filename_of(job):
        return Ending(Outcome.CRASHED, f"SyntaxError: {error.msg}", error.lineno)
    if isinstance(error, SystemExit):
        what = f"exits (status {error.code}) instead of running to its end"
        return Ending(Outcome.CRASHED, what, line)
    if isinstance(error, Misquoted):
        return Ending(Outcome.CRASHED, str(error))
    if isinstance(error, MemoryError):
        what = f"needs more than {job.limits.memory_mb} MiB of memory"
        return Ending(Outcome.CRASHED, what, line)
    text = _text(error, strip)
    if not _is_own_assertion(error, job):
        return Ending(Outcome.CRASHED, text, line)
    assertion = Evaluated(lines, held=False, message=text) if lines else None
    return Ending(Outcome.FAILED, text, line, assertion)


def of_library(
    error: BaseException, lines: tuple[int, ...], job: Job, strip: Callable[[str], str]
) -> Evaluated | None:
    """The assertion that an error is which these lines led to, where a library made it.

    None where the error is none of the snippet's, and where its own code raises it.
    """
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    made = bool(frames) and _asserts_for_others(frames[-1], job) and _is_own_assertion(error, job)
    told = made and bool(lines)
    return Evaluated(lines, held=False, message=_text(error, strip)) if told else None


def _text(error: BaseException, strip: Callable[[str], str]) -> str:
    text = "".join(traceback.format_exception_only(error)).strip()
    text = strip(text.encode(errors="backslashreplace").decode())  # a lone surrogate is no text
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"


def _decisive(error: BaseException, job: Job) -> BaseException:
    """What a group of exceptions comes to: its first one that is no assertion, or its first."""
    if not isinstance(error, BaseExceptionGroup):
        return error
    leaves = [_decisive(each, job) for each in error.exceptions]
    return next((each for each in leaves if not _is_own_assertion(each, job)), leaves[0])


def _is_own_assertion(error: BaseException, job: Job) -> bool:
    """Whether the snippet or a helper of it asserts: by itself, or by a library of assertions.

    What a library under test, an engine's module, or a fault asserts of its own accord is another
    matter.
    """
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    if not isinstance(error, AssertionError) and name not in ASSERTIONS:
        return False
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    if frames and _asserts_for_others(frames[-1], job):
        while frames and (
            _asserts_for_others(frames[-1], job) or _module(frames[-1]) == "contextlib"
        ):
            frames.pop()
        if frames and _module(frames[-1]) == ROUTES:
            return True  # the snippet gave a thread the assertion itself for its work
    if not frames:
        return False
    place = Path(frames[-1].f_code.co_filename)
    folder = Path(job.root, job.snippets)
    if place == Path(filename_of(job)):
        return True
    if str(place).startswith(folders_of_tests(job)):
        return not _is_broken(_module(frames[-1]), job)
    return place.is_relative_to(folder) and not any(
        place.is_relative_to(folder / each) for each in (FOLDER, ENGINES)
    )


def _is_broken(module: str, job: Job) -> bool:
    """Whether it is what the world of a run breaks, be it beside the test of it."""
    line = job.fault if job.fault is not None and is_one_line(job.fault) else None
    return line is not None and replacement(line).module == module


def _asserts_for_others(frame: FrameType, job: Job) -> bool:
    named = tuple(f"{each}." for each in job.asserting)
    return f"{_module(frame)}.".startswith((*ASSERTING, *named))


def _module(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__", ""))


def filename_of(job: Job) -> str:
    """The name under which a job's snippet is compiled."""
    return str(Path(job.root, job.path))


def complete(run: Run, output: bytes, errors: bytes, root: str, scratch: Path) -> Run:
    """`run` as the process reported it, with what its pipes brought."""
    text = output.decode(errors="backslashreplace")
    run = replace(run, stdout=without_paths(text, root, scratch))
    if run.outcome is Outcome.PASSED:
        if not is_text(output):
            return replace(run, outcome=Outcome.CRASHED, detail=NO_TEXT)
    elif errors:
        said = errors.decode(errors="backslashreplace").strip().splitlines()[-STDERR_LINES:]
        said = [impersonal(each, root, scratch) for each in said]
        return replace(run, detail="\n".join([run.detail, "on standard error:", *said]))
    return run


def is_text(output: bytes | bytearray) -> bool:
    """Whether what was printed can be read."""
    try:
        output.decode()
    except UnicodeDecodeError:
        return False
    return True


def ending(code: int, errors: str) -> str:
    """How a process that reported nothing ended, and what it said last."""
    how = (
        f"was killed by {signal.Signals(-code).name}" if code < 0 else f"exited with status {code}"
    )
    last = errors.strip().rsplit("\n", 1)[-1]
    return f"its process {how} before the snippet's end" + (f": {last}" if last else "")
