"""JSON Schemas of what authors write in TOML, for editors: the files in `schemas` beside this.

They are made from the shapes that read the same files, and lie in the package, so that an editor
needs no network. `pyproject` is about `[tool.uradori]` and leaves the rest of that file alone.
"""

import ast
import inspect
import json
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from uradori.project.model import Header, Quote
from uradori.project.notes import NoteTable, StatementTable
from uradori.project.settings import Engine, Settings, Witness

FOLDER = Path(__file__).parent / "schemas"
"""Where the files lie."""
_ENDING = ".schema.json"


def names() -> list[str]:
    """What the package has schemas of."""
    return [path.name.removesuffix(_ENDING) for path in FOLDER.glob(f"*{_ENDING}")]


def text(name: str) -> str:
    """The text of the schema of this name."""
    return (FOLDER / f"{name}{_ENDING}").read_text("utf-8")


def documents() -> dict[str, dict[str, Any]]:
    """Every schema by its name."""
    settings = _schema(Settings, "[tool.uradori]", Engine, Witness)
    within: dict[str, Any] = {
        "$schema": settings.pop("$schema"),
        "title": "pyproject.toml with settings of uradori",
        "type": "object",
        "$defs": settings.pop("$defs"),
        "properties": {"tool": {"type": "object", "properties": {"uradori": settings}}},
    }
    return {
        "pyproject": within,
        "header": _schema(Header, "Header of a snippet", Quote),
        "note": _schema(NoteTable, "A note", StatementTable),
    }


def files() -> dict[str, str]:
    """The text of every file by its name."""
    return {
        f"{name}{_ENDING}": json.dumps(each, ensure_ascii=False, indent=1) + "\n"
        for name, each in documents().items()
    }


def _schema(shape: type, title: str, *inner: type) -> dict[str, Any]:
    """The schema of `shape`, in which every key has the words of its docstring."""
    found = TypeAdapter(shape).json_schema()
    _describe(found, docstrings(shape))
    for each in inner:
        _describe(found["$defs"][each.__name__], docstrings(each))
    return {"$schema": GenerateJsonSchema.schema_dialect, **found, "title": title}


def _describe(table: dict[str, Any], words: Mapping[str, str]) -> None:
    for key, described in table["properties"].items():
        described.pop("title", None)  # the key again, in capitals
        if key in words:
            described["description"] = " ".join(words[key].split())


def docstrings(shape: type) -> dict[str, str]:
    """The text below each attribute of a class, by the attribute's name."""
    [tree] = ast.parse(inspect.getsource(shape)).body
    assert isinstance(tree, ast.ClassDef)
    return {
        attribute.target.id: text.value.value
        for attribute, text in pairwise(tree.body)
        if isinstance(attribute, ast.AnnAssign)
        and isinstance(attribute.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }
