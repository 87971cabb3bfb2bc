"""The pytest plugin: each claim is a test item, and so is each fault that it names.

Inert in a project without `[tool.uradori]`. Items run in the runner's own processes, so neither
fixtures nor pytest's environment reach a snippet; without xdist all cores are used all the same,
because every selected run is queued before the first item asks for its result.
"""

from collections.abc import Generator, Iterator
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from uradori.project.files import write_atomically
from uradori.project.root import find_root

if TYPE_CHECKING:
    from uradori.evidence.model import Run
    from uradori.project.catalog import Catalog
    from uradori.project.model import Expectation, Snippet
    from uradori.project.problems import Problem


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options that exist everywhere, but matter only to a project of uradori's."""
    group = parser.getgroup("uradori", "claims and their snippets")
    group.addoption(
        "--uradori-approve",
        action="store_true",
        help="accept what passing snippets print as their approved output (.out files)",
    )
    group.addoption(
        "--uradori-tier",
        action="append",
        choices=["default", "system", "slow"],
        help="run claims of this tier only; may be repeated (default: all but slow)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Join in only where there is a project."""
    root = find_root(config.rootpath)
    if root is not None:
        config.pluginmanager.register(ProjectPlugin(root, config), "uradori-project")


class ProjectPlugin:
    """Collects the claims of one project, runs them, and writes their evidence."""

    def __init__(self, root: Path, config: pytest.Config) -> None:
        # Imported here, so that pytest starts as fast as before in all other projects.
        from uradori.project.catalog import load_catalog
        from uradori.project.settings import USUAL_TIERS

        self.catalog: Catalog = load_catalog(root)
        self.tiers: set[str] = set(config.getoption("--uradori-tier") or USUAL_TIERS)
        self.approve: bool = config.getoption("--uradori-approve")
        self._is_worker = hasattr(config, "workerinput")
        self._stack = ExitStack()
        self._pool: Any = None
        self._futures: dict[tuple[str, str | None], Future[Run]] = {}
        self._runs: dict[str, dict[str | None, Run]] = {}
        self._claims: set[str] = set()
        self.unkept: list[Problem] = []

    @property
    def snippets(self) -> Path:
        """The folder that snippets live in."""
        return self.catalog.project.path(self.catalog.project.settings.snippets)

    # Collection

    def pytest_collect_file(
        self, file_path: Path, parent: pytest.Collector
    ) -> pytest.Collector | None:
        """Take the snippets, and the outputs that belong to none."""
        from uradori.project.snippets import claim_of

        claim = claim_of(file_path, self.catalog.project)
        if claim is None:
            return None
        collectors: dict[str, type[SnippetFile | OutputFile]] = {
            ".py": SnippetFile,
            ".out": OutputFile,
        }
        if file_path.suffix not in collectors:
            return None
        collector: SnippetFile | OutputFile = collectors[file_path.suffix].from_parent(
            parent, path=file_path
        )
        collector.plugin, collector.claim = self, claim
        return collector

    @pytest.hookimpl(tryfirst=True)
    def pytest_pycollect_makemodule(
        self, module_path: Path, parent: pytest.Collector
    ) -> pytest.Collector | None:
        """Keep pytest from importing, and so running, a snippet named on its command line."""
        if module_path.is_relative_to(self.snippets):
            return NoTests.from_parent(parent, path=module_path)
        return None

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Queue every run that will be asked for; a worker of xdist cannot know which."""
        items = [item for item in session.items if isinstance(item, SnippetItem)]
        self._claims = {item.claim for item in items}
        if not self._is_worker and not session.config.option.collectonly:
            for item in items:
                item.prepare()

    # Running

    def missing(self, snippet: "Snippet") -> list[str]:
        """The engines that a snippet needs and that are not here, and how to get them."""
        from uradori.evidence import installed

        project = self.catalog.project
        engines = installed.engines_of(project, snippet.header.engines)
        return [
            installed.how_to_get(each)
            for each in engines
            if installed.is_missing(each, project.root)
        ]

    def tier(self, snippet: "Snippet") -> str:
        """How much a snippet asks of a machine."""
        from uradori.evidence import installed

        return installed.tier_of(installed.engines_of(self.catalog.project, snippet.header.engines))

    def future(self, snippet: "Snippet", fault: str | None) -> "Future[Run]":
        """The run of a snippet under a fault, queued now if it was not before."""
        from uradori.run.campaign import job, warmth
        from uradori.run.pool import PoolError, open_pool

        if self._pool is None:
            workers = 1 if self._is_worker else None
            wanted = sorted(self._claims & set(self.catalog.snippets))
            try:
                pool = open_pool(warmth(self.catalog, wanted, workers))
            except PoolError as error:
                raise pytest.UsageError(f"snippets cannot be run: {error}") from None
            self._pool = self._stack.enter_context(pool)
        key = (snippet.id, fault)
        if key not in self._futures:
            self._futures[key] = self._pool.submit(job(self.catalog, snippet, fault=fault))
        return self._futures[key]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Attach the run to its report, as text: evidence may be written by another process."""
        from uradori.evidence.model import Run
        from uradori.project import validation

        report = yield
        if isinstance(item, SnippetItem) and item.run is not None and report.when == "call":
            text = validation.to_line(Run, item.run).decode()
            data = {"claim": item.claim, "fault": item.fault, "run": text}
            report.uradori = data  # type: ignore[attr-defined]
        return report

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Write a claim's evidence once its last run is in; only where all reports arrive."""
        from uradori.evidence.model import Run
        from uradori.project import validation

        data = getattr(report, "uradori", None)
        if data is None or self._is_worker:
            return
        run, _ = validation.read_json(Run, data["run"].encode())
        assert run is not None
        runs = self._runs.setdefault(data["claim"], {})
        runs[data["fault"]] = run
        self._write_evidence(data["claim"], runs)

    def _write_evidence(self, claim: str, runs: "dict[str | None, Run]") -> None:
        """Nothing is written for a claim of which only a part was selected."""
        from uradori.evidence import history, records
        from uradori.project.snippets import read_snippet
        from uradori.run.campaign import fault_runs, keep_mutation, with_all_modules

        snippet = self.catalog.snippets[claim]
        wanted = {None, *(name for name, _ in snippet.header.faults if name in self.catalog.faults)}
        if set(runs) != wanted:
            return
        project = self.catalog.project
        on_disk = read_snippet(claim, project.path(snippet.path), project).snippet
        if on_disk is not None:  # approved a moment ago, perhaps by another process
            snippet = replace(snippet, approved=on_disk.approved)
        faults = {name: run for name, run in runs.items() if name is not None}
        new = records.conclude(
            snippet,
            with_all_modules(runs[None], faults.values()),
            fault_runs(snippet, faults),
            self.catalog,
            None,
            datetime.now(UTC),
        )
        _, unkept = history.keep(self.catalog, snippet, keep_mutation(self.catalog, new))
        self.unkept += unkept

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say what kept evidence from being written."""
        from uradori.evidence.store import together

        for line in problem_lines(together(self.unkept)):
            terminalreporter.write_line(line)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """A session whose evidence is lost has failed, whatever its items say."""
        if self.unkept and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_unconfigure(self) -> None:
        """End the processes, whatever happened."""
        self._stack.close()


class NoTests(pytest.File):
    """A Python file in which pytest finds nothing."""

    def collect(self) -> Iterator[pytest.Item]:
        """Nothing."""
        return iter(())


class SnippetFile(pytest.File):
    """A snippet: one item for the claim, and one for each of its faults."""

    plugin: ProjectPlugin
    claim: str

    def collect(self) -> Iterator[pytest.Item]:
        """The items; a snippet that cannot be read is one item that fails, and hides no other."""
        from uradori.project.model import Expectation

        snippet = self.plugin.catalog.snippets.get(self.claim)
        if snippet is None:
            yield SnippetItem.of(self, "claim", None, None)
        elif snippet.executed:
            yield SnippetItem.of(self, "claim", None, None)
            for name, expectation in snippet.header.faults:
                promised = Expectation(expectation)
                yield SnippetItem.of(self, f"{promised.value}[{name}]", name, promised)


class OutputFile(pytest.File):
    """An approved output; an item only if no snippet could ever print it."""

    plugin: ProjectPlugin
    claim: str

    def collect(self) -> Iterator[pytest.Item]:
        """One failing item where the output is unused."""
        if any(each.code == "UR107" for each in problems_at(self)):
            yield UnusedOutput.from_parent(self, name="unused")


class UnusedOutput(pytest.Item):
    """An approved output that belongs to no snippet."""

    parent: OutputFile

    def runtest(self) -> None:
        """Always fails: nothing can make use of the file."""
        raise ClaimFailure(problem_lines(problems_at(self.parent)))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:
        """Our lines instead of our traceback."""
        return str(excinfo.value)


class SnippetItem(pytest.Item):
    """One run of one snippet."""

    claim: str
    fault: str | None
    promised: "Expectation | None"
    plugin: ProjectPlugin
    run: "Run | None" = None

    @classmethod
    def of(
        cls, parent: SnippetFile, name: str, fault: str | None, promised: "Expectation | None"
    ) -> "SnippetItem":
        """The item called `name` of a snippet."""
        item: SnippetItem = cls.from_parent(parent, name=name)
        item.plugin, item.claim, item.fault, item.promised = (
            parent.plugin,
            parent.claim,
            fault,
            promised,
        )
        item.user_properties.append(("claim", parent.claim))
        return item

    @property
    def snippet(self) -> "Snippet | None":
        """The snippet, if it could be read."""
        return self.plugin.catalog.snippets.get(self.claim)

    def prepare(self) -> None:
        """Queue the run."""
        runnable = self.fault is None or self.fault in self.plugin.catalog.faults
        if self.snippet is not None and runnable and not self._obstacle(self.snippet):
            self.plugin.future(self.snippet, self.fault)

    def _obstacle(self, snippet: "Snippet") -> str:
        """Why the snippet is not run here; "" if it is."""
        tier, missing = self.plugin.tier(snippet), self.plugin.missing(snippet)
        if tier not in self.plugin.tiers:
            return f"of the {tier} tier: pytest --uradori-tier {tier}"
        return f"not installed: {', '.join(missing)}" if missing else ""

    def runtest(self) -> None:
        """Wait for the run and hold it against what the snippet promises."""
        from uradori.evidence.installed import in_ci

        if self.snippet is None or (
            self.fault is not None and self.fault not in self.plugin.catalog.faults
        ):
            raise ClaimFailure(problem_lines(problems_at(self.parent)))
        if obstacle := self._obstacle(self.snippet):
            if in_ci() and self.plugin.tier(self.snippet) in self.plugin.tiers:
                raise ClaimFailure([f"cannot be run, and CI must run everything: {obstacle}"])
            pytest.skip(obstacle)
        self.run = self.plugin.future(self.snippet, self.fault).result()
        complaint = self._claim_complaint() if self.promised is None else self._fault_complaint()
        if complaint:
            raise ClaimFailure([*self._sentence(), "", *complaint])

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the item is, for pytest's own lines."""
        return self.path, 0, f"{self.claim}::{self.name}"

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What a person needs: the sentence, where it stands, and the snippet's own line."""
        if isinstance(excinfo.value, ClaimFailure):
            return str(excinfo.value)
        return super().repr_failure(excinfo)

    def _claim_complaint(self) -> list[str]:
        from uradori.evidence import outputs
        from uradori.evidence.model import Outcome

        assert self.snippet is not None
        assert self.run is not None
        if self.run.outcome is not Outcome.PASSED:
            return self._ending(self.run)
        catalog = self.plugin.catalog
        printed = outputs.normalise(self.run.stdout)
        if self.plugin.approve:
            path = catalog.project.path(self.snippet.output_path)
            if self.snippet.approved is None or not outputs.agree(printed, self.snippet.approved):
                write_atomically(path, printed.encode())
        elif self.snippet.approved is not None and not outputs.agree(
            printed, self.snippet.approved
        ):
            difference = outputs.difference(
                printed, self.snippet.approved, self.snippet.output_path
            )
            return [*difference.splitlines(), "to accept this: pytest --uradori-approve"]
        fixed = {"UR106"} if self.plugin.approve else set()
        return problem_lines([each for each in problems_at(self.parent) if each.code not in fixed])

    def _fault_complaint(self) -> list[str]:
        from uradori.evidence.model import FaultRun, Outcome
        from uradori.project.model import Expectation

        assert self.run is not None
        assert self.promised is not None
        assert self.fault is not None
        result = FaultRun(
            self.fault, self.promised, self.run.outcome, self.run.detail, self.run.seconds
        )
        if result.as_promised:
            return []
        described = self.plugin.catalog.faults[self.fault].description
        world = [f"{lang}  {text}" for lang, text in described.items()]
        if self.run.outcome is Outcome.PASSED:
            return [f"the snippet passes although {self.fault} is broken:", *world]
        if self.promised is Expectation.FAILS:
            return [
                f"{self.fault} stops the snippet, but not by an assertion:",
                *world,
                *self._ending(self.run),
            ]
        return [f"the claim should hold under {self.fault}:", *world, *self._ending(self.run)]

    def _sentence(self) -> list[str]:
        mentions = self.plugin.catalog.mentions(self.claim)
        return [f"claim {self.claim}"] + [
            f"  {each.lang}  {' '.join(each.text.split())}  ({each.page}:{each.line})"
            for each in mentions
        ]

    def _ending(self, run: "Run") -> list[str]:
        assert self.snippet is not None
        place = f"{self.snippet.path}:{run.line}" if run.line else self.snippet.path
        lines = self.snippet.source.splitlines()
        code = [f"    {lines[run.line - 1].strip()}"] if run.line and run.line <= len(lines) else []
        return [f"{place}: {run.outcome.value.replace('_', ' ')}", *code, *run.detail.splitlines()]


class ClaimFailure(Exception):  # noqa: N818 - a failed test, not an error of ours
    """A claim is not as its page says; the lines tell a person what to do."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))


def problems_at(node: Any) -> "list[Problem]":
    """What is wrong with the file of a collector, before running anything."""
    catalog = node.plugin.catalog
    name = node.path.relative_to(catalog.project.root).as_posix()
    beside = node.path.with_suffix(".out").relative_to(catalog.project.root).as_posix()
    return [
        each
        for each in catalog.problems
        if each.path in {name, beside} and each.code.startswith("UR1") and each.code != "UR115"
    ]


def problem_lines(problems: "list[Problem]") -> list[str]:
    """Problems as lines, each followed by its hint."""
    return [
        line
        for problem in problems
        for line in (str(problem), f"    hint: {problem.hint}" if problem.hint else "")
        if line
    ]
