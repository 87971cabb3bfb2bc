"""A campaign: the runs that claims need, in the real world and in broken ones, and their evidence.

A claim needs one run in the real world and one under each fault it names. With `mutate`, the
real run is made once more to see which fields of which responses are read, and then once for
each of a sample of changes to them.
"""

import os
import re
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from uradori.evidence import installed, records
from uradori.evidence.model import Evidence, FaultRun, Mutation, MutationResult, Outcome, Run
from uradori.project.catalog import Catalog
from uradori.project.model import Snippet
from uradori.run import mutants
from uradori.run.job import Job, Limits, Warmth, wall_limit
from uradori.run.pool import Pool

_SERVICE = re.compile(r"""["']([a-z0-9-]+)["']""")
"""Every literal that may be the name of a service; backends know which are."""

RUNS_PER_CORE = 2
"""Many runs wait, for a message to come back or a server to be missed, while others can work."""

REAL = "(real)"
READS = "(reads)"
LEAST_MUTANTS = 4
"""However long a run takes, this many mutants are tried, or its score would mean nothing."""
MUTANT_FACTOR, MUTANT_SECONDS = 3, 5
"""A mutant may use this many times what the snippet used, and some seconds more."""


def warmth(catalog: Catalog, claims: Iterable[str], workers: int | None = None) -> Warmth:
    """What a pool should prepare to run these claims."""
    snippets = [catalog.snippets[claim] for claim in claims]
    backends = sorted({snippet.header.backend for snippet in snippets})
    services = sorted({name for snippet in snippets for name in _SERVICE.findall(snippet.source)})
    workers = workers or RUNS_PER_CORE * (os.cpu_count() or 1)
    return Warmth(tuple(backends), catalog.project.settings.region, tuple(services), workers)


def job(
    catalog: Catalog,
    snippet: Snippet,
    fault: str | None = None,
    mutation: Mutation | None = None,
    track_reads: bool = False,
    cpu_seconds: float | None = None,
    wall_seconds: float | None = None,
) -> Job:
    """One run of a snippet of this catalog, with the limits of its header or of the settings."""
    settings, root = catalog.project.settings, catalog.project.root
    engines = installed.engines_of(catalog.project, snippet.header.engines)
    cpu_seconds = cpu_seconds or snippet.header.timeout or settings.timeout
    return Job(
        path=snippet.path,
        source=snippet.source,
        root=str(root.resolve()),
        snippets=settings.snippets,
        backend=snippet.header.backend,
        limits=Limits(
            cpu_seconds=cpu_seconds,
            wall_seconds=wall_seconds or wall_limit(cpu_seconds),
            memory_mb=settings.memory_mb,
            output_kb=settings.output_kb,
            processes=bool(snippet.header.engines),
        ),
        fault=fault,
        mutation=mutation,
        track_reads=track_reads,
        engines=tuple(engine.name for engine in engines),
        versions=installed.distribution_versions(engines, root),
        programs=installed.program_digests(engines),
    )


@dataclass(slots=True)
class _Progress:
    """What is known so far about one claim, and how much of it is still running."""

    snippet: Snippet
    running: int = 0
    real: Run | None = None
    again: Run | None = None
    """The same once more, looking at what is read."""
    faults: dict[str, Run] = field(default_factory=dict)
    candidates: int = 0
    mutants: dict[Mutation, Run] = field(default_factory=dict)


def run_campaign(
    catalog: Catalog,
    claims: Iterable[str],
    pool: Pool,
    mutate: bool = False,
    on_run: Callable[[str, int], None] | None = None,
) -> Generator[Evidence, None, None]:
    """Run claims, giving each one's evidence as soon as its last run ends.

    `on_run(claim, left)` is told of every run that ended, and how many are left at that moment.
    """
    checker = _Checker(catalog, pool, mutate)
    for claim in claims:
        checker.begin(catalog.snippets[claim])
    while checker.pending:
        done, _ = wait(checker.pending, return_when=FIRST_COMPLETED)
        for future in done:
            state = checker.receive(future)
            if on_run is not None:
                on_run(state.snippet.id, len(checker.pending))
            if not state.running:
                yield _conclude(catalog, state, mutate)


class _Checker:
    """Submits the runs of claims, and sorts their results."""

    def __init__(self, catalog: Catalog, pool: Pool, mutate: bool) -> None:
        self.pending: dict[Future[Run], tuple[_Progress, str | Mutation]] = {}
        self._catalog, self._pool, self._mutate = catalog, pool, mutate

    def begin(self, snippet: Snippet) -> None:
        """Submit what is known to be needed: the real run, the faults, the look at the reads."""
        state = _Progress(snippet)
        self._submit(state, REAL)
        for name, _ in snippet.header.faults:
            if name in self._catalog.faults:
                self._submit(state, name, fault=name)
        if self._mutate:
            self._submit(state, READS, track_reads=True)

    def receive(self, future: Future[Run]) -> _Progress:
        """Note a result; that of the reads brings the mutants, which are submitted."""
        state, which = self.pending.pop(future)
        state.running -= 1
        run = future.result()
        if isinstance(which, Mutation):
            state.mutants[which] = run
        elif which == REAL:
            state.real = run
        elif which == READS:
            state.again = run
            self._submit_mutants(state, run)
        else:
            state.faults[which] = run
        return state

    def _submit(self, state: _Progress, which: str | Mutation, **how: Any) -> None:
        state.running += 1
        future = self._pool.submit(job(self._catalog, state.snippet, **how))
        self.pending[future] = (state, which)

    def _submit_mutants(self, state: _Progress, reads: Run) -> None:
        if reads.outcome is not Outcome.PASSED:
            return
        state.candidates = len(reads.mutable)
        settings = self._catalog.project.settings
        affordable = int(settings.mutation_seconds / max(reads.own_seconds, 0.001))
        most = min(settings.mutants, max(affordable, LEAST_MUTANTS))
        # A mutant may compute without end, or wait for what will never come.
        cpu, wall = (
            MUTANT_FACTOR * each + MUTANT_SECONDS for each in (reads.cpu_seconds, reads.own_seconds)
        )
        if state.snippet.header.engines:  # nobody tells how long an engine was kept from running
            wall = wall_limit(wall)
        limits = {"cpu_seconds": cpu, "wall_seconds": wall}
        for mutant in mutants.sample(reads.mutable, most, state.snippet.id):
            self._submit(state, mutant, mutation=mutant, **limits)


def _conclude(catalog: Catalog, state: _Progress, mutate: bool) -> Evidence:
    assert state.real is not None
    real = state.real
    if real.outcome is Outcome.PASSED and state.again is not None:
        real = real if state.again.outcome is Outcome.PASSED else state.again  # both must pass
    evidence = records.conclude(
        state.snippet,
        with_all_modules(real, state.faults.values()),
        fault_runs(state.snippet, state.faults),
        catalog,
        _mutation_result(state) if mutate else None,
        datetime.now(UTC),
    )
    return evidence if mutate else keep_mutation(catalog, evidence)


def with_all_modules(real: Run, others: Iterable[Run]) -> Run:
    """The real run, bound also to what the snippet reads only in a broken world."""
    modules = {path: sha for run in (*others, real) for path, sha in run.modules.items()}
    return replace(real, modules=modules)


def fault_runs(snippet: Snippet, runs: dict[str, Run]) -> list[FaultRun]:
    """What each fault did, in the order of the header; faults that were not run are left out."""
    return [
        FaultRun(name, expectation, runs[name].outcome, runs[name].detail, runs[name].seconds)
        for name, expectation in snippet.header.faults
        if name in runs
    ]


def keep_mutation(catalog: Catalog, new: Evidence) -> Evidence:
    """`new` with the mutation result of the evidence on disk, if that is about the same bytes.

    A result that judged nothing is worth nothing later: only the run that had it complains of it.
    """
    old, _ = records.read(catalog.project, new.claim)
    if old and old.mutation and old.mutation.score is not None and records.same_subject(old, new):
        return replace(new, mutation=old.mutation)
    return new


def _mutation_result(state: _Progress) -> MutationResult:
    """Count the mutants; one whose change could not be made (the run went another way) is none.

    A run that was cut short cannot tell whether the change was made, and counts as crashed.
    """
    applied = {mutant: run for mutant, run in state.mutants.items() if run.mutated}
    survivors = [mutant for mutant, run in applied.items() if run.outcome is Outcome.PASSED]
    noticed = sum(run.outcome is Outcome.FAILED for run in applied.values())
    return MutationResult(
        candidates=state.candidates,
        noticed=noticed,
        crashed=sum(
            run.outcome in {Outcome.CRASHED, Outcome.TIMED_OUT} for run in state.mutants.values()
        ),
        survivors=tuple(sorted(map(str, survivors))),
    )
