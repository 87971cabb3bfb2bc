"""The texts of a new snippet, fault and note: each is valid, and says what is still to be said."""

import ast
from collections.abc import Iterator, Sequence
from datetime import date
from importlib.util import find_spec
from pathlib import Path

_HEADER = """\
# /// uradori
# fails_when = []
# sources = []
{limits}
# ///
"""
_SHORT_HEADER = """\
# /// uradori
# fails_when = []
# ///
"""
_CLIENT = """\
import boto3

client = boto3.client("{service}")

"""
_CODE = """\
{comments}
assert False, "assert what the sentence says"
print("print what a reader should see")
"""
_IMPORTS = {
    "Iterator": "from collections.abc import Iterator",
    "Random": "from random import Random",
    "mock": "from unittest import mock",
    "fault": "from uradori.faults import fault",
}
_FAULT = """\
@fault({descriptions})
def {name}(rng: Random) -> Iterator[None]:
    with mock.patch("json.dumps", return_value=None):  # replace what the sentence is about
        yield
"""
_NOTE = """\
id = "{note}"
title = "…"
written = {day}
url = "https://example.com/"

# One table for each thing that it said. A snippet settles it by `statements = ["{first}"]`;
# delete `omitted` then. judged: correct, imprecise, outdated, wrong, definition or opinion; for
# the middle three, `now` says what holds.
[[statement]]
id = "{first}"
judged = "opinion"
{said}
{omitted}
"""


def header(languages: Sequence[str]) -> str:
    """The header of a first draft; what it does not show is asked for in every language."""
    if len(languages) == 1:
        return _SHORT_HEADER
    return _HEADER.format(limits="\n".join(f'# limits.{lang} = ""' for lang in languages))


def new_snippet(claim: str, languages: Sequence[str]) -> str:
    """A first draft of the snippet of `claim`; one that asks AWS where its folder is a service."""
    service = claim.split("/", maxsplit=1)[0]
    client = _CLIENT.format(service=service) if _is_service(service) else ""
    prefixes = [f"{lang}: " for lang in languages] if len(languages) > 1 else [""]
    comments = "\n".join(f"# {prefix}…" for prefix in prefixes)
    return f"{header(languages)}{client}{_CODE.format(comments=comments)}"


def new_fault(name: str, languages: Sequence[str], before: str | None) -> str:
    """The text of a module of faults with one more; `before` is what it was, None if it is new.

    Raises ValueError where it has one of that name, or is no Python.
    """
    known = _names(before or "")
    if name in known:
        raise ValueError(f"{name} is already there")
    words = [(lang, '"…"') for lang in languages]
    plain = [f"{lang}={text}" for lang, text in words if lang.isidentifier()]
    others = [f'"{lang}": {text}' for lang, text in words if not lang.isidentifier()]
    descriptions = ", ".join([*plain, *([f"**{{{', '.join(others)}}}"] if others else [])])
    text = _FAULT.format(name=name, descriptions=descriptions)
    imports = [line for each, line in _IMPORTS.items() if each not in known]
    if before is None:
        *standard, ours = imports
        lines = "\n".join(standard)
        return f'"""Broken worlds in which checks must fail."""\n\n{lines}\n\n{ours}\n\n\n{text}'
    return "\n\n\n".join(filter(None, [before.rstrip(), "\n".join(imports), text]))


def new_note(note: str, languages: Sequence[str], day: date) -> str:
    """A note with one statement, which nothing settles yet."""
    return _NOTE.format(
        note=note,
        day=day.isoformat(),
        first=f"{note}.first",
        said="\n".join(f'said.{lang} = "…"' for lang in languages),
        omitted="\n".join(f'omitted.{lang} = "…"' for lang in languages),
    )


def _is_service(name: str) -> bool:
    """Whether boto3 is here and knows a service by this name."""
    found = find_spec("botocore") if find_spec("boto3") else None
    places = found.submodule_search_locations if found else None
    return any((Path(place) / "data" / name).is_dir() for place in places or ())


def _names(source: str) -> set[str]:
    """What a module defines or imports at its top."""
    try:
        return set(_defined(ast.parse(source.removeprefix("\ufeff"))))
    except (SyntaxError, RecursionError, MemoryError) as error:
        raise ValueError(f"is no Python: {error}") from None


def _defined(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield from (each.asname or each.name for each in node.names)
