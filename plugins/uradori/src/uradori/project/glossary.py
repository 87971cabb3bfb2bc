"""The glossary of a site: one word for one thing, and which words not to use for it.

    [[term]]
    en = "visibility timeout"
    ja = "可視性タイムアウト"
    never.ja = ["可視タイムアウト"]
    also.en = ["invisibility period"]

Only `never` is enforced: on the prose of pages in that language, as plain substrings. `also`
lists names that a page may use, such as old ones; by all of them the search finds the thing.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from uradori.project import validation
from uradori.project.model import Page
from uradori.project.problems import Problem
from uradori.project.settings import Project

LISTS = ("never", "also")
"""What a term may list besides its names."""


@dataclass(frozen=True, slots=True)
class Term:
    """A thing, its name in each language, names it must not be given, and names it may have."""

    names: dict[str, str]
    never: Mapping[str, tuple[str, ...]]
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Never:
    """Names by language, as they stand in the file."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    term: tuple[dict[str, str | dict[str, tuple[str, ...]]], ...] = ()


def read_glossary(project: Project) -> tuple[tuple[Term, ...], list[Problem]]:
    """The terms of the site; none where it has no glossary."""
    name = project.settings.glossary
    path = project.path(name)
    if not path.is_file():
        return (), []
    try:
        data = tomllib.loads(path.read_bytes().decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        return (), [Problem("UR309", name, f"is not TOML: {error}")]
    table, complaints = validation.read(_Never, data)
    if table is None:
        return (), [Problem("UR309", name, f"{key}: {message}") for key, message in complaints]
    terms = []
    for row in table.term:
        names = {key: value for key, value in row.items() if isinstance(value, str)}
        never, also = (value if isinstance(value := row.get(key), dict) else {} for key in LISTS)
        terms.append(Term(names, never, also))
    return tuple(terms), []


def misnamed(pages: Iterable[Page], terms: Iterable[Term]) -> Iterator[Problem]:
    """Every place where a page uses a word that the glossary rules out."""
    terms = tuple(terms)
    for page in pages:
        banned = [
            (word, term.names.get(page.lang, ""))
            for term in terms
            for word in term.never.get(page.lang, ())
        ]
        for line, text in page.prose:
            for word, name in banned:
                if word in text:
                    message = f'"{word}" is not the term used here'
                    hint = f'write "{name}"' if name else ""
                    yield Problem("UR308", page.path, message, line, hint)
