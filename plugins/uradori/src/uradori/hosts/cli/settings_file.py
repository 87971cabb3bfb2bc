"""Writes into pyproject.toml what a header would say of a claim whose code stands elsewhere."""

from collections.abc import Iterable
from pathlib import Path

from uradori.project.claim_tables import with_key
from uradori.project.files import read_text, write_within
from uradori.project.model import Mention, Snippet
from uradori.project.problems import Problem
from uradori.project.root import SETTINGS


def named(snippet: Snippet, mentions: Iterable[Mention]) -> str:
    """What its table is called: the address that a page gives, else the claim's id."""
    return next((each.address for each in mentions if each.address), snippet.id)


def write_into_settings(root: Path, name: str, key: str, value: str | list[str]) -> Problem | None:
    """Put a key into the table of a claim, or say why not; a file that is a link stays one."""
    path = root / SETTINGS
    text = read_text(path, SETTINGS, "UR901")
    if isinstance(text, Problem):
        return text
    made = with_key(text, name, key, value)
    if made is None:
        message = f'"{key}" of "{name}" cannot be written without changing anything else'
        hint = f'[tool.uradori.claims."{name}"] as a table of its own, one key a line'
        return Problem("UR163", SETTINGS, message, hint=hint)
    write_within(root, path, made.encode())
    return None
