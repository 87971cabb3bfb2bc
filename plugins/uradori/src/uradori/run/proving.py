"""Shows that exercises can be solved, and not without doing anything."""

from collections.abc import Iterator, Mapping
from concurrent.futures import Future
from dataclasses import replace

from uradori.evidence.model import Outcome, Run
from uradori.evidence.solving import solved
from uradori.project.catalog import Catalog
from uradori.project.exercises import Exercise, ExercisePart
from uradori.project.problems import Problem
from uradori.project.snippet_lines import lines_of
from uradori.run.campaign import job, warmth
from uradori.run.pool import open_pool

Results = Mapping[ExercisePart, Mapping[str | None, Run]]


def prove(catalog: Catalog) -> Iterator[Problem]:
    """Run what each exercise begins with, and its solution, in every world; give what is wrong.

    Raises PoolError where runs cannot be made.
    """
    exercises = catalog.exercises.values()
    programs = {(each.id, part): each.snippet(part) for each in exercises for part in ExercisePart}
    alone = replace(catalog, snippets={each.id: each for each in programs.values()})
    if not programs:
        return
    with open_pool(warmth(alone, alone.snippets)) as pool:
        asked: dict[tuple[str, ExercisePart, str | None], Future[Run]] = {
            (each.id, part, world): pool.submit(
                replace(job(alone, programs[each.id, part], fault=world), stops=True)
            )
            for each in exercises
            for part in ExercisePart
            for world in each.worlds
        }
        for each in exercises:
            results = {
                part: {world: asked[each.id, part, world].result() for world in each.worlds}
                for part in ExercisePart
            }
            yield from problems(each, results)


def problems(exercise: Exercise, results: Results) -> Iterator[Problem]:
    """What is wrong with an exercise of which the runs came to this, by part and world."""
    good = {
        part: [is_solved(exercise, part, run) for run in runs.values()]
        for part, runs in results.items()
    }
    if all(good[ExercisePart.GIVEN]):
        message = "is solved by what it begins with, in every world"
        hint = "begin with code that a world breaks, or name a world that does"
        yield Problem("UR470", exercise.path, message, exercise.marks[0], hint)
    for (world, run), fine in zip(
        results[ExercisePart.SOLUTION].items(), good[ExercisePart.SOLUTION], strict=True
    ):
        if not fine:
            where = f"in the world {world}" if world else "in the world as it is"
            message = f"is not solved by its solution {where}: {_why(exercise, run)}"
            yield Problem("UR471", exercise.path, message, exercise.marks[2])


def _why(exercise: Exercise, run: Run) -> str:
    """Why a run of the solution is not what was asked for."""
    if run.outcome is Outcome.PASSED:
        return "it passes" if run.reached is not False else "nothing met what is broken there"
    source, _ = exercise.program(exercise.part(ExercisePart.SOLUTION))
    at = f", at: {lines_of(source)[run.line - 1].strip()}" if run.line else ""
    return (run.detail.split("\n", 1)[0] or run.outcome.value) + at


def is_solved(exercise: Exercise, part: ExercisePart, run: Run) -> bool:
    """Whether a run of a part is what the exercise asks for."""
    source, own = exercise.program(exercise.part(part))
    goal = exercise.goal
    return solved(goal.breaks, own, source, run.outcome, run.assertions, run.reached)
