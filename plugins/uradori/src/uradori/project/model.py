"""The nouns of uradori as frozen dataclasses. No behaviour beyond derived names, and no I/O.

`claim` and `fault` ids are plain strings: "sqs/redelivers_after_timeout", "sqs.messages_lost".
`Text` maps a language code to words in that language.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Annotated, ClassVar, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field

from uradori.project import confirmed_line, validation
from uradori.project.kinds import KindName, kinds
from uradori.project.problems import Problem

Text = Mapping[str, str]


def _web_address(text: str) -> str:
    try:
        parts = urlsplit(text)
        good = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # [ without ], a port that is no number
        good = False
    if not good or any(map(str.isspace, text)):
        raise ValueError("must be a web address that begins with http:// or https://")
    return text


def _place(text: str) -> str:
    return _web_address(text) if "://" in text else text


Url = Annotated[str, AfterValidator(_web_address)]
"""What may become a link: nothing that a browser would run, nor an address that cannot be taken
apart."""
Seconds = Annotated[validation.Number, Field(gt=0, le=86400)]
"""How long something may take: more than nothing, and no more than a day."""


Names = Annotated[
    tuple[str, ...], BeforeValidator(lambda found: (found,) if isinstance(found, str) else found)
]
"""One name, or a list of them."""


def _named(found: object) -> object:
    """A fault as a header names it: a name, or a table with what it does, by language."""
    if isinstance(found, Mapping):
        texts = all(isinstance(each, str) and each for each in found.values())
        if texts and "fault" in found:
            return found
    elif isinstance(found, str):
        return found
    raise ValueError('must be text, or { fault = "…", en = "what it does" }')


NamedFault = Annotated[str | Mapping[str, str], BeforeValidator(_named)]
"""A fault as a header names it; a table beside the line says in words what it does."""


def sha256(data: bytes) -> str:
    """Hexadecimal SHA-256 of `data`: the digest that binds evidence to bytes."""
    return hashlib.sha256(data).hexdigest()


class Expectation(StrEnum):
    """What a snippet promises about a fault."""

    FAILS = "fails_when"
    HOLDS = "holds_when"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that somebody else has written, and where they stand."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    place: Annotated[str, AfterValidator(_place)]
    """A place in an installed text, as "botocore:lambda/Invoke", or a web address."""
    words: str
    """Whole sentences, as they stand there."""
    lang: Annotated[str, Field(pattern="^[a-z]{2,3}$")] = "en"
    """The language that they are in."""
    read: validation.Day | None = None
    """The day on which a person read them there; needed where nothing here can look."""

    @property
    def on_the_web(self) -> bool:
        """Whether they stand at a web address, which nothing here can read."""
        return self.place.startswith(("http://", "https://"))


@dataclass(frozen=True, slots=True)
class FaultSpec:
    """A fault as its source text declares it; its effect lives in the module."""

    id: str
    path: str
    line: int
    description: Text


@dataclass(frozen=True, slots=True)
class Header:
    """The TOML header of a snippet; every key is optional.

    A key that is added here is read, described on the page of keys, and refused where its value
    does not fit.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    backend: str = "plain"
    """What the snippet runs against; none given means moto where it, or a helper that it imports,
    imports boto3."""
    kind: KindName = "library"
    """What the proof is worth: who or what testifies; none given means the usual one of the
    backend, "behaviour" with moto. Needed where the backend has none."""
    engines: tuple[str, ...] = ()
    """The real engines that it starts, as the settings call them."""
    statements: tuple[str, ...] = ()
    """Statements of the notes that the claim settles."""
    fails_when: tuple[NamedFault, ...] = ()
    """Faults that must make an assertion of the snippet fail: module.function, or one line,
    "module:name returns VALUE"; as a table with what it does: { fault = "…", en = "…" }."""
    holds_when: tuple[NamedFault, ...] = ()
    """Faults that the snippet must pass under, named alike."""
    sources: tuple[Url, ...] = ()
    """Addresses of what the sentence rests on beside the run."""
    account: Text = field(default_factory=dict)
    """What was done and seen, in one sentence for readers, by language."""
    limits: Text = field(default_factory=dict)
    """What the check does not show, by language."""
    disagrees: Mapping[str, Text] = field(default_factory=dict)
    """Witness → why it does not agree, and which of the two is right."""
    waivers: Mapping[str, str] = field(default_factory=dict)
    """Code of a problem → why it stays."""
    says: Text = field(default_factory=dict)
    """The whole sentence by language, with its marks, where pages quote only parts of it."""
    confirmed: str | None = None
    """Digest of sentences, code and output when a person last read them side by side; it is
    written by `uradori confirm`."""
    quotes: tuple[Quote, ...] = ()
    """The words that the sentence relies on."""
    libraries: tuple[str, ...] = ()
    """The packages that the sentence is about; none given means what the snippet imports beyond
    the standard library."""
    stands_for: str | None = None
    """The service in whose place an engine runs."""
    timeout: Seconds | None = None
    """Seconds of CPU time that one run may use; none given means the site's default."""
    was: Names = ()
    """What the claim was called before, one id or several, the oldest first; each part of a split
    claim names it. Old links and badges still answer, and history and cards go on."""

    @property
    def faults(self) -> tuple[tuple[str, Expectation], ...]:
        """Every fault that the snippet names, with what it promises about it."""
        promised = {Expectation.FAILS: self.fails_when, Expectation.HOLDS: self.holds_when}
        return tuple(
            (each if isinstance(each, str) else each["fault"], expectation)
            for expectation, named in promised.items()
            for each in named
        )

    @property
    def described(self) -> Mapping[str, Text]:
        """What it says of faults in words of its own: fault → language → words."""
        return {
            each["fault"]: {lang: words for lang, words in each.items() if lang != "fault"}
            for each in (*self.fails_when, *self.holds_when)
            if not isinstance(each, str)
        }


@dataclass(frozen=True, slots=True)
class Inherited:
    """How a class comes by a test that it does not define itself."""

    path: str
    """The file in which pytest finds the class; that of the snippet is where the code stands."""
    text: str
    """What this file holds."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """One claim's check: a Python file whose path is the claim's id."""

    id: str
    path: str
    """Relative to the project's root, with forward slashes."""
    source: str
    header: Header
    header_lines: tuple[int, int] = (0, 0)
    """Lines of the header, first and last, counted from 1; (0, 0) where there is none."""
    approved: str | None = None
    """What a person has approved as its output; None where no .out file exists."""
    languages: tuple[str, ...] = ("ja", "en")
    """The languages that its comments are written in."""
    elsewhere: bool = False
    """Whether its code stands on a page, in an example or in a test, and not in a file of its own;
    then `source` has blank lines for all else of that file."""
    blank: tuple[int, ...] = ()
    """Numbers of the lines that are blank for that reason, which no digest covers."""
    shown: tuple[int, int] | None = None
    """First and last of the lines that a page shows, where that is decided by a region."""
    written: str = ""
    """What a page shows of it, line for line, where that is not what is run."""
    published_as: str = ""
    """Where the site has the code, if not under `path`."""
    unpublished: bool = False
    """Whether the project keeps its code to itself; pages say so in its place."""
    test: str = ""
    """The test that it is, as pytest names it in its file: "TestQueue::test_fifo"."""
    around: str = ""
    """The whole file of a test, which imports what the test uses."""
    inherited: Inherited | None = None
    """Where a test is found, if a class has it from another."""

    @property
    def line(self) -> int:
        """Where what is wrong with all of it is told: its header, else where its code begins."""
        if self.header_lines[0] or not self.elsewhere:
            return max(self.header_lines[0], 1)
        if self.shown:
            return self.shown[0]
        return len(self.source) - len(self.source.lstrip("\n")) + 1

    @property
    def executed(self) -> bool:
        """Whether it is a program to run."""
        return kinds()[self.header.kind].executed

    @property
    def tested(self) -> bool:
        """Whether there is something to find out here: a program to run, or words to look for."""
        return kinds()[self.header.kind].tested

    @property
    def published(self) -> tuple[str, bytes]:
        """Where the site has the code, and what is there."""
        source = self.source
        if self.elsewhere:
            source = self.written.strip("\n") + "\n" if self.written else self.code
        return self.published_as or self.path, source.encode()

    @property
    def output_path(self) -> str:
        """Where the approved output lives."""
        return str(PurePosixPath(self.published_as or self.path).with_suffix(".out"))

    @property
    def source_sha256(self) -> str:
        """Digest of the snippet's bytes, without the line that says what was confirmed."""
        return sha256(self.code.encode())

    @property
    def code(self) -> str:
        """The source without the line that says what was confirmed.

        Also without the lines that are blank for what else its file holds.
        """
        if self.blank:
            lines = self.source.split("\n")
            gone = frozenset(self.blank)
            return "\n".join(line for at, line in enumerate(lines, 1) if at not in gone)
        return confirmed_line.without(self.source, self.header_lines)

    @property
    def left_out(self) -> tuple[int, ...]:
        """Numbers of the lines that are in no digest."""
        return self.blank or confirmed_line.left_out(self.source, self.header_lines)

    @property
    def approved_sha256(self) -> str | None:
        """Digest of the approved output's bytes."""
        return None if self.approved is None else sha256(self.approved.encode())

    @property
    def anchor(self) -> str:
        """The HTML id of the claim, the same in every language."""
        return anchor(self.id)


def anchor(claim: str) -> str:
    """The HTML id of a claim, the same in every language."""
    return "claim-" + claim.replace("/", "-").replace("_", "-")


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a claim's sentence that assertions of its snippet show."""

    label: str
    """The same in every language, and in the snippet's `# shows:`."""
    text: str
    """The words as a reader sees them; where a label marks several places, one clause each."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A claim on a page: a `/// claim` block, or an inline span with `claim=`."""

    claim: str
    page: str
    """Its path; "" for a converter, to which a text is no page, and the same of its language."""
    lang: str
    line: int | None
    """None where the claim does not stand in the page's own text, but in what it includes."""
    text: str
    """The sentence as a reader sees it, character for character; blocks end with a line end."""
    html: str = ""
    """The same with the elements that mark words, such as `<code>`, without attributes."""
    clauses: tuple[Clause, ...] = ()
    """Its marked parts, in the order of the text."""
    partial: bool = False
    """Whether the page quotes only parts of the sentence, which is in the header's `says`."""
    place: int = 0
    """Number of the block, paragraph, list item or table row on the page that it stands in; claims
    of one place may come in any order."""
    address: str = ""
    """Where its code stands, if the page says so in place of an id."""
    code: tuple[int, str] | None = None
    """The Python in the fence right below it, and the line on which that begins."""
    parts: tuple[Clause, ...] = ()
    """What the page itself says, where it quotes only parts of a sentence of another place."""
    stop: str = ""
    """What ends the sentence right behind marked words, as "." does; "" where it goes on."""

    @property
    def sentence(self) -> str:
        """The text with what ends it, for where nothing else stands around it."""
        return self.text + self.stop

    @property
    def marked(self) -> str:
        """The HTML with what ends it."""
        return self.html + self.stop

    @property
    def called(self) -> tuple[str, ...]:
        """What marks on its page may call it: its id, and an address that it gives."""
        return (self.claim, self.address) if self.address else (self.claim,)

    @property
    def anchor(self) -> str:
        """The HTML id of the claim, the same in every language."""
        return anchor(self.claim)


@dataclass(frozen=True, slots=True)
class Heading:
    """A Markdown heading; `id` is the explicit `{ #id }`, or None where there is none."""

    level: int
    id: str | None
    line: int | None
    text: str
    """As a reader sees it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The structure of a diagram, a sequence or a timeline: what is the same in every language."""

    line: int | None
    boxes: tuple[str, ...]
    """Ids, in the order in which they are named."""
    arrows: tuple[str, ...]
    """As written, without labels: "shop -> stream"."""
    claim: str = ""
    """The claim whose runs are drawn; "" for a diagram."""
    world: str = ""
    """The fault whose world is drawn as well."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where one of our blocks begins in the text that its host converted."""

    name: str
    argument: str
    line: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row in the body of a table."""

    section: str
    """The heading above the table, as HTML without attributes."""
    cells: tuple[str, ...]
    """As HTML without attributes."""
    links: tuple[tuple[str, ...], ...]
    """Where the links of each cell lead."""


CLAIMED = "\ufffc"
"""Stands in running text for words that are a claim: the character that stands for an object."""


@dataclass(frozen=True, slots=True)
class Aside:
    """Running text that is in no claim: of a paragraph, a list item, a cell.

    What its author has marked as advice or as a definition is left out; for words that are a claim
    stands `CLAIMED`.
    """

    line: int | None
    """On which it begins, as far as can be told."""
    text: str
    """As a reader sees it, with the line ends of its source."""
    html: str
    """The same with the elements that mark words, without attributes."""


@dataclass(frozen=True, slots=True)
class Page:
    """What uradori needs to know of one Markdown page."""

    path: str
    """Relative to the project's root: docs/ja/sqs.md."""
    lang: str
    name: str
    """Relative to its language's folder, the same in every language: sqs.md."""
    title: str
    """Of its first heading, else of its front matter; "" where it has neither."""
    mentions: tuple[Mention, ...]
    headings: tuple[Heading, ...]
    links: tuple[str, ...]
    fences: tuple[str, ...]
    pictures: tuple[Picture, ...]
    rows: tuple[Row, ...]
    prose: tuple[tuple[int, str], ...]
    """Line number and text of running text, without code and without the targets of links."""
    opening: str
    """What it says before its first section and its first block, with the lines of its source."""
    body: str
    """The text that the host converted, which plugins may have changed."""
    body_sha256: str
    """Of the text as its author wrote it."""
    translation_of: Text
    """Language → digest of that language's body when a person last compared the two pages."""
    problems: tuple[Problem, ...] = ()
    blocks: tuple[str, ...] = ()
    """Names of the blocks on it, each once: claim, errata, …"""
    spans: tuple[Span, ...] = ()
    """Those of the blocks that stand in its own text; lines are counted in `body`."""
    body_line: int = 1
    """The line of the file on which `body` begins."""
    waivers: Mapping[str, str] = field(default_factory=dict)
    """Code of a problem → why it stays."""
    asides: tuple[Aside, ...] = ()
    """What it says beside its claims, in order."""

    def blocks_of(self, name: str) -> Iterator[tuple[str, int]]:
        """Argument and line in the page's file of each block of this name, in order."""
        above = self.body_line - 1
        return ((each.argument, each.line + above) for each in self.spans if each.name == name)


Judged = Literal["correct", "imprecise", "outdated", "wrong", "definition", "opinion"]
"""What became of a statement."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One assertion of a note, and what became of it."""

    id: str
    note: str
    path: str
    line: int
    judged: Judged
    said: Text
    now: Text
    since: str | None = None
    sources: tuple[str, ...] = ()
    omitted: Text | None = None
    """Why no claim settles it: an opinion, or a definition with nothing to test."""


@dataclass(frozen=True, slots=True)
class Note:
    """A source document that the site grew from."""

    id: str
    title: str
    written: date
    url: str
    path: str
    statements: tuple[Statement, ...]
