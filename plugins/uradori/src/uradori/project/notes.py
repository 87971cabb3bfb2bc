"""Notes: what the sources of this site once said, by statement, in `docs/notes/*.toml`."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from uradori.project import toml, validation
from uradori.project.files import found_below
from uradori.project.model import Judged, Note, Statement, Text, Url
from uradori.project.problems import Problem
from uradori.project.settings import Project, relative, strangers

_ID_LINE = re.compile(r'[ \t]*id[ \t]*=[ \t]*"(?P<id>[^"]+)"')


@dataclass(frozen=True, slots=True)
class StatementTable:
    """A statement as it stands in the file of its note."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    id: str
    """Its name, by which snippets settle it; no other statement of the site has it."""
    judged: Judged
    """What became of it."""
    said: Text
    """What the note said, by language, in our own words."""
    now: Text = field(default_factory=dict)
    """What holds, by language; needed where it was imprecise, outdated or wrong."""
    since: str | None = None
    """Since when that holds, where it is known."""
    sources: tuple[Url, ...] = ()
    """Addresses of the documents that say so."""
    omitted: Text | None = None
    """Why no claim settles it, by language: an opinion, or nothing that could be tested."""


@dataclass(frozen=True, slots=True)
class NoteTable:
    """A note as it stands in its file."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    id: str
    """The name of the note."""
    title: str
    """Its title, as it was published."""
    written: validation.Day
    """The day of its publication."""
    url: Url
    """Where it can be read."""
    statement: tuple[StatementTable, ...] = ()
    """What it said, statement by statement: `[[statement]]`."""


def read_notes(project: Project) -> tuple[tuple[Note, ...], list[Problem]]:
    """Every note of the site, and what is wrong with them."""
    notes: list[Note] = []
    problems: list[Problem] = []
    folder = project.path(project.settings.notes)
    for path in (each for each in found_below(folder, ".toml") if each.parent == folder):
        note, found = _read_note(path, project)
        problems += found
        if note:
            notes.append(note)
    seen: dict[str, Statement] = {}
    for statement in (statement for note in notes for statement in note.statements):
        if (
            first := seen.setdefault(statement.id, statement) is not statement
            and seen[statement.id]
        ):
            message = f'statement "{statement.id}" is already in {first.path}:{first.line}'
            problems.append(Problem("UR503", statement.path, message, statement.line))
    return tuple(notes), problems


def _read_note(path: Path, project: Project) -> tuple[Note | None, list[Problem]]:
    shown = relative(path, project.root)
    try:
        read = toml.read(path, shown, "UR501")
    except FileNotFoundError:  # gone since it was listed
        return None, [Problem("UR501", shown, "cannot be read: it is gone")]
    if isinstance(read, Problem):
        return None, [read]
    data, text = read
    table, complaints = validation.read(NoteTable, data)
    if table is None:
        hint = "the manual lists every key of a note: docs/keys.md"
        return None, [
            Problem("UR501", shown, f"{key}: {message}", hint=hint) for key, message in complaints
        ]
    lines: dict[str, list[int]] = {}
    inside = False
    for number, line in enumerate(text.split("\n"), 1):
        inside = inside or "[[statement]]" in line
        if inside and (match := _ID_LINE.match(line)):
            lines.setdefault(match["id"], []).append(number)
    statements = tuple(
        Statement(
            id=row.id,
            note=table.id,
            path=shown,
            line=lines[row.id].pop(0) if lines.get(row.id) else 1,
            judged=row.judged,
            said=row.said,
            now=row.now,
            since=row.since,
            sources=row.sources,
            omitted=row.omitted,
        )
        for row in table.statement
    )
    problems = [
        Problem("UR504", shown, f'statement "{each.id}" lacks {what}', each.line)
        for each in statements
        for what in _gaps(each, project.settings.languages)
    ]
    for each in statements:
        texts = {"said": each.said, "now": each.now, "omitted": each.omitted or {}}
        problems += strangers(texts, project, shown, each.line)
    return Note(table.id, table.title, table.written, table.url, shown, statements), problems


def _gaps(statement: Statement, languages: tuple[str, ...]) -> list[str]:
    """Parts of a statement that are not there in every language."""
    parts: list[tuple[str, Text]] = [("said", statement.said)]
    if statement.judged in {"imprecise", "outdated", "wrong"}:
        parts.append(("now", statement.now))
    if statement.omitted is not None:
        parts.append(("omitted", statement.omitted))
    return [f"{part}.{lang}" for part, text in parts for lang in languages if not text.get(lang)]
