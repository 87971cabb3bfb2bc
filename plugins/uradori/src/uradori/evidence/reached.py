"""Packages of the project's own that a run imported, and what they reach for in the interpreter.

Helpers of snippets are reviewed with them (`project.snippets`). Of a package below the project only
its run tells that a snippet imports it, so that the problem is the claim's, which may waive it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from uradori.evidence.entry import Entry
from uradori.evidence.model import Verdict
from uradori.project.files import read_text
from uradori.project.internals import OF_PACKAGES, is_allowed, reaches
from uradori.project.problems import Problem
from uradori.project.settings import Project

_CODE = "UR450"
_IMPORTS = "imports "
"""The message begins with this, then names the place: it is the same for all who import it."""


class Reached:
    """Looks through the files of one project, through each once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[str, tuple[tuple[int, str], ...]] = {}

    def of(self, entry: Entry) -> Iterator[Problem]:
        """What the packages reach for that the claim's evidence, if it is fresh, rests on."""
        if entry.evidence is None or entry.verdict is Verdict.STALE:
            return
        folder = f"{self._project.settings.snippets}/"
        for path in entry.evidence.files:
            if path.endswith(".py") and not path.startswith(folder):
                for line, what in self._found(path):
                    message = f"{_IMPORTS}{path}, which reaches for what runs it: {what}"
                    message += f" (line {line})"
                    place = entry.snippet.line
                    hint = "say in a waiver why that changes no report, or let the package be"
                    yield Problem(_CODE, entry.snippet.path, message, place, hint)

    def _found(self, path: str) -> tuple[tuple[int, str], ...]:
        if path not in self._known:
            try:
                source = read_text(self._project.path(path), path, "UR111")
            except FileNotFoundError:
                source = ""
            found = reaches(source) if isinstance(source, str) else ()
            self._known[path] = tuple(
                each for each in found if not is_allowed(each[1], OF_PACKAGES)
            )
        return self._known[path]


def once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, those with one place that several claims import told of the first alone."""
    several = (*problems,)
    claims = Counter(each.message for each in several if _is_imported(each))
    for each in several:
        if not _is_imported(each):
            yield each
        elif number := claims.pop(each.message, 0):
            others = f"; {number - 1} more import it" if number > 1 else ""
            yield replace(each, message=each.message + others)


def _is_imported(problem: Problem) -> bool:
    return problem.code == _CODE and problem.message.startswith(_IMPORTS)
