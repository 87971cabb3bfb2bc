"""The plan of a deck of flashcards: what of a site is worth learning by heart.

    # docs/deck.toml
    id = 1764028800        # never changes: it is how Anki knows the deck again
    file = "my-notes"      # published as <language>/my-notes.apkg
    rows = "quick-reference.md"
    skip = ["sqs.bridge"]  # statements that mean nothing on their own

    [[figure]]
    claim = "sqs/hands_over_ten_at_most"
    ja = ["1件", "10件"]
    en = ["a single", "ten"]

Each row of the tables on the page `rows` is asked in both directions, each judged statement of
the notes is put to the reader, and each figure named is blanked out in its claim's sentence.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import Annotated, ClassVar

from pydantic import Field

from uradori.project import validation
from uradori.project.model import Page, Snippet, Statement
from uradori.project.problems import Problem
from uradori.project.settings import Project

_CELLS = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"^\s*\|[\s:|-]+\|\s*$")
_HEADING = re.compile(r"^#{2,6}\s+(?P<text>.*?)\s*(?:\{[^}]*\})?\s*$")
_PROOF = re.compile(r"#(?P<anchor>claim-[\w-]+)\)")


@dataclass(frozen=True, slots=True)
class Figures:
    """A claim, and the words in its sentence that a learner should know, by language."""

    claim: str
    words: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a deck asks."""

    id: int
    file: str
    rows: str | None
    """Name of a page whose tables have the columns: what one wants, what to use, proof."""
    skip: frozenset[str]
    figures: tuple[Figures, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of such a table, as Markdown."""

    section: str
    want: str
    use: str
    anchors: tuple[str, ...]
    """HTML ids of the claims that its last cell links to."""


@dataclass(frozen=True, slots=True)
class _Table:
    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    id: Annotated[int, Field(gt=1 << 30, lt=1 << 52)]
    file: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    rows: str | None = None
    skip: tuple[str, ...] = ()
    figure: tuple[dict[str, str | tuple[str, ...]], ...] = field(default=())


def read_plan(project: Project) -> tuple[Plan | None, list[Problem]]:
    """The plan of the site's deck; None where it has none."""
    name = project.settings.deck
    path = project.path(name)
    if not path.is_file():
        return None, []
    try:
        data = tomllib.loads(path.read_bytes().decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        return None, [Problem("UR601", name, f"is not TOML: {error}")]
    table, complaints = validation.read(_Table, data)
    if table is None:
        return None, [Problem("UR601", name, f"{key}: {message}") for key, message in complaints]
    figures = tuple(
        Figures(str(row.get("claim", "")), {lang: _words(row.get(lang, ())) for lang in row})
        for row in table.figure
    )
    return Plan(table.id, table.file, table.rows, frozenset(table.skip), figures), []


def _words(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,)


def can_be_made() -> bool:
    """Whether the library that makes Anki packages is installed."""
    return find_spec("genanki") is not None


def misfits(
    plan: Plan,
    project: Project,
    pages: Mapping[str, Page],
    snippets: Mapping[str, Snippet],
    statements: Mapping[str, Statement],
) -> Iterator[Problem]:
    """Everything in the plan that the site does not have."""
    name, settings = project.settings.deck, project.settings
    if not can_be_made():
        hint = "pip install 'uradori[anki]'"
        yield Problem("UR604", name, "the deck cannot be made: genanki is missing", hint=hint)
    if plan.rows is not None and not any(page.name == plan.rows for page in pages.values()):
        yield Problem("UR602", name, f'no page named "{plan.rows}"')
    for statement in sorted(plan.skip - set(statements)):
        yield Problem("UR602", name, f'no statement named "{statement}"')
    texts = {
        (each.claim, each.lang): each.text for page in pages.values() for each in page.mentions
    }
    for figures in plan.figures:
        if figures.claim not in snippets:
            yield Problem("UR602", name, f'no snippet named "{figures.claim}"')
            continue
        for lang in settings.languages:
            text = texts.get((figures.claim, lang), "")
            for word in figures.words.get(lang, ()) or ("",):
                if not word or word not in text:
                    message = f'"{word}" is not in what the {lang} page says of {figures.claim}'
                    yield Problem("UR603", name, message, hint="figures are copied from the page")


def rows(body: str) -> Iterator[Row]:
    """Every row of every table with three columns in the body of a page, in order."""
    section, inside = "", False
    for line in body.splitlines():
        if heading := _HEADING.match(line):
            section = heading["text"]
        cells = [each.strip() for each in _CELLS.split(line.strip())[1:-1]]
        if _RULE.match(line):
            inside = True
        elif len(cells) != len(("want", "use", "proof")):
            inside = False
        elif inside:
            want, use, proof = cells
            yield Row(section, want, use, tuple(each["anchor"] for each in _PROOF.finditer(proof)))


def blanked(text: str, words: tuple[str, ...]) -> str:
    """`text` with each of these words as a numbered gap in Anki's notation.

    A word gets one number wherever it stands, since one place would give the other away.
    """
    numbers = {word: number for number, word in enumerate(dict.fromkeys(words), 1)}
    longest_first = sorted(numbers, key=len, reverse=True)
    pattern = re.compile("|".join(re.escape(word) for word in longest_first))
    return pattern.sub(lambda match: f"{{{{c{numbers[match[0]]}::{match[0]}}}}}", text)
