"""The glossary of a site: one word for one thing, and which words not to use for it.

    [[term]]
    en = "visibility timeout"
    ja = "可視性タイムアウト"
    never.ja = ["可視タイムアウト"]
    also.en = ["invisibility period"]

Only `never` is enforced: on the prose of pages in that language, as plain substrings. `also`
lists names that a page may use, such as old ones; by all of them the search finds the thing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any, ClassVar

from uradori.project import toml, validation
from uradori.project.figures import figures
from uradori.project.model import Page
from uradori.project.problems import Problem
from uradori.project.settings import Project, strangers

_WITH_NUMBER = re.compile(r"[^\W\d]\S* \d\S*")
_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_TERM = re.compile(r"[ \t]*\[\[[ \t]*term[ \t]*\]\][ \t]*(?:#.*)?\r?")


@dataclass(frozen=True, slots=True)
class Term:
    """A thing, its name in each language, names it must not be given, and names it may have."""

    names: dict[str, str]
    never: Mapping[str, tuple[str, ...]]
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def names_of(terms: Iterable[Term], lang: str) -> tuple[str, ...]:
    """Names in which a number is no figure: what the glossary calls things in a language.

    "Route 53" is one where "Amazon Route 53" is, and "zero-ETL" where "zero-ETL integration" is.
    """
    names = [
        name
        for term in terms
        for name in (term.names.get(lang, ""), *term.also.get(lang, ()))
        if any(map(str.isdigit, name)) or figures(name, lang)
    ]
    short = [each for name in names for each in _WITH_NUMBER.findall(name)]
    compounds = (each for name in names for each in _COMPOUND.findall(name))
    short += (each for each in compounds if figures(each, lang))
    return tuple(dict.fromkeys((*names, *short)))


@dataclass(frozen=True, slots=True)
class _Row:
    """What a term lists besides its names, as it stands in the file."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    never: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The file, with terms in any form."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    term: tuple[dict[str, Any], ...] = ()


def read_glossary(project: Project) -> tuple[tuple[Term, ...], list[Problem]]:
    """The terms of the site that can be read, none where it has no glossary, and the problems."""
    name = project.settings.glossary
    try:
        found = toml.read(project.path(name), name, "UR309")
    except FileNotFoundError:
        return (), []
    if isinstance(found, Problem):
        return (), [found]
    data, text = found
    table, complaints = validation.read(_Rows, data)
    if table is None:
        return (), [Problem("UR309", name, f"{key}: {message}") for key, message in complaints]
    terms: list[Term] = []
    problems: list[Problem] = []
    lines = [number for number, line in enumerate(text.split("\n"), 1) if _TERM.fullmatch(line)]
    for row, line in zip(table.term, lines or repeat(None), strict=False):
        term, found_here = _read_term(row, project, line)
        problems += found_here
        terms += [term] if term else []
    return tuple(terms), problems


def _read_term(
    row: dict[str, Any], project: Project, line: int | None
) -> tuple[Term | None, list[Problem]]:
    """One term and what is wrong with it: names are text, whatever else it has is a list."""
    path = project.settings.glossary
    names = {key: value for key, value in row.items() if isinstance(value, str)}
    table, complaints = validation.read(_Row, {key: row[key] for key in row if key not in names})
    problems = [Problem("UR309", path, f"{key}: {message}", line) for key, message in complaints]
    problems += strangers({"term": names}, project, path, line)
    if table is None:
        return None, problems
    problems += strangers({"never": table.never, "also": table.also}, project, path, line)
    return Term(names, table.never, table.also), problems


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
