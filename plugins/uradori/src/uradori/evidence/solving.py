"""Whether a run of an exercise's program is what its reader was asked for. Pure."""

from collections.abc import Iterable

from uradori.evidence.clauses import labels_of
from uradori.evidence.model import Evaluated, Outcome
from uradori.project.assertions import assertions


def solved(
    breaks: str,
    own: range,
    source: str,
    outcome: Outcome,
    evaluated: Iterable[Evaluated],
    reached: bool | None,
) -> bool:
    """Whether one run counts.

    Without `breaks`, the program has to pass, and to have met what is broken in its world; whether
    it did may be unknown (`reached` is None). With it, the first assertion that does not hold has
    to carry that label, and to stand outside the lines `own`, which the reader wrote.
    """
    if not breaks:
        return outcome is Outcome.PASSED and reached is not False
    first = next((each for each in evaluated if not each.held), None)
    if outcome is not Outcome.FAILED or first is None or first.lines[0] in own:
        return False
    return breaks in labels_of(assertions(source), first.lines)
