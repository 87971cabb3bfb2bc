"""A test of the project's own as the check of a claim: run by pytest, with its fixtures.

Pytest is the caller here, and nothing more: the module of the test is compiled as a snippet is, so
that its assertions tell what they come to, and what stops the test ends the run as it would end
that of a snippet. What pytest itself prints is no output of the check.
"""

import importlib
import io
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial, partialmethod
from pathlib import Path
from types import CellType, FunctionType, MethodType
from typing import Any

from uradori.project.tests import SEPARATOR
from uradori.run.job import Job

_WITHOUT = ("uradori", "cacheprovider", "faulthandler", "threadexception", "unraisableexception")
"""Plugins that would do what a run does itself, or write where it may not."""


_TOLD_IN = (
    *("pytest.toml", ".pytest.toml", "pytest.ini", ".pytest.ini"),
    *("pyproject.toml", "tox.ini", "setup.cfg"),
)
"""Files in which pytest may be told something, in its order."""
_INSTEAD = {"Skipped": "it is skipped", "XFailed": "it is expected to fail"}
"""What pytest raises in the place of a test → what that says."""


_HANDING_ON = (FunctionType, MethodType, classmethod, staticmethod, partial, partialmethod)
"""What stands in the place of a function, and calls it."""


class NotTestedError(Exception):
    """The test did not run; the message says why."""


def run_test(job: Job, stopped: Callable[[BaseException], None], refused: list[str]) -> None:
    """Have pytest run the test of a job; `stopped` hears of what stopped it.

    `refused` has what the run was not allowed to do. What plugins tried before a test was looked
    for, and went on without, is taken out of it: they ask the machine who it is, or git.

    Raises NotTestedError where it was not run: skipped, not collected, pytest is not there.
    """
    try:
        pytest: Any = importlib.import_module("pytest")
    except ImportError as error:
        raise NotTestedError(f"pytest is not installed here: {error}") from None
    os.chdir(job.root)
    output, errors, said = sys.stdout, sys.stderr, io.StringIO()
    pytest.hookimpl(tryfirst=True)(_Listener.pytest_collection)
    pytest.hookimpl(tryfirst=True, hookwrapper=True)(_Listener.pytest_load_initial_conftests)
    listener = _Listener((output, errors), stopped, _way(pytest, job), job, refused)
    options = ["--rootdir", job.root, "--confcutdir", job.root, "-c", _settings(job.root)]
    options += ["--assert=plain", "-s", "-o", "addopts="]
    for name in _WITHOUT:
        options += ["-p", f"no:{name}"]
    path = os.path.join(job.root, job.found_in or job.path)  # noqa: PTH118 - as text
    address = SEPARATOR.join((path, job.test))
    sys.stdout = sys.stderr = said  # where pytest's reporter goes on writing
    try:
        pytest.main([*options, address], plugins=[listener])
    finally:
        sys.stdout, sys.stderr = output, errors
    if listener.failed or (listener.passed and not listener.why):
        return
    why = listener.why or _told(said.getvalue()) or "it found none"
    raise NotTestedError(f"pytest did not run {job.test}: {why}")


def _settings(root: str) -> str:
    """The file in which pytest is told something in the project; one with nothing in it, else.

    Pytest itself would look for one in all folders above, which are nothing to a run.
    """
    found: Any = importlib.import_module("_pytest.config.findpaths")
    there = (each for name in _TOLD_IN if (each := Path(root, name)).is_file())
    says = (str(each) for each in there if found.load_config_dict_from_file(each) is not None)
    return next(says, os.devnull)


def _told(said: str) -> str:
    """What pytest says of why it ran nothing: the error itself, if it shows one; "" for nothing."""
    lines = [each.strip() for each in said.splitlines()]
    conftest = next((each for each in lines if "while loading conftest" in each), "")
    error = next((each[2:].strip() for each in lines if each.startswith("E  ")), "")
    usage = next((each for each in lines if "ERROR" in each), "")
    return f"{conftest} {error}" if conftest and error else usage


def _way(pytest: Any, job: Job) -> Callable[[Any, Any], Any]:
    """Gives, of the folder of the project, what leads to the test alone; None of other folders."""
    root, first = Path(job.root), Path(job.found_in or job.path).parts[0]

    class Root(pytest.Dir):  # type: ignore[misc]
        def collect(self) -> Any:
            path = self.path / first
            if path.is_dir():
                return [self.ihook.pytest_collect_directory(path=path, parent=self)]
            return self.ihook.pytest_collect_file(file_path=path, parent=self)

    def collector(path: Any, parent: Any) -> Any:
        return Root.from_parent(parent, path=path) if Path(path) == root else None

    return collector


class _Listener:
    """Hears from pytest what becomes of the test."""

    def __init__(
        self,
        outputs: tuple[Any, Any],
        stopped: Callable[[BaseException], None],
        way: Callable[..., Any],
        job: Job,
        refused: list[str],
    ) -> None:
        self._refused, self._before = refused, len(refused)
        """What was refused up to the time at which plugins began to get ready stays."""
        self._outputs, self._stopped, self._way, self._job = outputs, stopped, way, job
        self.passed = self.failed = False
        self._collected = 0
        self.why = ""
        """Why it was not run, or only in part, or shows nothing."""

    def pytest_load_initial_conftests(self) -> Iterator[None]:
        """The plugins are there; then conftest files are imported, and plugins get ready again."""
        del self._refused[self._before :]
        yield
        self._before = len(self._refused)

    def pytest_sessionstart(self) -> None:
        """The reporter has taken hold of its stream; what the test prints is the check's."""
        sys.stdout, sys.stderr = self._outputs

    def pytest_collection(self) -> None:
        """The plugins are ready, with or without what they were refused."""
        del self._refused[self._before :]

    def pytest_collect_directory(self, path: Any, parent: Any) -> Any:
        """The folder of the project is listed for no test: a run may not look round in it."""
        return self._way(path, parent)

    def pytest_collectreport(self, report: Any) -> None:
        """A module that cannot be imported is no test."""
        if report.failed:
            self.why = str(report.longrepr).strip().rsplit("\n", 1)[-1]

    def pytest_itemcollected(self) -> None:
        """The test, or one of its parameters."""
        self._collected += 1

    def pytest_collection_finish(self, session: Any) -> None:
        """A test of other code than was read off the text is another test, and is not run."""
        source, path = self._job.source, self._job.path
        line = len(source) - len(source.lstrip("\n")) + 1
        wanted = (os.path.realpath(os.path.join(self._job.root, path)), line)  # noqa: PTH118
        if not all(wanted in _places(item) for item in session.items):
            self.why = f"what is called so when it runs is not the code in {path}:{line}"
            session.items.clear()
        elif (left_out := self._collected - len(session.items)) > 0:
            self.why = f"{left_out} of {self._collected} are deselected"

    def pytest_runtest_makereport(self, item: Any, call: Any) -> None:
        """What stopped a phase of the test; a test that is expected to fail is no proof."""
        error = call.excinfo.value if call.excinfo else None
        if error is None:
            self.passed = self.passed or call.when == "call"
        elif reason := _INSTEAD.get(type(error).__name__):
            self.why = f"{reason}: {error}"
        else:
            self.failed = True
            self._stopped(error)

    def pytest_runtest_logreport(self, report: Any) -> None:
        """What pytest and its plugins make of a phase in the end.

        They expect failures, and some count what a test says without stopping it.
        """
        expected = getattr(report, "wasxfail", None)
        if expected is not None:
            self.why = f"it is expected to fail: {expected}".rstrip(": ")
        elif report.failed and not self.failed:
            said = str(report.longrepr).strip().rsplit("\n", 1)[-1]
            self.why = f"it fails by what pytest makes of it, not by an assertion: {said}"


def _places(item: Any) -> Iterator[tuple[str, int]]:
    """File and line of the function that is a test, and of those that its decorators hand it to."""
    scopes = item.cls.__mro__ if item.cls else (item.module,)
    found = (vars(each)[item.originalname] for each in scopes if item.originalname in vars(each))
    left, seen = [next(found, None)], set[int]()
    while left:
        each = left.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        if isinstance(each, FunctionType):
            yield os.path.realpath(each.__code__.co_filename), each.__code__.co_firstlineno
            cells = each.__closure__ or ()
            left += [cell.cell_contents for cell in cells if cell != CellType()]  # no empty one
        if isinstance(each, _HANDING_ON):
            left += [getattr(each, name, None) for name in ("__wrapped__", "__func__", "func")]
        else:
            left.append(getattr(each, "__dict__", {}).get("__wrapped__"))
