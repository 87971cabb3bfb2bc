"""What is collected below a snippets folder: folders, snippets, their claims and their faults."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Self

import pytest

from uradori.evidence.installed import in_ci
from uradori.evidence.store import unwritten
from uradori.hosts.pytest import complaints
from uradori.hosts.pytest.checking import CheckedProject, Told
from uradori.project.model import Expectation, Snippet
from uradori.project.snippets import claim_of
from uradori.run.pool import PoolError


def begin(items: Iterable[pytest.Item], at_once: bool) -> None:
    """Prepare for the selected items, and queue their runs where they are known to be made here."""
    ours = [item for item in items if isinstance(item, SnippetItem)]
    for item in ours:
        item.project.want(item.claim)
    for item in ours if at_once else ():
        item.begin()


def is_settled(item: pytest.Item) -> bool:
    """Whether an item is about a claim of which nothing need be run."""
    return isinstance(item, SnippetItem) and item.claim not in item.project.unsettled


def is_another_shards(item: pytest.Item) -> bool:
    """Whether an item is about a run that another machine makes."""
    return isinstance(item, SnippetItem) and not item.project.is_mine(item.claim, item.fault)


def why_unsettled(items: Iterable[pytest.Item]) -> list[str]:
    """What is wrong with each claim that these items are about, as lines."""
    claims = {each.claim: each.project for each in items if isinstance(each, SnippetItem)}
    found = (project.unsettled.get(claim) for claim, project in claims.items())
    return [str(each) for each in found if each is not None]


class SnippetFolder(pytest.Directory):
    """A folder below the snippets, or their folder itself."""

    project: CheckedProject

    @classmethod
    def of(cls, parent: pytest.Collector, path: Path, project: CheckedProject) -> Self:
        """The collector of the folder at `path`."""
        folder: Self = cls.from_parent(parent, path=path)
        folder.project = project
        return folder

    def collect(self) -> Iterator[pytest.Item | pytest.Collector]:
        """Folders and snippets in order of their names; what pytest was told to ignore is left."""
        for entry in sorted(os.scandir(self.path), key=lambda each: each.name):
            path = Path(entry.path)
            folder = entry.is_dir()
            if folder and self.path.resolve().is_relative_to(path.resolve()):
                continue  # a link to where we are
            named = self.session.isinitpath(path, with_parents=folder)
            if not named and self.ihook.pytest_ignore_collect(
                collection_path=path, config=self.config
            ):
                continue
            if folder:
                # By way of the hook, which refuses what pytest would run there.
                yield self.ihook.pytest_collect_directory(path=path, parent=self)
            elif entry.is_file() and (named or _claim(path, self.project) is not None):
                yield collector_of(path, self, self.project)


def collector_of(path: Path, parent: pytest.Collector, project: CheckedProject) -> pytest.File:
    """The collector of a file below the snippets; of a helper it finds nothing."""
    kinds: dict[str, type[SnippetFile | OutputFile]] = {".py": SnippetFile, ".out": OutputFile}
    claim = _claim(path, project)
    if claim is None:
        return NoTests.from_parent(parent, path=path)
    collector: SnippetFile | OutputFile = kinds[path.suffix].from_parent(parent, path=path)
    collector.project, collector.claim = project, claim
    return collector


def _claim(path: Path, project: CheckedProject) -> str | None:
    return claim_of(path, project.catalog.project) if path.suffix in {".py", ".out"} else None


class NoTests(pytest.File):
    """A file below the snippets in which there is nothing to test."""

    def collect(self) -> Iterator[pytest.Item]:
        """Nothing."""
        return iter(())


class SnippetFile(pytest.File):
    """A snippet: one item for the claim, and one for each of its faults."""

    project: CheckedProject
    claim: str

    def collect(self) -> Iterator[pytest.Item]:
        """The items; a snippet that cannot be read is one item that fails, and hides no other."""
        snippet = self.project.catalog.snippets.get(self.claim)
        if snippet is None or snippet.tested:
            yield SnippetItem.of(self, "claim", None, None)
        for name, expectation in snippet.header.faults if snippet and snippet.executed else ():
            promised = Expectation(expectation)
            yield SnippetItem.of(self, f"{promised.value}[{name}]", name, promised)


class OutputFile(pytest.File):
    """An approved output; an item only if no snippet could ever print it."""

    project: CheckedProject
    claim: str

    def collect(self) -> Iterator[pytest.Item]:
        """One failing item where the output is unused."""
        problems = complaints.problems_at(self.project.catalog, self.path)
        if any(each.code == "UR107" for each in problems):
            yield UnusedOutput.from_parent(self, name="unused")


class UnusedOutput(pytest.Item):
    """An approved output that belongs to no snippet."""

    parent: OutputFile

    def runtest(self) -> None:
        """Always fails: nothing can make use of the file."""
        problems = complaints.problems_at(self.parent.project.catalog, self.path)
        raise ClaimFailure(complaints.of_problems(problems))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:
        """Our lines instead of our traceback."""
        return str(excinfo.value)


class SnippetItem(pytest.Item):
    """One run of one snippet."""

    project: CheckedProject
    claim: str
    fault: str | None
    promised: Expectation | None
    told: Told | None = None
    """What its report carries, once it ran."""

    @classmethod
    def of(
        cls, parent: SnippetFile, name: str, fault: str | None, promised: Expectation | None
    ) -> Self:
        """The item called `name` of a snippet."""
        # As text: an id that pytest makes of name and parent differs from the one that it parses
        # from its cache, and `--last-failed` would take no fault for one that failed before.
        item: Self = cls.from_parent(parent, name=name, nodeid=f"{parent.nodeid}::{name}")
        item.project, item.claim = parent.project, parent.claim
        item.fault, item.promised = fault, promised
        item.user_properties.append(("claim", parent.claim))
        return item

    @property
    def snippet(self) -> Snippet | None:
        """The snippet to run; None if it, or the fault, could not be read."""
        known = self.fault is None or self.fault in self.project.catalog.faults
        return self.project.catalog.snippets.get(self.claim) if known else None

    def begin(self) -> None:
        """Queue the run."""
        snippet = self.snippet
        if snippet is None or self.project.left_out(snippet) or self.project.lacks(snippet):
            return
        if self.fault is None:
            self.project.checker.begin_real(self.claim)
        else:
            self.project.checker.begin_fault(self.claim, self.fault)

    def runtest(self) -> None:
        """Wait for the run and hold it against what the snippet promises."""
        snippet = self.snippet
        if snippet is None:
            raise ClaimFailure(complaints.of_problems(self._problems()))
        if reason := self.project.left_out(snippet):
            pytest.skip(reason)
        if reason := self.project.lacks(snippet):
            if in_ci():
                raise ClaimFailure([f"cannot be run, and CI must run everything: {reason}"])
            pytest.skip(reason)
        try:
            found = self._judge(snippet)
        except OSError as error:
            problem = unwritten(snippet.output_path, error)
            raise ClaimFailure(complaints.of_problems([problem])) from None
        except PoolError as error:
            hint = ["    hint: pip install 'uradori[moto]'"] if "No module" in str(error) else []
            raise ClaimFailure([f"snippets cannot be run: {error}", *hint]) from None
        if found:
            sentence = complaints.sentence(self.project.catalog, self.claim)
            raise ClaimFailure([*sentence, "", *found])

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the item is, for pytest's own lines."""
        return self.path, 0, f"{self.claim}::{self.name}"

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What a person needs: the sentence, where it stands, and the snippet's own line."""
        if isinstance(excinfo.value, ClaimFailure):
            return str(excinfo.value)
        return super().repr_failure(excinfo)

    def _judge(self, snippet: Snippet) -> list[str]:
        """Everything that speaks against the claim, as lines for a person."""
        catalog, root = self.project.catalog, str(self.project.catalog.project.root)
        if self.fault is not None and self.promised is not None:
            run = self.project.checker.under(self.claim, self.fault)
            self.told = Told(root, self.claim, self.fault, run)
            return complaints.about_fault(catalog, snippet, self.fault, self.promised, run)
        state = self.project.checker.real(self.claim)
        problems = self._problems()
        try:
            approved = self.project.approve(snippet, state.real) if self.project.approves else None
        except OSError as error:
            return complaints.of_problems([unwritten(snippet.output_path, error)])
        if approved:
            snippet = approved
            problems = [each for each in problems if each.code != "UR106"]  # no longer so
        self.told = Told(root, self.claim, None, state.real, state.mutation, snippet.approved)
        return complaints.about_claim(snippet, state.real) or complaints.of_problems(problems)

    def _problems(self) -> list[Any]:
        return complaints.problems_at(self.project.catalog, self.path)


class ClaimFailure(Exception):  # noqa: N818 - a failed test, not an error of ours
    """A claim is not as its page says; the lines tell a person what to do."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
