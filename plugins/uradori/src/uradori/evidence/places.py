"""Lines of a snippet in evidence, after the line that says what was confirmed came, or went.

No digest covers that line, so that evidence outlives it; but it moves all that stands below.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from uradori.evidence.model import Evaluated, Evidence, KilledMutant, Testimony
from uradori.project.confirmed_line import moved
from uradori.project.model import Snippet


def of_now(evidence: Evidence, snippet: Snippet) -> Evidence:
    """Evidence whose lines are those of the snippet as it is, if it is about the same code."""
    if (move := _move(evidence, snippet)) is None:
        return evidence

    def place(line: int | None) -> int | None:
        return None if line is None else move(line)

    def places(found: tuple[Evaluated, ...]) -> tuple[Evaluated, ...]:
        return tuple(replace(each, lines=tuple(map(move, each.lines))) for each in found)

    mutation = evidence.mutation and replace(
        evidence.mutation,
        killed=tuple(
            KilledMutant(each.mutation, places(each.falsified)) for each in evidence.mutation.killed
        ),
    )
    return replace(
        evidence,
        left_out=snippet.left_out,
        line=place(evidence.line),
        assertions=places(evidence.assertions),
        faults=tuple(
            replace(each, line=place(each.line), falsified=places(each.falsified))
            for each in evidence.faults
        ),
        mutation=mutation,
    )


def said_now(testimony: Testimony, snippet: Snippet) -> Testimony:
    """The same for what a second witness said."""
    move = _move(testimony, snippet)
    if move is None or testimony.line is None:
        return testimony
    return replace(testimony, left_out=snippet.left_out, line=move(testimony.line))


def _move(record: Evidence | Testimony, snippet: Snippet) -> Callable[[int], int] | None:
    """Where a line is now; None where nothing moved, or the code is another."""
    now = snippet.left_out
    if record.left_out == now or record.source_sha256 != snippet.source_sha256:
        return None
    return partial(moved, then=record.left_out, now=now)
