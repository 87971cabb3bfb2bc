"""The projects that files were collected from: their catalogs, their runs and their evidence."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

import pytest

from uradori.evidence import history, installed, records
from uradori.evidence.approval import approve
from uradori.evidence.entry_problems import verdict_problem
from uradori.evidence.ledger import load_ledger
from uradori.evidence.model import MutationResult, Run
from uradori.evidence.shards import Asked, Keeper, Shard, portion_of
from uradori.evidence.store import together
from uradori.project import validation
from uradori.project.catalog import Catalog, load_catalog
from uradori.project.model import Snippet
from uradori.project.pages import no_pages
from uradori.project.problems import Problem
from uradori.project.settings import USUAL_TIERS, Tier
from uradori.run.campaign import REAL, Checker, warmth
from uradori.run.concluding import conclude
from uradori.run.pool import PoolError, open_pool
from uradori.run.sharing import plan, runs_of


@dataclass(frozen=True, slots=True)
class Told:
    """What the report of an item carries to the process that writes evidence."""

    root: str
    """The folder of the project."""
    claim: str
    fault: str | None
    run: Run
    mutation: MutationResult | None = None
    approved: str | None = None
    """The approved output of the snippet, which this very item may have written."""

    def line(self) -> str:
        """As text, which reports may hold."""
        return validation.to_line(Told, self).decode()

    @classmethod
    def of(cls, line: str) -> "Told":
        """What `line` gave."""
        told, complaints = validation.read_json(cls, line.encode())
        assert told is not None, complaints
        return told


class CheckedProject:
    """One project of a test run: the runs that its items ask for, and what they came to."""

    def __init__(self, root: Path, config: pytest.Config, stack: ExitStack) -> None:
        self._root = root
        self.approves: bool = config.getoption("--uradori-approve")
        self._mutates: bool = config.getoption("--uradori-mutate")
        self._tiers = {Tier(each) for each in config.getoption("--uradori-tier") or USUAL_TIERS}
        self._asked = Asked((), tuple(config.getoption("--uradori-tier") or ()), self._mutates)
        shard: str | None = config.getoption("--uradori-shard")
        self._shard = None if shard is None else Shard.named(shard)
        self._collects_only: bool = config.option.collectonly
        self._workers = 1 if is_worker(config) else None
        self._stack = stack
        self._checker: Checker | None = None
        self._wanted: set[str] = set()
        self._told: dict[str, dict[str, Told]] = {}
        self._concluded: set[str] = set()
        self.unkept: list[Problem] = []
        """What kept evidence from being written."""

    @cached_property
    def catalog(self) -> Catalog:
        """Read when something below the snippets is wanted: pytest names every folder it passes."""
        return load_catalog(self._root)

    @cached_property
    def keeper(self) -> Keeper | None:
        """What keeps portions where only a share of the runs is made here; else None.

        Everything that can be run here is shared out, whatever was selected: so all agree.
        """
        if self._shard is None:
            return None
        catalog = self.catalog
        claims = self._runnable
        known = {claim: history.read(catalog.project, claim)[0] for claim in claims}
        shares = plan(catalog, claims, known, self._shard.count, self._mutates)
        return Keeper(catalog.project, self._shard, self._asked, shares)

    def is_mine(self, claim: str, fault: str | None) -> bool:
        """Whether a run is to be made here; one that is never made is told of by the first."""
        if self.keeper is None or self._shard is None:
            return True
        shares = self.keeper.plan
        run = _run(fault)
        if any(run in share.get(claim, ()) for share in shares):
            return run in shares[self._shard.index - 1].get(claim, ())
        return self._shard.index == 1

    @property
    def _runnable(self) -> list[str]:
        return [
            each.id
            for each in self.catalog.snippets.values()
            if each.tested and not self.left_out(each) and not self.lacks(each)
        ]

    @cached_property
    def unsettled(self) -> dict[str, Problem | None]:
        """The claims that `uradori run --stale` would run, each with what is wrong with it."""
        entries = load_ledger(self.catalog.project.root, no_pages).entries
        return {
            claim: verdict_problem(entry) for claim, entry in entries.items() if not entry.settled
        }

    def want(self, claim: str) -> None:
        """Say that a claim will be asked about, so that what it needs is warm."""
        self._wanted.add(claim)

    @property
    def checker(self) -> Checker:
        """What makes the runs; its processes start when it is first asked for.

        Raises UsageError where runs cannot be made here at all.
        """
        if self._checker is None:
            wanted = sorted(self._wanted & set(self.catalog.snippets))
            try:
                pool = open_pool(warmth(self.catalog, wanted, self._workers))
            except PoolError as error:
                raise pytest.UsageError(f"snippets cannot be run: {error}") from None
            self._checker = Checker(self.catalog, self._stack.enter_context(pool), self._mutates)
        return self._checker

    def left_out(self, snippet: Snippet) -> str:
        """The reason, where its tier was not asked for; else ""."""
        engines = installed.engines_of(self.catalog.project, snippet.header.engines)
        tier = installed.tier_of(engines)
        return "" if tier in self._tiers else f"of the {tier} tier: pytest --uradori-tier {tier}"

    def lacks(self, snippet: Snippet) -> str:
        """The reason, where an engine that it needs is not on this machine; else ""."""
        project = self.catalog.project
        missing = [
            installed.how_to_get(each)
            for each in installed.engines_of(project, snippet.header.engines)
            if installed.is_missing(each, project.root)
        ]
        return f"not installed: {', '.join(missing)}" if missing else ""

    def approve(self, snippet: Snippet, run: Run) -> Snippet | None:
        """Accept what the run printed; None if it did not pass."""
        return approve(self.catalog.project, snippet, run)

    def take_up(self, told: Told) -> None:
        """Write a claim's evidence with its last run; none where only a part was selected."""
        parts = self._told.setdefault(told.claim, {})
        parts[_run(told.fault)] = told
        snippet = self.catalog.snippets.get(told.claim)
        if snippet is None:  # deleted while it ran, as seen by the process that hears of it
            return
        if self.keeper:
            self._keep_portion(self.keeper, snippet, parts)
            return
        if {*parts} != {*runs_of(self.catalog, snippet)}:
            return
        real = parts[REAL]
        snippet = replace(snippet, approved=real.approved)
        faults = _faults(parts)
        evidence = conclude(self.catalog, snippet, real.run, faults, real.mutation)
        self.unkept += history.keep(self.catalog, snippet, evidence)[1]
        self._concluded.add(snippet.id)

    def _keep_portion(self, keeper: Keeper, snippet: Snippet, parts: Mapping[str, Told]) -> None:
        share = keeper.plan[keeper.shard.index - 1].get(snippet.id, ())
        if {*parts} != {*share}:
            return
        real = parts.get(REAL)
        run, mutation = (real.run, real.mutation) if real else (None, None)
        portion = portion_of(self.catalog, snippet, run, _faults(parts), mutation)
        self.unkept += keeper.keep(portion)

    def finish(self) -> None:
        """Where every claim was run, see to those that are only cited and those that are gone.

        Of a share there is only the report to be written.
        """
        if self.keeper:
            self.unkept += [] if self._collects_only else self.keeper.conclude()
            return
        if not self._concluded:
            return
        project, snippets = self.catalog.project, self.catalog.snippets
        if not {*self._runnable} <= self._concluded:
            return
        for each in snippets.values():
            problem = None if each.tested else history.cite(project, each, datetime.now(UTC))
            self.unkept += [problem] if problem else []
        records.prune(project, self.catalog.tested)
        history.prune(project, (*snippets, *self.catalog.successors))


def _run(fault: str | None) -> str:
    """The name of a run, as campaigns have it."""
    return REAL if fault is None else fault


def _faults(parts: Mapping[str, Told]) -> dict[str, Run]:
    return {name: told.run for name, told in parts.items() if name != REAL}


class CheckedProjects:
    """All of them, by root; ends their processes, whatever happened."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._stack = ExitStack()
        self._projects: dict[Path, CheckedProject] = {}

    def at(self, root: Path) -> CheckedProject:
        """The project at `root`."""
        if root not in self._projects:
            self._projects[root] = CheckedProject(root, self._config, self._stack)
        return self._projects[root]

    @property
    def roots(self) -> list[Path]:
        """Where they are."""
        return list(self._projects)

    def close(self) -> list[Problem]:
        """End the processes, and leave every project as `uradori run` would.

        Gives what kept evidence from being written; each is given once.
        """
        self._stack.close()
        if is_worker(self._config):
            return []
        unkept: list[Problem] = []
        for project in self._projects.values():
            project.finish()
            unkept += project.unkept
        self._projects = {}
        return together(unkept)


def is_worker(config: pytest.Config) -> bool:
    """Whether this is a process of xdist's, which sends its reports to another."""
    return hasattr(config, "workerinput")
