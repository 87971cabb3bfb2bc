"""Marks by which claims and headings keep the number of the line they stand on.

Python-Markdown forgets lines. Before it looks at the text, a pair of private characters with a
number between them is put onto each line that may begin a claim, a diagram or a heading, and
behind the braces of marked words; what then becomes one of these carries its own line, and from
everything else the marks are taken off: those on lines before the words are looked at, those in
lines afterwards.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import ETX, STX, AtomicString

MARKED_BLOCKS = ("claim", "diagram", "sequence", "timeline")

_OPENS = tuple(map(chr, range(0xE000, 0xE010)))
_LEAD = r"^\s*(?:(?:[-*+]|\d+[.)])\s+|>\s?)*"
"""What stands before the first word of a line in lists and quotations."""

# What begins with `:::` is for mkdocstrings, which writes of an object there.
_HEADING = re.compile(rf"{_LEAD}#{{1,6}}[ \t]*(?=[^\s#])(?!:::)")
_BLOCK = re.compile(rf"{_LEAD}/{{3,}}[ \t]*(?:{'|'.join(MARKED_BLOCKS)})[ \t]*\|", re.IGNORECASE)
_UNDERLINE = re.compile(rf"{_LEAD}(?:=+|-+)[ ]*$")
_CLAIM = re.compile(rf"{_LEAD}/{{3,}}[ \t]*claim\b", re.IGNORECASE)
_BRACES = re.compile(
    r"(?:(?<=^\])|(?<=[^\\]\]))[ \t]*"
    r"\{(?:[ \t]*$|(?=[^{}\n]*\b(?:claim|by|as)[ \t]*=)[^{}\n]*\}?)"
)
"""Behind words that somebody has marked, or tried to."""

_ESCAPED_BRACKET = f"{STX}{ord('[')}{ETX}"
_ATTRIBUTES = re.compile(r"[ \t]*\{[^{}\n]*\}[ \t]*$")


@dataclass(frozen=True, slots=True)
class Marks:
    """The characters, which occur nowhere else in the text."""

    begin: str
    """Of a mark on a line."""
    inside: str
    """Of a mark in a line."""
    end: str

    @classmethod
    def for_text(cls, lines: Iterable[str]) -> "Marks | None":
        """Marks for these lines; None for a text that has every character there is to choose."""
        present = set().union(*map(set, lines))
        free = [each for each in _OPENS if each not in present]
        return cls(*free[:3]) if len(free) > 2 else None  # noqa: PLR2004 - one for each

    def put(self, lines: Sequence[str]) -> list[str]:
        """The lines with a mark on each that may begin something."""
        marked: list[str] = []
        for number, bare in enumerate(lines, 1):
            line = bare  # most lines have nothing of what patterns would look for
            if "{" in bare:
                line = _BRACES.sub(rf"\g<0>{self.inside}{number}{self.end}", bare)
            mark = f"{self.begin}{number}{self.end}"
            below = lines[number] if number < len(lines) else ""
            underlined = below.rstrip(" ").endswith(("=", "-")) and _UNDERLINE.match(below)
            if "#" in line and (heading := _HEADING.match(line)):
                marked.append(f"{line[: heading.end()]}{mark}{line[heading.end() :]}")
            elif "///" in line and _BLOCK.match(line):
                marked.append(line.rstrip() + mark)
            elif underlined and line.strip():
                at = found.start() if (found := _ATTRIBUTES.search(line)) else len(line.rstrip())
                marked.append(f"{line[:at]}{mark}{line[at:]}")
            else:
                marked.append(line)
        return marked

    def take(self, text: str) -> tuple[str, int | None]:
        """`text` without its marks, and the number of the first."""
        return self._take(text, f"[{self.begin}{self.inside}]")

    def take_outer(self, text: str) -> tuple[str, int | None]:
        """`text` without the marks on its lines, and the number of the first."""
        return self._take(text, self.begin)

    def _take(self, text: str, begin: str) -> tuple[str, int | None]:
        if self.end not in text:
            return text, None
        pattern = re.compile(f"{begin}([0-9]+){self.end}")
        found = pattern.search(text)
        return pattern.sub("", text), int(found[1]) if found else None

    def inside_at(self, text: str, at: int) -> tuple[int | None, int]:
        """The number of the mark in a line that stands at `at`, and where the text goes on."""
        found = re.compile(f"{self.inside}([0-9]+){self.end}").match(text, at)
        return (int(found[1]), found.end()) if found else (None, at)

    def left_inside(self, text: str) -> list[int]:
        """The numbers of the marks in lines, but for those of brackets that are escaped."""
        left: list[int] = []
        before = 0
        for found in re.finditer(f"{self.inside}([0-9]+){self.end}", text):
            words = text[before : found.start()]
            before = found.end()
            if words.rfind(_ESCAPED_BRACKET) <= words.rfind("["):
                left.append(int(found[1]))
        return left


@dataclass(frozen=True, slots=True)
class Taken:
    """Where marks were."""

    headings: dict[Element, int]
    """The line of each heading."""
    claims: list[int]
    """Lines of claims that became mere text."""
    words: list[int]
    """Lines of marked words that became mere text."""


def take_outer(md: Markdown, root: Element, marks: Marks) -> Taken:
    """Take every mark on a line out of a tree and of what was put aside.

    From code, attributes and what was put aside the marks in lines go as well.
    """
    taken = Taken({}, [], [])
    for each in _elements(md, root):
        for name in ("text", "tail"):
            text = getattr(each, name) or ""
            if marks.end in text:
                shows_source = name == "text" and each.tag in {"code", "pre"}
                code = isinstance(text, AtomicString) or shows_source
                bare, line = marks.take(text) if code else marks.take_outer(text)
                setattr(each, name, AtomicString(bare) if isinstance(text, AtomicString) else bare)
                if name == "text" and line is not None and re.fullmatch("h[1-6]", str(each.tag)):
                    taken.headings[each] = line
                elif not code:
                    taken.claims.extend(_claims(text, marks))
        _take_from_attributes(each, marks)
    _take_from_stash(md, marks, taken)
    for name, reference in md.references.items():
        md.references[name] = tuple(without(each, marks) for each in reference)
    return taken


def take_rest(md: Markdown, root: Element, marks: Marks) -> Taken:
    """Take the marks in lines that are left when all marked words have been found."""
    taken = Taken({}, [], [])
    for each in _elements(md, root):
        for name in ("text", "tail"):
            text = getattr(each, name) or ""
            if marks.end in text:
                code = isinstance(text, AtomicString)
                taken.words.extend(() if code else marks.left_inside(text))
                bare = marks.take(text)[0]
                setattr(each, name, AtomicString(bare) if code else bare)
        _take_from_attributes(each, marks)
    _take_from_stash(md, marks, taken)
    return taken


def _take_from_attributes(element: Element, marks: Marks) -> None:
    for name, value in element.items():
        element.set(name, without(value, marks))


def _take_from_stash(md: Markdown, marks: Marks, taken: Taken) -> None:
    stash = md.htmlStash.rawHtmlBlocks
    for raw in stash:
        if isinstance(raw, str) and not ("<pre" in raw or raw.lstrip().startswith("<!--")):
            taken.claims.extend(_claims(raw, marks))
            taken.words.extend(() if "<code" in raw else marks.left_inside(raw))
    stash[:] = [without(raw, marks) for raw in stash]


def _elements(md: Markdown, root: Element) -> Iterable[Element]:
    yield from root.iter()
    for raw in md.htmlStash.rawHtmlBlocks:
        if isinstance(raw, Element):
            yield from raw.iter()


def _claims(text: str, marks: Marks) -> list[int]:
    """Lines of what would begin a claim, had the text around it let it."""
    found: list[int] = []
    for line in text.split("\n"):
        bare, number = marks.take(line)
        if number is not None and _CLAIM.match(bare):
            found.append(number)
    return found


def nearest(lines: Sequence[str], wanted: str, start: int, reach: int) -> int | None:
    """Index of the next line that has the words `wanted`, from `start` on; None if none has."""
    for index in range(start, min(len(lines), start + reach)):
        if wanted in lines[index]:
            return index
    return None


def without(text: Any, marks: Marks | None) -> Any:
    """`text` without marks, whatever it is."""
    return marks.take(text)[0] if marks and isinstance(text, str) else text
