"""Finding a project. Imports next to nothing: an installed pytest plugin asks in every project."""

import os
from pathlib import Path
from typing import Any

from uradori.project import toml
from uradori.project.files import read_bytes
from uradori.project.problems import Problem

SETTINGS = "pyproject.toml"


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start`, a file or folder, with settings of ours.

    A pyproject.toml that speaks of uradori and cannot be read counts too, so that somebody is told
    what is wrong with it. Links on the way are taken as they stand, not followed.
    """
    here = Path(os.path.abspath(start))  # noqa: PTH100 - resolve() would follow links
    return next((folder for folder in (here, *here.parents) if _is_root(folder)), None)


def project_of(path: Path) -> Path | None:
    """The root of the project that the file or folder at `path` belongs to, if any.

    A link belongs where it lies, and only if nothing is there, where it leads.
    """
    return find_root(path) or find_root(Path(os.path.realpath(path)))


def read_settings(root: Path) -> dict[str, Any] | Problem:
    """`[tool.uradori]` of the project at `root`, unchecked, or what keeps it from being read."""
    try:
        found = toml.read(root / SETTINGS, SETTINGS, "UR901")
    except FileNotFoundError:
        return Problem("UR901", SETTINGS, "is missing", hint="add one, with a [tool.uradori] table")
    if isinstance(found, Problem):
        return found
    tool = found[0].get("tool")
    table = tool.get("uradori") if isinstance(tool, dict) else None
    if not isinstance(table, dict):
        hint = "add one; every key in it is optional"
        return Problem("UR901", SETTINGS, "has no [tool.uradori] table", hint=hint)
    return table


def _is_root(folder: Path) -> bool:
    # A cheap look first: other projects' files need not even be valid TOML for us to skip them.
    try:
        data = read_bytes(folder / SETTINGS, SETTINGS, "UR901")
    except FileNotFoundError:
        return False
    if isinstance(data, Problem) or b"uradori" not in data:
        return False
    settings = read_settings(folder)
    # What cannot be read at all has a line; what merely lacks the table has none.
    return not isinstance(settings, Problem) or settings.line is not None
