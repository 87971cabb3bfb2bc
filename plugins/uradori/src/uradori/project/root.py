"""Finding a project. Imports next to nothing: an installed pytest plugin asks in every project."""

import os
import re
from pathlib import Path
from typing import Any

from uradori.project import toml
from uradori.project.files import read_bytes, read_text
from uradori.project.problems import Problem

SETTINGS = "pyproject.toml"
_HEADING = re.compile(r"\[[ \t]*tool[ \t]*\.[ \t]*uradori[ \t]*[.\]]")


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start`, a file or folder, with settings of ours.

    A pyproject.toml that speaks of uradori and cannot be read counts too, so that somebody is told
    what is wrong with it. Links on the way are taken as they stand, not followed.
    """
    here = Path(os.path.abspath(start))  # noqa: PTH100 - resolve() would follow links
    return next((folder for folder in (here, *here.parents) if _is_root(folder)), None)


def read_settings(root: Path) -> tuple[dict[str, Any], Problem | None]:
    """(`[tool.uradori]` of the project at `root`, unchecked; what keeps it from being read).

    Of a file that is broken elsewhere our own tables are read all the same.
    """
    path = root / SETTINGS
    try:
        found = toml.read(path, SETTINGS, "UR901")
    except FileNotFoundError:
        hint = "add one, with a [tool.uradori] table"
        return {}, Problem("UR901", SETTINGS, "is missing", hint=hint)
    if isinstance(found, Problem):
        text = read_text(path, SETTINGS, "UR901")
        ours = None if isinstance(text, Problem) else toml.parse(_our_tables(text), "", "UR901")
        return (_ours(ours) or {}) if isinstance(ours, dict) else {}, found
    table = _ours(found[0])
    if table is None:
        hint = "add one; every key in it is optional"
        return {}, Problem("UR901", SETTINGS, "has no [tool.uradori] table", hint=hint)
    return table, None


def _ours(document: dict[str, Any]) -> dict[str, Any] | None:
    tool = document.get("tool")
    table = tool.get("uradori") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _our_tables(text: str) -> str:
    """The lines from each heading of a table of ours to the next heading."""
    kept: list[str] = []
    ours = False
    for line in text.split("\n"):
        ours = bool(_HEADING.match(line)) if line.startswith("[") else ours
        kept += [line] * ours
    return "\n".join(kept)


def _is_root(folder: Path) -> bool:
    # A cheap look first: other projects' files need not even be valid TOML for us to skip them.
    try:
        data = read_bytes(folder / SETTINGS, SETTINGS, "UR901")
    except FileNotFoundError:
        return False
    if isinstance(data, Problem) or b"uradori" not in data:
        return False
    _, problem = read_settings(folder)
    # What cannot be read at all has a line; what merely lacks the table has none.
    return problem is None or problem.line is not None
