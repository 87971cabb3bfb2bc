"""What is written from the code: the manual's pages of problems, keys and names, and the schemas.

    python -m uradori.project.reference plugins/uradori/docs

writes them anew; a test fails as long as they are not what the code says.
"""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from uradori.project import schemas
from uradori.project.files import write_atomically
from uradori.project.model import Header, Quote
from uradori.project.notes import NoteTable, StatementTable
from uradori.project.problems import Rule, rules
from uradori.project.public_names import names_page
from uradori.project.settings import Engine, Settings, Witness

HUNDREDS = {
    "UR1": "Snippets",
    "UR2": "Pages",
    "UR3": "Languages and words",
    "UR4": "Runs and evidence",
    "UR5": "Notes",
    "UR6": "Beside the pages",
    "UR9": "Settings and commands",
}

_ABOUT_PROBLEMS = """\
Every problem has a place, a code, a message and mostly a hint.
`ignore` and `select` in `[tool.uradori]` take codes or their beginnings.
A single place is excepted by a waiver with a reason, which the ledger shows: in the header of a snippet `# waivers = { UR110 = "why" }`, in the front matter of a page `uradori: {waivers: {UR308: why}}`.
What is always told can be neither ignored nor waived, and says why."""  # noqa: E501

SHAPES = {
    "Settings": (
        "`[tool.uradori]` in `pyproject.toml`. Folders are relative to it and stay inside.",
        Settings,
    ),
    "An engine": ("`[tool.uradori.engines.NAME]` in `pyproject.toml`.", Engine),
    "A witness": ("`[tool.uradori.witnesses.NAME]` in `pyproject.toml`.", Witness),
    "Header of a snippet": ("Between `# /// uradori` and `# ///`; no key is required.", Header),
    "A quotation": ("In the `quotes` of a header.", Quote),
    "A note": ("A file below `notes`: what one source of the site once said.", NoteTable),
    "A statement of a note": ("`[[statement]]` in the file of its note.", StatementTable),
}


def problems_page() -> str:
    """Every problem by its code, for people."""
    lines = ["# Problems", "", _ABOUT_PROBLEMS]
    for beginning, title in HUNDREDS.items():
        lines += ["", f"## {title} {{ #{beginning.lower()}xx }}"]
        for rule in rules().values():
            if rule.code.startswith(beginning):
                lines += ["", *_rule(rule)]
    return "\n".join(lines) + "\n"


def _rule(rule: Rule) -> Iterator[str]:
    yield f"### {rule.code}: {rule.title} {{ #{rule.code.lower()} }}"
    yield ""
    yield rule.why
    yield ""
    yield f"**To mend it:** {rule.mend}"
    yield ""
    yield "```text"
    yield from rule.example.split("\n")
    yield "```"
    if rule.wanted_by:
        yield ""
        yield f"A problem only where the settings say `{rule.wanted_by} = true`; else counted."
    if rule.fixed:
        yield ""
        yield f"Always told: {rule.fixed}."


def keys_page() -> str:
    """Every key that an author may write in TOML, with its kind and default."""
    lines = ["# Keys", "", "What may be written where, and what holds where nothing is written."]
    for title, (about, shape) in SHAPES.items():
        lines += ["", f"## {title} {{ #{title.lower().replace(' ', '-')} }}", "", about, ""]
        lines += ["| key | value | default | |", "|---|---|---|---|"]
        lines += _rows(shape)
    return "\n".join(lines) + "\n"


def _rows(shape: Any) -> Iterator[str]:
    document = TypeAdapter(shape).json_schema()
    required = document.get("required", ())
    words = schemas.docstrings(shape)
    for each in fields(shape):
        described = document["properties"][each.name]
        default = "required" if each.name in required else _default(described.get("default"))
        about = " ".join(words.get(each.name, "").split()).replace("|", "\\|")
        yield f"| `{each.name}` | {_kind(described, document)} | {default} | {about} |"


def _default(value: Any) -> str:
    if value in (None, "", [], {}):
        return ""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    words = ", ".join(f'"{each}"' for each in value) if isinstance(value, list) else ""
    if words:
        return f"`[{words}]`"
    return f'`"{value}"`' if isinstance(value, str) else f"`{value:g}`"


def _kind(described: Mapping[str, Any], document: Mapping[str, Any]) -> str:
    """What a value is, from its JSON Schema."""
    if "$ref" in described:
        described = document["$defs"][described["$ref"].rpartition("/")[2]]
    if choices := described.get("enum"):
        return ", ".join(f"`{each}`" for each in choices)
    if options := described.get("anyOf"):
        return _kind(next(each for each in options if each.get("type") != "null"), document)
    if described.get("format") == "date":
        return "a date"
    if described["type"] == "object":
        inner = described.get("additionalProperties")
        return f"a table of {_plural(inner, document)}" if isinstance(inner, dict) else "a table"
    if described["type"] == "array":
        return f"a list of {_plural(described['items'], document)}"
    return _KINDS[described["type"]]


_KINDS = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
}


def _plural(described: Mapping[str, Any], document: Mapping[str, Any]) -> str:
    kind = _kind(described, document)
    return {"a table": "tables"}.get(kind, kind.replace("a table of", "tables of"))


def pages() -> dict[str, str]:
    """The pages by file name."""
    return {"problems.md": problems_page(), "keys.md": keys_page(), "names.md": names_page()}


def main(folder: str, beside: str | Path = schemas.FOLDER) -> None:
    """Write every page into `folder`, and every schema into the package, or `beside` it."""
    for where, texts in ((folder, pages()), (beside, schemas.files())):
        for name, text in texts.items():
            write_atomically(Path(where) / name, text.encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
