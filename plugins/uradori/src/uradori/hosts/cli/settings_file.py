"""Writes into pyproject.toml what a header would say of a claim whose code stands elsewhere."""

from pathlib import Path

from uradori.project.claim_tables import with_key
from uradori.project.files import read_text, write_within
from uradori.project.model import Snippet
from uradori.project.problems import Problem
from uradori.project.root import SETTINGS


def write_into_settings(
    root: Path, snippet: Snippet, key: str, value: str | list[str]
) -> Problem | None:
    """Put a key into the table of a claim, or say why not; a file that is a link stays one."""
    path = root / SETTINGS
    text = read_text(path, SETTINGS, "UR901")
    if isinstance(text, Problem):
        return text
    made = with_key(text, snippet.id, key, value)
    if made is None:
        message = f'"{key}" of "{snippet.id}" cannot be written without changing anything else'
        hint = f'[tool.uradori.claims."{snippet.id}"] as a table of its own, one key a line'
        return Problem("UR163", SETTINGS, message, hint=hint)
    write_within(root, path, made.encode())
    return None
