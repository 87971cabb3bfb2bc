"""Checking claims: plans the runs that a claim needs, and turns their results into evidence.

A claim needs one run in the real world and one under each fault it names. With `mutate`, the
real run is made once more to see which fields of which responses are read, and then once for
each of a sample of changes to them.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from uradori import evidence as evidence_files
from uradori import mutation as mutations
from uradori.catalog import Catalog
from uradori.model import (
    Evidence,
    Expectation,
    FaultRun,
    Mutation,
    MutationResult,
    Outcome,
    Run,
    Snippet,
)
from uradori.runner.job import Job, Limits, Warmth
from uradori.runner.pool import Pool

Task = tuple[str, str | Mutation]
"""Claim, and which of its runs: REAL, READS, a fault's id, or a mutation."""

REAL = "(real)"
READS = "(reads)"


def warmth(catalog: Catalog, claims: Iterable[str], workers: int | None = None) -> Warmth:
    """What a pool should prepare to run these claims."""
    snippets = [catalog.snippets[claim] for claim in claims]
    backends = sorted({snippet.header.backend for snippet in snippets})
    services = sorted({snippet.id.split("/")[0] for snippet in snippets})
    workers = workers or os.cpu_count() or 1
    return Warmth(tuple(backends), catalog.project.settings.region, tuple(services), workers)


def job(
    catalog: Catalog,
    snippet: Snippet,
    fault: str | None = None,
    mutation: Mutation | None = None,
    track_reads: bool = False,
    seconds: float | None = None,
) -> Job:
    """One run of a snippet of this catalog."""
    settings = catalog.project.settings
    return Job(
        path=snippet.path,
        source=snippet.source,
        root=str(catalog.project.root.resolve()),
        snippets=settings.snippets,
        backend=snippet.header.backend,
        limits=Limits(
            seconds=seconds or snippet.header.timeout or settings.timeout,
            memory_mb=settings.memory_mb,
            output_kb=settings.output_kb,
            processes=bool(snippet.header.engines),
        ),
        fault=fault,
        mutation=mutation,
        track_reads=track_reads,
    )


@dataclass(slots=True)
class _Progress:
    """What is known so far about one claim, and what is still running."""

    snippet: Snippet
    running: int = 0
    real: Run | None = None
    faults: dict[str, Run] = field(default_factory=dict)
    candidates: int = 0
    mutants: dict[Mutation, Run] = field(default_factory=dict)


def check(
    catalog: Catalog,
    claims: Iterable[str],
    pool: Pool,
    mutate: bool = False,
    on_run: Callable[[str, int], None] = lambda claim, left: None,
) -> Iterator[Evidence]:
    """Check claims, giving each one's evidence as soon as its last run ends.

    `on_run(claim, left)` is told of every run that ended, and how many are left at that moment.
    """
    pending: dict[Future[Run], Task] = {}
    states: dict[str, _Progress] = {}

    def submit(state: _Progress, which: str | Mutation, **how: Any) -> None:
        state.running += 1
        future = pool.submit(job(catalog, state.snippet, **how))
        pending[future] = (state.snippet.id, which)

    for claim in claims:
        state = states[claim] = _Progress(catalog.snippets[claim])
        submit(state, REAL)
        for name, _ in state.snippet.header.faults:
            if name in catalog.faults:
                submit(state, name, fault=name)
        if mutate:
            submit(state, READS, track_reads=True)
    while pending:
        done, _ = wait(pending, return_when=FIRST_COMPLETED)
        for future in done:
            claim, which = pending.pop(future)
            state = states[claim]
            state.running -= 1
            run = future.result()
            if which == READS and run.outcome is Outcome.PASSED:
                seconds = 3 * run.seconds + 5
                for mutant in _sample(catalog, state, run):
                    submit(state, mutant, mutation=mutant, seconds=seconds)
            _note(state, which, run)
            on_run(claim, len(pending))
            if not state.running:
                yield _conclude(catalog, state, mutate)


def _sample(catalog: Catalog, state: _Progress, reads: Run) -> list[Mutation]:
    state.candidates = len(reads.mutable)
    return mutations.sample(reads.mutable, catalog.project.settings.mutants, state.snippet.id)


def _note(state: _Progress, which: str | Mutation, run: Run) -> None:
    if isinstance(which, Mutation):
        state.mutants[which] = run
    elif which == REAL:
        state.real = run
    elif which != READS:
        state.faults[which] = run


def _conclude(catalog: Catalog, state: _Progress, mutate: bool) -> Evidence:
    assert state.real is not None
    evidence = evidence_files.conclude(
        state.snippet,
        state.real,
        fault_runs(state.snippet, state.faults),
        catalog.faults,
        _mutation_result(state) if mutate else None,
        datetime.now(UTC),
    )
    return evidence if mutate else keep_mutation(catalog, evidence)


def fault_runs(snippet: Snippet, runs: dict[str, Run]) -> list[FaultRun]:
    """What each fault did, in the order of the header; faults that were not run are left out."""
    return [
        FaultRun(name, expectation, runs[name].outcome, runs[name].detail, runs[name].seconds)
        for name, expectation in snippet.header.faults
        if name in runs
    ]


def keep_mutation(catalog: Catalog, new: Evidence) -> Evidence:
    """`new` with the mutation result of the evidence on disk, if that is about the same bytes."""
    old, _ = evidence_files.read(catalog.project, new.claim)
    if old is not None and old.mutation and evidence_files.same_subject(old, new):
        return replace(new, mutation=old.mutation)
    return new


def _mutation_result(state: _Progress) -> MutationResult:
    """Count the mutants; one whose change could not be made (the run went another way) is none."""
    applied = {mutant: run for mutant, run in state.mutants.items() if run.mutated}
    survivors = [mutant for mutant, run in applied.items() if run.outcome is Outcome.PASSED]
    noticed = sum(run.outcome is Outcome.FAILED for run in applied.values())
    return MutationResult(
        candidates=state.candidates,
        noticed=noticed,
        crashed=len(state.mutants) - noticed - len(survivors),
        survivors=tuple(sorted(map(str, survivors))),
    )


def expectation_of(snippet: Snippet, fault: str) -> Expectation:
    """What the snippet promises about a fault it names."""
    return dict(snippet.header.faults)[fault]
