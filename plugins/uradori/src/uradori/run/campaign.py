"""A campaign: the runs that claims need, in the real world and in broken ones, and their evidence.

A claim needs one run in the real world and one under each fault it names. With `mutate`, the
real run is made once more to see which fields of which responses are read, and then once for
each of a sample of changes to them.
"""

import os
import re
from collections import deque
from collections.abc import Callable, Collection, Generator, Iterable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import Any

from uradori.evidence import bindings, installed
from uradori.evidence.model import Evidence, Mutation, MutationResult, Outcome, Run
from uradori.project.catalog import Catalog
from uradori.project.model import Snippet
from uradori.project.settings import Settings
from uradori.run import conclusions, mutants
from uradori.run.concluding import conclude
from uradori.run.job import Job, Limits, Warmth, wall_limit
from uradori.run.libraries import under_test
from uradori.run.pool import Pool, PoolError

_SERVICE = re.compile(r"""["']([a-z0-9-]+)["']""")
"""Every literal that may be the name of a service; backends know which are."""

RUNS_PER_CORE = 2
"""Many runs wait, for a message to come back or a server to be missed, while others can work."""

REAL = "(real)"
READS = "(reads)"
AHEAD = 256
"""So many runs are asked for before one of them has ended: memory for more would only wait."""
LEAST_MUTANTS = 4
"""However long a run takes, this many mutants are tried, or its score would mean nothing."""
MUTANT_FACTOR, MUTANT_SECONDS = 3, 5
"""A mutant may use this many times what the snippet used, and some seconds more."""


def warmth(catalog: Catalog, claims: Iterable[str], workers: int | None = None) -> Warmth:
    """What a pool should prepare to run these claims."""
    backends, services, tested = set[str](), set[str](), False
    for snippet in (catalog.snippets[claim] for claim in claims):
        backends.add(snippet.header.backend)
        services.update(_SERVICE.findall(snippet.source))
        tested = tested or bool(snippet.test)
    usual = RUNS_PER_CORE * (os.cpu_count() or 1)
    return Warmth(
        tuple(sorted(backends)),
        catalog.project.settings.region,
        tuple(sorted(services)),
        workers=workers or usual,
        beside=0 if workers else usual,
        modules=("pytest",) if tested else (),
    )


def job(
    catalog: Catalog,
    snippet: Snippet,
    fault: str | None = None,
    mutation: Mutation | None = None,
    track_reads: bool = False,
    track_calls: bool = False,
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
        test=snippet.test,
        found_in=snippet.inherited.path if snippet.inherited else "",
        root=str(root.resolve()),
        snippets=settings.snippets,
        pythonpath=catalog.pythonpath,
        backend=snippet.header.backend,
        limits=Limits(
            cpu_seconds=cpu_seconds,
            wall_seconds=wall_seconds or wall_limit(cpu_seconds),
            memory_mb=settings.memory_mb,
            output_kb=settings.output_kb,
            processes=bool(snippet.header.engines),
            beside_mb=settings.memory_mb * len(snippet.header.engines),
        ),
        fault=fault,
        mutation=mutation,
        track_reads=track_reads,
        track_calls=track_calls,
        about=under_test(snippet, catalog.project) if track_calls else (),
        watched=under_test(snippet, catalog.project) if track_reads or mutation else (),
        engines=tuple(engine.name for engine in engines),
        versions=installed.distribution_versions(engines, root),
        programs=installed.program_digests(engines, root),
        quotes=() if fault or mutation or track_reads else snippet.header.quotes,
        libraries=snippet.header.libraries,
        asserting=settings.asserting,
        apart=bindings.apart(catalog.project),
        readable=installed.places(engines, root),
    )


@dataclass(slots=True)
class Progress:
    """What is known so far about one claim, and which of its runs are still to come."""

    snippet: Snippet
    asked: set[str | Mutation] = field(default_factory=set)
    awaited: set[str | Mutation] = field(default_factory=set)
    first: Run | None = None
    """In the real world."""
    again: Run | None = None
    """The same once more, looking at what is read."""
    faults: dict[str, Run] = field(default_factory=dict)
    candidates: int = 0
    mutants: dict[Mutation, Run] = field(default_factory=dict)

    @property
    def real(self) -> Run:
        """The run in the real world; where it was made twice, both must pass."""
        assert self.real_if_run is not None
        return self.real_if_run

    @property
    def real_if_run(self) -> Run | None:
        """As `real`; None where only faults were to be tried."""
        first, again = self.first, self.again
        if first and again and first.outcome is Outcome.PASSED is not again.outcome:
            return again
        return first

    @property
    def mutation(self) -> MutationResult | None:
        """What became of the mutants; None where there were to be none."""
        if self.again is None:
            return None
        return conclusions.mutation_result(self.candidates, self.mutants)


def run_campaign(
    catalog: Catalog,
    claims: Iterable[str],
    pool: Pool,
    mutate: bool = False,
    on_run: Callable[[str, int], None] | None = None,
) -> Generator[Evidence, None, None]:
    """Run claims, giving each one's evidence as soon as its last run ends.

    `on_run(claim, left)` is told of every run that ended, and how many are left at that moment.
    Raises PoolError where runs cannot be made.
    """
    for state in run_all(catalog, dict.fromkeys(claims), pool, mutate, on_run):
        yield conclude(catalog, state.snippet, state.real, state.faults, state.mutation)


def run_all(
    catalog: Catalog,
    runs: Mapping[str, Collection[str] | None],
    pool: Pool,
    mutate: bool = False,
    on_run: Callable[[str, int], None] | None = None,
) -> Generator[Progress, None, None]:
    """As `run_campaign`, giving what is known of each claim after the last of these runs of it.

    `runs` names them by claim, as `REAL` and by their faults; None stands for all.
    """
    checker = Checker(catalog, pool, mutate)
    # What starts programs waits for them, and others can work meanwhile; so it begins first.
    waiting = deque(sorted(runs, key=lambda claim: not catalog.snippets[claim].header.engines))
    later = sum(len(checker.names(claim, runs[claim])) for claim in waiting)
    while True:
        while waiting and checker.left < AHEAD:
            claim = waiting.popleft()
            later -= len(checker.names(claim, runs[claim]))
            checker.begin(claim, runs[claim])
        if not checker.left:
            return
        state = checker.receive()
        if on_run is not None:
            on_run(state.snippet.id, checker.left + later)
        if not state.awaited:
            checker.forget(state)
            yield state


class Checker:
    """Submits the runs of claims and sorts their results; whoever waits for one sorts for all.

    The thread that waits also submits the mutants: one that only brings results may never wait
    for a host that waits for it.
    """

    def __init__(self, catalog: Catalog, pool: Pool, mutate: bool = False) -> None:
        self._catalog, self._pool, self._mutate = catalog, pool, mutate
        self._states: dict[str, Progress] = {}
        self._pending: dict[Future[Run], tuple[Progress, str | Mutation]] = {}
        self._done: SimpleQueue[Future[Run]] = SimpleQueue()
        self._failure: Exception | None = None

    @property
    def left(self) -> int:
        """How many runs are still to come, as far as is known."""
        return len(self._pending)

    def begin(self, claim: str, runs: Collection[str] | None = None) -> None:
        """Submit what is known to be needed: the real run, the faults, the look at the reads.

        `runs` names those that are wanted, as `REAL` and by their faults; None stands for all.
        """
        for name in self.names(claim, runs):
            if name == REAL:
                self.begin_real(claim)
            else:
                self.begin_fault(claim, name)

    def names(self, claim: str, runs: Collection[str] | None = None) -> list[str]:
        """Those runs of a claim that can be made, in their order; `runs` as in `begin`."""
        faults = (name for name, _ in self._catalog.snippets[claim].header.faults)
        able = [REAL, *(name for name in faults if name in self._catalog.faults)]
        return [name for name in able if runs is None or name in runs]

    def forget(self, state: Progress) -> None:
        """Keep nothing of a claim whose runs have all ended."""
        del self._states[state.snippet.id]

    def begin_real(self, claim: str) -> None:
        """Submit the run in the real world, and the look at the reads, unless that was done."""
        self._submit(claim, REAL)
        if self._mutate and self._catalog.snippets[claim].executed:
            self._submit(claim, READS, track_reads=True)

    def begin_fault(self, claim: str, fault: str) -> None:
        """Submit the run under a fault, unless that was done."""
        self._submit(claim, fault, fault=fault)

    def real(self, claim: str) -> Progress:
        """The claim as known once its real run and all mutants ended; raises as `receive` does."""
        self.begin_real(claim)
        state = self._states[claim]
        faults = {name for name, _ in state.snippet.header.faults}
        while state.awaited - faults:
            self.receive()
        return state

    def under(self, claim: str, fault: str) -> Run:
        """The run of a claim under a fault, once it ended; raises as `receive` does."""
        self.begin_fault(claim, fault)
        state = self._states[claim]
        while fault in state.awaited:
            self.receive()
        return state.faults[fault]

    def receive(self) -> Progress:
        """Wait for one more result and note it; that of the reads brings the mutants.

        Raises PoolError where runs cannot be made, then and whenever it is called again.
        """
        if self._failure is not None:
            raise self._failure
        future = self._done.get()
        state, which = self._pending.pop(future)
        try:
            run = future.result()
        except PoolError as error:
            self._failure = error
            raise
        state.awaited.remove(which)
        if isinstance(which, Mutation):
            state.mutants[which] = run
        elif which == REAL:
            state.first = run
        elif which == READS:
            state.again = run
            self._submit_mutants(state, run)
        else:
            state.faults[which] = run
        return state

    def _submit(self, claim: str, which: str | Mutation, **how: Any) -> None:
        if claim not in self._states:
            self._states[claim] = Progress(self._catalog.snippets[claim])
        state = self._states[claim]
        if which in state.asked:
            return
        state.asked.add(which)
        state.awaited.add(which)
        future = self._pool.submit(job(self._catalog, state.snippet, **how))
        self._pending[future] = (state, which)
        future.add_done_callback(self._done.put)

    def _submit_mutants(self, state: Progress, reads: Run) -> None:
        if reads.outcome is not Outcome.PASSED:
            return
        state.candidates = len(reads.mutable)
        # However long it takes, each assertion has a mutant of what it looks at.
        settings, assertions = self._catalog.project.settings, len({*reads.nearest})
        most = mutants_within(settings, reads.own_seconds, assertions)
        # A mutant may compute without end, or wait for what will never come.
        cpu, wall = (
            MUTANT_FACTOR * each + MUTANT_SECONDS for each in (reads.cpu_seconds, reads.own_seconds)
        )
        if state.snippet.header.engines:  # nobody tells how long an engine was kept from running
            wall = wall_limit(wall)
        limits = {"cpu_seconds": cpu, "wall_seconds": wall}
        for mutant in mutants.sample(reads.mutable, most, state.snippet.id, reads.nearest):
            self._submit(state.snippet.id, mutant, mutation=mutant, **limits)


def mutants_within(settings: Settings, seconds: float, least: int = LEAST_MUTANTS) -> int:
    """How many mutants are tried of a run that takes so long, but no fewer than `least`."""
    affordable = int(settings.mutation_seconds / max(seconds, 0.001))
    return min(settings.mutants, max(affordable, LEAST_MUTANTS, least))
