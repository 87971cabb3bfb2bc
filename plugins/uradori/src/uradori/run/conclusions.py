"""What runs in broken worlds came to: which fault made which assertion false, and which mutant.

Pure.
"""

from collections.abc import Mapping

from uradori.evidence import calls
from uradori.evidence.model import (
    Evaluated,
    FaultRun,
    KilledMutant,
    Mutation,
    MutationResult,
    Outcome,
    Run,
)
from uradori.project.model import Expectation, Snippet

STOPPED = frozenset({Outcome.CRASHED, Outcome.TIMED_OUT})


def fault_runs(snippet: Snippet, real: Run, runs: Mapping[str, Run]) -> list[FaultRun]:
    """What each fault did, in the order of the header; faults that were not run are left out."""
    return [
        _fault_run(real, runs[name], name, expectation)
        for name, expectation in snippet.header.faults
        if name in runs
    ]


def _fault_run(real: Run, run: Run, fault: str, expectation: Expectation) -> FaultRun:
    same = calls.shared(real.calls, run.calls)
    return FaultRun(
        fault=fault,
        expectation=expectation,
        outcome=run.outcome,
        detail=run.detail,
        seconds=run.seconds,
        line=run.line,
        falsified=tuple(each for each in run.assertions if not each.held),
        stdout=run.stdout,
        shared=same,
        calls=run.calls[same : same + calls.MOST_OTHERS],
        reached=run.reached,
    )


def mutation_result(candidates: int, runs: Mapping[Mutation, Run]) -> MutationResult:
    """Count the mutants; one whose change could not be made (the run went another way) is none.

    `candidates` is how many changes there were to choose from. A run that was cut short cannot
    tell whether the change was made, and counts as crashed.
    """
    changed = ((str(mutant), mutant, run) for mutant, run in runs.items() if run.mutated)
    made = sorted(changed, key=lambda each: each[0])
    return MutationResult(
        candidates=candidates,
        noticed=sum(run.outcome is Outcome.FAILED for _, _, run in made),
        crashed=sum(run.outcome in STOPPED for run in runs.values()),
        survivors=tuple(name for name, _, run in made if run.outcome is Outcome.PASSED),
        killed=tuple(
            KilledMutant(mutant, _lines_alone(run))
            for _, mutant, run in made
            if run.outcome is Outcome.FAILED
        ),
    )


def _lines_alone(run: Run) -> tuple[Evaluated, ...]:
    """The assertions that did not hold; a mutant is told by its change, not by their values."""
    return tuple(Evaluated(each.lines, held=False) for each in run.assertions if not each.held)
