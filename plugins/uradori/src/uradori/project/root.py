"""Finding a project. Imports next to nothing: an installed pytest plugin asks in every project."""

import tomllib
from pathlib import Path


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` whose pyproject.toml has `[tool.uradori]`."""
    for folder in (start, *start.parents):
        pyproject = folder / "pyproject.toml"
        if not pyproject.is_file():
            continue
        # A cheap look first: other projects' files need not even be valid TOML for us to skip them.
        if b"uradori" in (text := pyproject.read_bytes()) and read_table(text) is not None:
            return folder
    return None


def read_table(text: bytes) -> dict[str, object] | None:
    """`[tool.uradori]` in the bytes of a pyproject.toml; None if it is not there to be read."""
    try:
        tool = tomllib.loads(text.decode()).get("tool")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError):
        return None
    table = tool.get("uradori") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None
