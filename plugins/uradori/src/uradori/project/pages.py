"""Pages of a site, from what a converter of Markdown found in them.

The core parses no Markdown. A reader, which is the converter that renders the page, hands it a
`Reading`; this module joins it with what stands outside the converter's view: the front matter,
the page's place among the others, the lines of the file.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from uradori.project import waivers
from uradori.project.entry_points import entry_points
from uradori.project.front_matter import TRANSLATION, FrontMatter, split
from uradori.project.model import (
    Aside,
    Heading,
    Mention,
    Page,
    Picture,
    Row,
    Span,
    Text,
    sha256,
)
from uradori.project.problems import Problem
from uradori.project.settings import Project

GROUP = "uradori.readers"
"""Entry points of this group are functions from a project to its pages, see `ReaderOfHost`."""
_UNREAD_ID = re.compile(r"\{:?\s*#[^{}\s]+\s*\}\s*$")
"""An id behind a heading that nothing has read."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a converter found in the text of one page; its lines are counted in that text.

    A line is None where the converter made something of text that does not stand on the page, as
    for what is included from elsewhere.
    """

    said: tuple[Mention, ...] = ()
    """Claims; those of a block that names none have no id."""
    headings: tuple[Heading, ...] = ()
    links: tuple[str, ...] = ()
    """Targets of links and pictures as the author wrote them."""
    fences: tuple[str, ...] = ()
    """Language and code."""
    pictures: tuple[Picture, ...] = ()
    rows: tuple[Row, ...] = ()
    prose: tuple[tuple[int, str], ...] = ()
    opening: str = ""
    blocks: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    asides: tuple[Aside, ...] = ()
    problems: tuple[Problem, ...] = ()
    """What only the converter can know; without their path."""


@dataclass(frozen=True, slots=True)
class Source:
    """A page before it is converted: its place, and what its front matter says."""

    path: str
    """What people know it by: relative to the project's root, docs/ja/sqs.md."""
    lang: str
    name: str
    """Relative to its language's folder, the same in every language: sqs.md."""
    body: str
    """What its host converts, if no plugin changes it."""
    body_line: int
    """The line of the file on which the body begins."""
    body_sha256: str
    translation_of: Text
    title: str = ""
    """Of the front matter; "" where it has none."""
    problems: tuple[Problem, ...] = ()
    broken: bool = False
    """Whether its front matter cannot be read, and is text to the host."""
    waivers: Mapping[str, str] = field(default_factory=dict)
    """Code of a problem → why it stays."""
    alone: bool = False
    """Whether there is no other language, so that ids of headings need not agree with any."""
    translated: bool = False
    """Whether a plugin of its host makes it in a language that is not the project's."""


PageReader = Callable[[Project], tuple[Mapping[str, Page], list[Problem]]]
"""Gives every page of every language by its path, and all problems of single pages."""

ReaderOfHost = Callable[[Project], tuple[Mapping[str, Page], list[Problem]] | None]
"""The same, or None where the host does not build the project; then the next one is asked."""

LAST = "markdown"
"""The reader that is asked when every host has said no."""


def read_pages(project: Project) -> tuple[Mapping[str, Page], list[Problem]]:
    """Every page of a project, read by the converter of the host that builds it."""
    for each in sorted(entry_points(group=GROUP), key=lambda each: (each.name == LAST, each.name)):
        reader: ReaderOfHost = each.load()
        found = reader(project)
        if found is not None:
            return found
    hint = "install uradori again: pip install --force-reinstall uradori"
    return {}, [Problem("UR213", "pyproject.toml", "nothing here can read pages", hint=hint)]


def no_pages(_: Project) -> tuple[dict[str, Page], list[Problem]]:
    """For those who get the pages from a host, as it converts them."""
    return {}, []


def source_of(text: str, path: str, lang: str, name: str, *, alone: bool = False) -> Source:
    """The page with this text; never raises for what an author may have written."""
    front = split(text)
    digests, problems = _digests(front, path)
    waived, faulty = waivers.of_page(front, path)
    title = front.data.get("title")
    return Source(
        path=path,
        lang=lang,
        name=name,
        body=front.body,
        body_line=front.body_line,
        body_sha256=sha256(front.body.strip().encode(errors="surrogatepass")),
        translation_of=digests,
        title="" if title is None else str(title),
        problems=(*problems, *faulty),
        broken=bool(front.error),
        waivers=waived,
        alone=alone,
    )


def page_of(source: Source, reading: Reading, body: str | None = None) -> Page:
    """The page that a host made of `source`; `body` is the text it converted, if another."""
    shift = source.body_line - 1
    mentions = tuple(_on_page(each, source, shift) for each in reading.said if each.claim)
    headings = tuple(replace(each, line=_moved(each.line, shift)) for each in reading.headings)
    problems = (
        *(
            replace(each, path=source.path, line=_moved(each.line, shift))
            for each in reading.problems
        ),
        *_of_mentions(source.path, mentions),
        *(() if source.broken or source.alone else _of_headings(source.path, headings)),
    )
    return Page(
        path=source.path,
        lang=source.lang,
        name=source.name,
        title=next((each.text for each in headings if each.level == 1), source.title),
        mentions=mentions,
        headings=headings,
        links=reading.links,
        fences=reading.fences,
        pictures=tuple(replace(each, line=_moved(each.line, shift)) for each in reading.pictures),
        rows=reading.rows,
        prose=tuple((line + shift, text) for line, text in reading.prose if not source.translated),
        opening=reading.opening,
        body=source.body if body is None else body,
        body_sha256=source.body_sha256,
        translation_of=source.translation_of,
        problems=(*source.problems, *sorted(problems, key=lambda each: each.line or 0)),
        blocks=reading.blocks,
        spans=reading.spans,
        body_line=source.body_line,
        waivers=source.waivers,
        asides=tuple(replace(each, line=_moved(each.line, shift)) for each in reading.asides),
    )


def _on_page(said: Mention, source: Source, shift: int) -> Mention:
    code = said.code and (said.code[0] + shift, said.code[1])
    line = _moved(said.line, shift)
    return replace(said, page=source.path, lang=source.lang, line=line, code=code)


def _moved(line: int | None, shift: int) -> int | None:
    return None if line is None else line + shift


def _of_mentions(path: str, mentions: tuple[Mention, ...]) -> Iterator[Problem]:
    first: dict[str, Mention] = {}
    for mention in mentions:
        if not mention.text:
            message = f'claim "{mention.claim}" says nothing'
            yield Problem("UR202", path, message, mention.line, "write the sentence")
        before = first.setdefault(mention.claim, mention)
        if before is not mention:
            where = f"on line {before.line} of" if before.line else "on"
            message = f'claim "{mention.claim}" is already {where} this page'
            hint = "say it once, or give the other sentence a claim of its own"
            yield Problem("UR203", path, message, mention.line, hint)


def _of_headings(path: str, headings: tuple[Heading, ...]) -> Iterator[Problem]:
    for each in headings:
        if each.id is None:
            hint = f"{'#' * each.level} {each.text} {{ #some-english-id }}"
            if _UNREAD_ID.search(each.text):
                hint = "list attr_list among markdown_extensions; the id there is read as text"
            yield Problem("UR204", path, "heading has no explicit id", each.line, hint)


def _digests(front: FrontMatter, path: str) -> tuple[dict[str, str], list[Problem]]:
    if front.error:
        message = f"front matter cannot be read: {front.error}"
        return {}, [Problem("UR207", path, message, front.error_line, "mend it, or delete it")]
    try:
        found: Mapping[str, object] = front.mapping(TRANSLATION)
    except ValueError:
        message = f"{TRANSLATION} must map languages to digests"
        return {}, [Problem("UR207", path, message, 1, "uradori confirm writes it")]
    return {lang: sha if isinstance(sha, str) else "" for lang, sha in found.items()}, []
