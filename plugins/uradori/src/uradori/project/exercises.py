"""Exercises: programs of which a reader writes a part, and the rest judges that.

An exercise is a file below `snippets/exercises`, with a header of its own. Between two marks stands
what a reader begins with, and between two others, right below, a solution in its place:

    # /// uradori
    # worlds = ["sqs.standard_queue_doubles"]
    # ///
    # --8<-- [start:given]
    …
    # --8<-- [end:given]
    # --8<-- [start:solution]
    …
    # --8<-- [end:solution]
    assert …

The program with either of them is run in the world as it is and in each that the header names.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from uradori.project import toml, validation
from uradori.project.assertions import assertions
from uradori.project.files import found_below, read_text
from uradori.project.kinds import backends
from uradori.project.model import Header, Snippet, sha256
from uradori.project.problems import Problem
from uradori.project.settings import Project, relative
from uradori.project.snippet_lines import Numbered, in_language, lines_of
from uradori.project.snippets import header_lines
from uradori.project.usual_backend import usual_backend

FOLDER = "exercises"
"""The folder of the snippets folder that they lie in."""
_MARK = re.compile(r"\s*#\s*--8<--\s*\[(?P<which>start|end):(?P<part>given|solution)\]\s*")
_ORDER = [("start", "given"), ("end", "given"), ("start", "solution"), ("end", "solution")]


class ExercisePart(StrEnum):
    """What stands in the place that is the reader's."""

    GIVEN = "given"
    """What a reader begins with."""
    SOLUTION = "solution"
    """What solves the exercise."""


@dataclass(frozen=True, slots=True)
class Goal:
    """The header of an exercise: what a reader's code has to bring about, one of the two."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    worlds: tuple[str, ...] = ()
    """Faults in whose worlds the program has to pass, as it has to in the world as it is."""
    breaks: str = ""
    """The label of assertions (`# shows: …`) one of which has to be the first that is false."""


@dataclass(frozen=True)
class Exercise:
    """One exercise, as its file says it."""

    id: str
    """Its path below the folder, without the ending."""
    path: str
    """Of its file, from the project's root."""
    source: str
    goal: Goal
    header: tuple[int, int]
    """First and last line of the header; zeros where there is none."""
    marks: tuple[int, ...]
    """The lines of its four marks."""
    backend: str
    languages: tuple[str, ...]

    @property
    def anchor(self) -> str:
        """The HTML id of the exercise, the same in every language."""
        return "exercise-" + self.id.replace("/", "-").replace("_", "-")

    @property
    def worlds(self) -> tuple[str | None, ...]:
        """The worlds that it is run in: faults, and None for the world as it is, which is first."""
        return (None, *self.goal.worlds)

    @cached_property
    def source_sha256(self) -> str:
        """Of the whole file."""
        return sha256(self.source.encode())

    def part(self, part: ExercisePart, lang: str = "") -> str:
        """The code of a part; with comments in the language `lang`, or in all of them."""
        first, last = self.marks[:2] if part is ExercisePart.GIVEN else self.marks[2:]
        return self._text(self._numbered[first : last - 1], lang)

    def around(self, lang: str = "") -> tuple[str, str]:
        """The code above and below the reader's, which is the same whatever the reader writes."""
        head = [each for each in self._numbered[: self.marks[0] - 1] if each[0] > self.header[1]]
        return self._text(head, lang), self._text(self._numbered[self.marks[3] :], lang)

    def program(self, text: str) -> tuple[str, range]:
        """The whole program with `text` in the place that is the reader's; the lines of that."""
        above, below = self.around()
        first = above.count("\n") + 1
        text = text if text.endswith("\n") else f"{text}\n"
        return f"{above}{text}{below}", range(first, first + text.count("\n"))

    def snippet(self, part: ExercisePart) -> Snippet:
        """The program with one of the parts, as a snippet that can be run."""
        source, _ = self.program(self.part(part))
        kind = backends()[self.backend].usual or "library"
        header = Header(backend=self.backend, kind=kind)
        return Snippet(f"{self.id}:{part}", self.path, source, header, (0, 0), None, self.languages)

    @cached_property
    def _numbered(self) -> list[Numbered]:
        return list(enumerate(lines_of(self.source), 1))

    def _text(self, lines: list[Numbered], lang: str) -> str:
        kept = in_language(lines, self.languages if lang else (), lang)
        return "".join(f"{line}\n" for _, line in kept)


def read_exercises(project: Project) -> tuple[dict[str, Exercise], list[Problem]]:
    """Every exercise of the site by its id, and what is wrong with their files."""
    found: dict[str, Exercise] = {}
    problems: list[Problem] = []
    if FOLDER not in project.settings.helpers:
        return found, problems
    folder = project.path(project.settings.snippets) / FOLDER
    for path in found_below(folder, ".py"):
        if not path.name.startswith(("_", ".")):
            read = _read(path, folder, project)
            if isinstance(read, Exercise):
                found[read.id] = read
            else:
                problems += read
    return found, problems


def _read(path: Path, folder: Path, project: Project) -> Exercise | list[Problem]:
    shown = relative(path, project.root)
    try:
        source = read_text(path, shown, "UR180")
    except FileNotFoundError:
        return []  # gone since it was listed
    if isinstance(source, Problem):
        return [source]
    body, header, problems = header_lines(source, shown)
    table = toml.parse("\n".join(body or ()), shown, "UR101", max(header[0], 1))
    if isinstance(table, Problem) or body is None:
        return [*problems, *([table] if isinstance(table, Problem) else [])]
    goal, complaints = validation.read(Goal, table)
    problems += [
        Problem("UR102", shown, f"header: {key}: {message}", header[0] or 1)
        for key, message in complaints
    ]
    marks = [
        (number, mark["which"], mark["part"])
        for number, line in enumerate(lines_of(source), 1)
        if (mark := _MARK.fullmatch(line))
    ]
    if goal is None or [(which, part) for _, which, part in marks] != _ORDER:
        if goal is not None:
            hint = "given and then solution, each between # --8<-- [start:…] and [end:…]"
            problems.append(Problem("UR180", shown, "has not the two parts", hint=hint))
        return problems
    found = Exercise(
        id=path.relative_to(folder).with_suffix("").as_posix(),
        path=shown,
        source=source,
        goal=goal,
        header=header,
        marks=tuple(number for number, _, _ in marks),
        backend=usual_backend(source, folder.parent),
        languages=project.settings.languages,
    )
    problems += _review(found)
    return problems or found


def _review(exercise: Exercise) -> Iterator[Problem]:
    """What no run need find out."""
    goal, line = exercise.goal, exercise.header[0] or 1
    if bool(goal.worlds) == bool(goal.breaks):
        message = "its header has to name either worlds or breaks"
        hint = 'worlds = ["module.fault"], or breaks = "label" of # shows: label'
        yield Problem("UR180", exercise.path, message, line, hint)
    source, own = exercise.program(exercise.part(ExercisePart.GIVEN))
    judging = [each for each in assertions(source) if each.line not in own]
    if not judging:
        message = "nothing is asserted outside the reader's part"
        yield Problem("UR180", exercise.path, message, hint="assert below it what has to come out")
    elif goal.breaks and not any(goal.breaks in each.labels for each in judging):
        message = f'no assertion outside the reader\'s part shows "{goal.breaks}"'
        hint = f"# shows: {goal.breaks}"
        yield Problem("UR180", exercise.path, message, line, hint)
