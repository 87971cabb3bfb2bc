"""The text that a converter is at: what has been met in it so far, and where it stands.

There is one `Conversion` for each converter; a new text begins it anew. Blocks, preprocessors and
tree processors of the extension share it, and nothing else.
"""

import re
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import PrettifyTreeprocessor
from markdown.util import Processor

from uradori.hosts.markdown import elements
from uradori.hosts.markdown.marks import Marks, nearest
from uradori.hosts.markdown.place import Place, place_of
from uradori.project.elsewhere import claim_id
from uradori.project.model import Mention, Picture, Span
from uradori.project.pages import Reading
from uradori.project.problems import Problem

REACH = 400
"""Lines that are looked through for where a piece of text stands."""


@dataclass(slots=True)
class Head:
    """A claim block that the converter has made."""

    claim: str
    line: int | None
    element: Element
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Marking:
    """What an author has said of some words, and the line on which they begin."""

    line: int | None
    claim: str = ""
    """The claim whose sentence they are, or a part of it."""
    label: str = ""
    """The clause that they are."""
    quoted: bool = False
    """Whether they may be a part of the sentence only."""


@dataclass(slots=True)
class MarkedClause:
    """A marked part of a sentence."""

    element: Element
    label: str


@dataclass(slots=True)
class Sentence:
    """A claim as it stands on the page."""

    claim: str
    line: int | None
    parts: list[Element]
    """The block, or the spans of marked words, in order."""
    place: Element
    """The block, or the paragraph, list item or table row that the words stand in."""
    inline: bool
    quoted: bool = False
    """Whether the words may be a part of the sentence only."""
    clauses: list[MarkedClause] = field(default_factory=list)
    closed: bool = True
    """Whether the block has an end."""


@dataclass(frozen=True, slots=True)
class Fence:
    """A fence that the converter has met."""

    language: str
    code: str
    html: str = ""
    """What it became; "" where that is not known."""


@dataclass(slots=True)
class Met:
    """Everything met in one text, in its order."""

    lines: list[str] = field(default_factory=list)
    marks: Marks | None = None
    heads: list[Head] = field(default_factory=list)
    marked: dict[Element, Marking] = field(default_factory=dict)
    """The elements of marked words; not all of them come into the tree."""
    blocks: dict[str, None] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    fences: list[Fence] = field(default_factory=list)
    addresses: dict[str, list[str]] = field(default_factory=dict)
    """Claim → where its code stands, where the text says that in place of an id."""
    pictures: list[Picture] = field(default_factory=list)
    raw: list[tuple[int, str]] = field(default_factory=list)
    """Lines of text that a block keeps from the converter."""
    problems: list[Problem] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    """The claims of the text, when it has been read."""
    said: list[Mention] = field(default_factory=list)
    """What each of them says."""
    ours: set[Element] = field(default_factory=set)
    """What we have put into the page; it is not the author's."""
    heading_lines: dict[Element, int] = field(default_factory=dict)
    first_lines: dict[Element, int] = field(default_factory=dict)
    """On which line the text of an element begins, as far as can be told."""


class Conversion:
    """What one converter is at; `config` are the settings of the extension."""

    def __init__(self, md: Markdown, config: dict[str, Any]) -> None:
        self.md = md
        self.config = config
        self.met = Met()
        self._place: Place | None = None
        self._asked = False

    def begin(self, lines: list[str]) -> None:
        """Forget the text before."""
        self.met = Met(lines=list(lines), marks=Marks.for_text(lines))
        self._place, self._asked = None, False

    @property
    def reads_only(self) -> bool:
        """Whether nobody will look at the page, so that nothing need be put into it."""
        return isinstance(self.config["reading"], list)

    @property
    def lenient(self) -> bool:
        """Whether what is wrong is shown on the page instead of raised."""
        return bool(self.config["lenient"])

    @property
    def place(self) -> Place:
        """Where the text stands. Raises ClaimError where it stands in no project."""
        found = self.known_place
        if found is None:
            raise ClaimError(f"{self.shown}: no pyproject.toml with [tool.uradori] at or above")
        return found

    @property
    def known_place(self) -> Place | None:
        """As `place`; None where the text stands in no project."""
        if not self._asked:
            self._asked = True
            self._place = None if self.reads_only else place_of(self.md, self.config)
        return self._place

    @property
    def lang(self) -> str:
        """The language of the text; "" where it stands in no project."""
        if self.reads_only:
            return str(self.config["lang"])
        place = self.known_place
        return place.lang if place else ""

    @property
    def shown(self) -> str:
        """The page, as people know it."""
        place = self.known_place
        return (place.path if place else "") or "page"

    def claim_of(self, written: str) -> str:
        """The id of a claim as the text names it, which may be by an address."""
        claim = claim_id(written)
        if claim != written:
            known = self.met.addresses.setdefault(claim, [])
            known += [] if written in known else [written]
        return claim

    def where(self, claim: str) -> str:
        """`path:line` of a claim on this page, as far as it is known."""
        place = self.known_place
        line = place.line_of(claim) if place else None
        return self.shown if line is None else f"{self.shown}:{line}"

    def met_block(self, name: str, argument: str, line: int | None) -> None:
        """Note one of our blocks; the text says where it stands, if its line is not known."""
        self.met.blocks[name] = None
        start = self.met.spans[-1].line if self.met.spans else 0
        if line is None:
            begins = re.compile(rf"[^/]*/{{3,}}[ \t]*{re.escape(name)}\b", re.IGNORECASE)
            after = enumerate(self.met.lines[start:], start + 1)
            line = next((at for at, each in after if begins.match(each)), None)
        if line is not None:
            self.met.spans.append(Span(name, argument, line))

    def put(self, element: Element) -> Element:
        """Remember that all of an element is ours."""
        self.met.ours.update(element.iter())
        return element

    def add(self, html: str) -> Element:
        """Our HTML as an element for a tree that is complete, laid out as the others are."""
        element = elements.fragment(html)
        PrettifyTreeprocessor(self.md).run(element)
        return self.put(element)

    def problem(self, code: str, message: str, line: int | None, hint: str = "") -> None:
        """Note what is wrong with the text."""
        self.met.problems.append(Problem(code, "", message, line, hint))

    def line_of(self, wanted: str, start: int = 1) -> int | None:
        """The next line from `start` on that has these words; the first one where none has."""
        wanted = wanted.strip()
        if not wanted:
            return None
        found = nearest(self.met.lines, wanted, start - 1, REACH)
        found = nearest(self.met.lines, wanted, 0, start) if found is None else found
        return None if found is None else found + 1

    def tell(self, reading: Reading) -> None:
        """Hand over what was read."""
        if self.reads_only:
            self.config["reading"].append(reading)
        elif (host := self.config["host"]) and host.source is not None:
            host.take(reading)


class OfText(Processor):
    """A processor of Python-Markdown, of whatever kind, that knows the text which is converted."""

    def __init__(self, conversion: Conversion) -> None:
        super().__init__(conversion.md)
        self.conversion = conversion


class ClaimError(Exception):
    """A block that cannot be rendered, in a host that would not say so by itself."""
