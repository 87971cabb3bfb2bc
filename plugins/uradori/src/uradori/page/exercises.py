"""An exercise on a page: what its reader begins with, the worlds that judge it, a solution."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from uradori.page.claims import CodeBlock
from uradori.page.fragments import clean, html
from uradori.page.labels import labels
from uradori.project.exercises import Exercise, ExercisePart
from uradori.project.model import FaultSpec


@dataclass(frozen=True, slots=True)
class ExerciseView:
    """What stands below the task: its HTML, in which a `data-slot` waits for each piece of code."""

    html: str
    blocks: tuple[CodeBlock, ...]


def exercise_block(
    exercise: Exercise,
    faults: Mapping[str, FaultSpec],
    lang: str,
    *,
    tab: str = "",
    tab_size: str = "",
) -> ExerciseView:
    """An exercise in the words of a language.

    `tab` is the address of what a browser needs to know to run it, "" where none can; `tab_size`
    says in megabytes how much that takes.
    """
    words = labels(lang)
    return ExerciseView(
        html(
            "exercise.html",
            words=words,
            breaks=exercise.goal.breaks,
            worlds=world_names(exercise, faults, lang),
            tab=tab,
            tab_size=tab_size,
        ),
        tuple(_code(exercise, lang)),
    )


def world_names(
    exercise: Exercise, faults: Mapping[str, FaultSpec], lang: str
) -> tuple[tuple[str | None, str], ...]:
    """Each world that the exercise is run in, with what a reader is told of it."""
    real: str = labels(lang)["world"]["real"]
    names = {name: faults[name].description.get(lang, name) for name in exercise.goal.worlds}
    return ((None, real), *names.items())


def _code(exercise: Exercise, lang: str) -> Iterator[CodeBlock]:
    above, below = exercise.around(lang)
    given, solution = (
        exercise.part(ExercisePart.GIVEN, lang),
        exercise.part(ExercisePart.SOLUTION, lang),
    )
    texts = {"given": given, "above": above, "below": below, "solution": solution}
    for slot, text in texts.items():
        yield CodeBlock(slot, "", "python", clean(text))
