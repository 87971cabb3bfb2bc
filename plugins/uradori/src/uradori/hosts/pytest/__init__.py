"""The pytest plugin: each claim is a test item, and so is each fault that it names.

Whatever options pytest is given and wherever its rootdir is, only this plugin collects below the
snippets folder of a project, which is found from the files; elsewhere it does nothing. Items run
in the runner's own processes, so neither fixtures nor pytest's environment reach a snippet;
without xdist all cores are used all the same, because every selected run is queued before the
first item asks for its result.
"""

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from uradori.hosts.pytest.territory import Territory

if TYPE_CHECKING:
    from uradori.hosts.pytest.checking import CheckedProjects
    from uradori.project.problems import Problem

_TERRITORY = pytest.StashKey[Territory]()
_UNKEPT = pytest.StashKey[list["Problem"]]()
_PROJECTS = pytest.StashKey["CheckedProjects"]()
_ROOTS = "uradori_roots"
"""Under which a worker of xdist's names the projects that it has seen."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options that exist everywhere, but matter only to a project of uradori's."""
    group = parser.getgroup("uradori", "claims and their snippets")
    group.addoption(
        "--uradori-approve",
        action="store_true",
        help="accept what passing snippets print as their approved output (.out files)",
    )
    group.addoption(
        "--uradori-mutate",
        action="store_true",
        help="also try mutated responses on each claim, to see what it checks",
    )
    group.addoption(
        "--uradori-tier",
        action="append",
        choices=["default", "system", "slow"],
        help="run claims of this tier only; may be repeated (default: all but slow)",
    )
    group.addoption(
        "--uradori-stale",
        action="store_true",
        help="run only claims whose evidence is missing or out of date, and say why it is",
    )
    group.addoption(
        "--uradori-shard",
        metavar="I/N",
        help="run only this machine's share of N of the claims, for `uradori merge` to join",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Refuse a conftest.py among the snippets before pytest runs it in its own process."""
    territory = early_config.stash[_TERRITORY] = Territory()
    known = early_config.known_args_namespace
    named = known.file_or_dir or early_config.getini("testpaths") or ["."]
    for argument in named:
        place = Path(early_config.invocation_params.dir, str(argument).partition("::")[0])
        for folder in (place, *place.parents, *place.glob("test*")):
            if refusal := territory.conftest(folder):
                raise pytest.UsageError(refusal)


def pytest_configure(config: pytest.Config) -> None:
    """Listen to the reports where they all arrive, which is not in a worker of xdist's.

    Raises UsageError for a shard that there cannot be, or that could not be joined with others.
    """
    if (shard := config.getoption("--uradori-shard")) is not None:
        from uradori.evidence.shards import Shard

        try:
            Shard.named(shard)
        except ValueError as error:
            raise pytest.UsageError(f"--uradori-shard: {error}") from None
        for other in ("--uradori-approve", "--uradori-stale"):
            if config.getoption(other):
                raise pytest.UsageError(
                    f"--uradori-shard goes without {other}: machines would differ"
                )
    config.stash.setdefault(_TERRITORY, Territory())
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(_Reports(config), "uradori-reports")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collect_directory(
    path: Path, parent: pytest.Collector
) -> Generator[None, pytest.Collector | None, pytest.Collector | None]:
    """Walk the snippets folder ourselves: nobody else is asked about the files below it.

    Raises CollectError where there is a conftest.py, which pytest would run.
    """
    others = yield
    territory = parent.config.stash[_TERRITORY]
    root = territory.holder(path)
    if root is None:
        return others
    if refusal := territory.conftest(path):
        raise pytest.Collector.CollectError(refusal)
    from uradori.hosts.pytest.items import SnippetFolder

    return SnippetFolder.of(parent, path, _projects(parent.config).at(root))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collect_file(
    file_path: Path, parent: pytest.Collector
) -> Generator[None, list[pytest.Collector], list[pytest.Collector]]:
    """Take a snippet that is named alone; what others would make of it is dropped."""
    others = yield
    root = parent.config.stash[_TERRITORY].holder(file_path)
    if root is None:
        return others
    from uradori.hosts.pytest.items import collector_of

    return [collector_of(file_path, parent, _projects(parent.config).at(root))]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what has been checked as it is, or what is another shard's, where that is asked."""
    stale, shard = config.getoption("--uradori-stale"), config.getoption("--uradori-shard")
    if _PROJECTS not in config.stash or not (stale or shard):
        return
    from uradori.hosts.pytest.items import is_another_shards, is_settled

    left_out = [each for each in items if (is_settled if stale else is_another_shards)(each)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        gone = {*left_out}
        items[:] = [each for each in items if each not in gone]


def pytest_report_collectionfinish(
    config: pytest.Config, items: Sequence[pytest.Item]
) -> list[str]:
    """Why each claim is run again that was selected because it is out of date."""
    if _PROJECTS not in config.stash or not config.getoption("--uradori-stale"):
        return []
    from uradori.hosts.pytest.items import why_unsettled

    return why_unsettled(items)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Queue every run that will be asked for; a worker of xdist cannot know which."""
    if _PROJECTS not in session.config.stash or session.config.option.collectonly:
        return
    from uradori.hosts.pytest.items import begin

    begin(session.items, at_once=not hasattr(session.config, "workerinput"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Attach the run to its report, as text: evidence may be written by another process."""
    report = yield
    told = getattr(item, "told", None)
    if call.when == "call" and told is not None and _PROJECTS in item.config.stash:
        report.uradori = told.line()  # type: ignore[attr-defined]
    return report


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """End the processes; a session whose evidence is lost has failed, whatever its items say."""
    config = session.config
    if _PROJECTS not in config.stash:
        return
    if hasattr(config, "workeroutput"):
        config.workeroutput[_ROOTS] = [str(root) for root in config.stash[_PROJECTS].roots]
    shared = config.getoption("--uradori-shard") is not None
    if shared and session.exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED:
        session.exitstatus = pytest.ExitCode.OK  # there may be more machines than runs
    config.stash[_UNKEPT] = config.stash[_PROJECTS].close()
    if config.stash[_UNKEPT] and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say what kept evidence from being written."""
    for problem in config.stash.get(_UNKEPT, []):
        terminalreporter.write_line(str(problem))
        if problem.hint:
            terminalreporter.write_line(f"    hint: {problem.hint}")


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the processes, whatever happened."""
    if _PROJECTS in config.stash:
        config.stash[_PROJECTS].close()


class _Reports:
    """Takes up what reports carry, in the one process where all of them arrive."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Write a claim's evidence once its last run is in."""
        line = getattr(report, "uradori", None)
        if line is None:
            return
        from uradori.hosts.pytest.checking import Told

        told = Told.of(line)
        _projects(self._config).at(Path(told.root)).take_up(told)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Hear of projects of which a worker of xdist's had nothing to run."""
        for root in getattr(node, "workeroutput", {}).get(_ROOTS, ()):
            _projects(self._config).at(Path(root))


def _projects(config: pytest.Config) -> "CheckedProjects":
    """The projects that files were collected from, or that reports tell of."""
    if _PROJECTS not in config.stash:
        # Imported here, so that pytest starts as fast as before where there is no project.
        from uradori.hosts.pytest.checking import CheckedProjects

        config.stash[_PROJECTS] = CheckedProjects(config)
    return config.stash[_PROJECTS]
