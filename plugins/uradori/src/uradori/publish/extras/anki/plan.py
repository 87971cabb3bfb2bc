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
the notes is put to the reader, and figures are blanked out in their claims' sentences: those named
here, and of every other claim those that have a unit.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from uradori.project import toml, validation
from uradori.project.catalog import Catalog
from uradori.project.model import Page
from uradori.project.problems import Problem
from uradori.project.settings import Project

_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


@dataclass(frozen=True, slots=True)
class Gaps:
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
    gaps: tuple[Gaps, ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of such a table, as HTML in which words are marked, and nothing else."""

    section: str
    want: str
    use: str
    anchors: tuple[str, ...]
    """HTML ids of the claims that its last cell links to."""


Words = Annotated[
    tuple[str, ...], BeforeValidator(lambda found: (found,) if isinstance(found, str) else found)
]
"""One text, or a list of them."""


@dataclass(frozen=True, slots=True)
class _Table:
    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    id: Annotated[validation.Whole, Field(gt=1 << 30, lt=1 << 52)]
    file: Annotated[str, validation.matching("[a-z0-9-]+", "must be small letters, digits and -")]
    rows: str | None = None
    skip: tuple[str, ...] = ()
    figure: tuple[dict[str, Words], ...] = field(default=())


def read_plan(project: Project) -> tuple[Plan | None, list[Problem]]:
    """The plan of the site's deck, and what is wrong with it; None where there is none to use."""
    name = project.settings.deck
    try:
        found = toml.read(project.path(name), name, "UR601")
    except FileNotFoundError:
        return None, []
    if isinstance(found, Problem):
        return None, [found]
    data, _ = found
    table, complaints = validation.read(_Table, data)
    if table is None:
        return None, [Problem("UR601", name, f"{key}: {message}") for key, message in complaints]
    gaps = tuple(
        Gaps(
            claim="".join(row.get("claim", ())),
            words={lang: words for lang, words in row.items() if lang != "claim"},
        )
        for row in table.figure
    )
    return Plan(table.id, table.file, table.rows, frozenset(table.skip), gaps), []


def misfits(plan: Plan, catalog: Catalog) -> Iterator[Problem]:
    """Everything in the plan that the site does not have."""
    name, settings = catalog.project.settings.deck, catalog.project.settings
    if plan.rows is not None and not any(page.name == plan.rows for page in catalog.pages.values()):
        yield Problem("UR602", name, f'no page named "{plan.rows}"')
    for statement in sorted(plan.skip - set(catalog.statements)):
        yield Problem("UR602", name, f'no statement named "{statement}"')
    for gaps in plan.gaps:
        if gaps.claim not in catalog.snippets:
            yield Problem("UR602", name, f'no snippet named "{gaps.claim}"')
            continue
        for lang in sorted(set(gaps.words) - set(settings.languages)):
            yield Problem("UR602", name, f'{gaps.claim}: no language named "{lang}"')
        sentence = catalog.text(gaps.claim)
        for lang in settings.languages:
            for word in gaps.words.get(lang, ()) or ("",):
                if not word or word not in sentence.get(lang, ""):
                    message = f'"{word}" is not in what the {lang} page says of {gaps.claim}'
                    yield Problem("UR603", name, message, hint="figures are copied from the page")


def table_rows(page: Page) -> Iterator[TableRow]:
    """Every row of every table with three columns on a page, in order."""
    for row in page.rows:
        if len(row.cells) == len(("want", "use", "proof")):
            want, use, _ = row.cells
            anchors = (link.rpartition("#")[2] for link in row.links[-1])
            found = tuple(each for each in anchors if each.startswith("claim-"))
            yield TableRow(row.section, want, use, found)


def with_gaps(text: str, words: tuple[str, ...]) -> str:
    """`text` with each of these words as a numbered gap in Anki's notation.

    A word gets one number wherever it stands, since one place would give the other away; and so do
    two that say the same number.
    """
    said = {word: tuple(_NUMBER.findall(word)) or (word,) for word in words}
    groups = {each: number for number, each in enumerate(dict.fromkeys(said.values()), 1)}
    numbers = {word: groups[each] for word, each in said.items()}
    longest_first = sorted(numbers, key=len, reverse=True)
    pattern = re.compile("|".join(map(_whole, longest_first)))
    return pattern.sub(lambda match: f"{{{{c{numbers[match[0]]}::{match[0]}}}}}", text)


def _whole(word: str) -> str:
    """A pattern for a word, in which no number is the end of a longer one."""
    return (r"(?<![\d.,])" if word[:1].isdigit() else "") + re.escape(word)


def tells(text: str, words: Iterable[str]) -> bool:
    """Whether a number of these words also stands elsewhere, where it would give them away."""
    for word in sorted(words, key=len, reverse=True):
        text = re.sub(_whole(word), " ", text)
    return any(
        re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d,]|\.\d)", text)
        for word in words
        for number in _NUMBER.findall(word)
    )
