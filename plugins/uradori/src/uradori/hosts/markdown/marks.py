"""Marks by which claims and headings keep the number of the line they stand on.

Python-Markdown forgets lines. Before it looks at the text, a pair of private characters with a
number between them is put onto each line that may begin a claim, a diagram or a heading; what
then becomes one of these carries its own line, and from everything else the marks are taken off.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import AtomicString

MARKED_BLOCKS = ("claim", "diagram")

_OPENS = tuple(map(chr, range(0xE000, 0xE010)))
_LEAD = r"^\s*(?:(?:[-*+]|\d+[.)])\s+|>\s?)*"
"""What stands before the first word of a line in lists and quotations."""

_HEADING = re.compile(rf"{_LEAD}#{{1,6}}[ \t]*(?=[^\s#])")
_BLOCK = re.compile(rf"{_LEAD}/{{3,}}[ \t]*(?:{'|'.join(MARKED_BLOCKS)})[ \t]*\|", re.IGNORECASE)
_UNDERLINE = re.compile(rf"{_LEAD}(?:=+|-+)[ ]*$")
_CLAIM = re.compile(rf"{_LEAD}/{{3,}}[ \t]*claim\b", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"[ \t]*\{[^{}\n]*\}[ \t]*$")


@dataclass(frozen=True, slots=True)
class Marks:
    """The two characters, which occur nowhere else in the text."""

    begin: str
    end: str

    @classmethod
    def for_text(cls, lines: Iterable[str]) -> "Marks | None":
        """Marks for these lines; None for a text that has every character there is to choose."""
        present = set().union(*map(set, lines))
        free = [each for each in _OPENS if each not in present]
        return cls(*free[:2]) if len(free) > 1 else None

    def put(self, lines: Sequence[str]) -> list[str]:
        """The lines with a mark on each that may begin something."""
        marked: list[str] = []
        for number, line in enumerate(lines, 1):
            mark = f"{self.begin}{number}{self.end}"
            below = lines[number] if number < len(lines) else ""
            if heading := _HEADING.match(line):
                marked.append(f"{line[: heading.end()]}{mark}{line[heading.end() :]}")
            elif _BLOCK.match(line):
                marked.append(line.rstrip() + mark)
            elif line.strip() and _UNDERLINE.match(below):
                at = found.start() if (found := _ATTRIBUTES.search(line)) else len(line.rstrip())
                marked.append(f"{line[:at]}{mark}{line[at:]}")
            else:
                marked.append(line)
        return marked

    def take(self, text: str) -> tuple[str, int | None]:
        """`text` without its marks, and the number of the first."""
        if self.begin not in text:
            return text, None
        pattern = re.compile(f"{self.begin}([0-9]+){self.end}")
        found = pattern.search(text)
        return pattern.sub("", text), int(found[1]) if found else None


def take_all(md: Markdown, root: Element, marks: Marks) -> tuple[dict[Element, int], list[int]]:
    """Take every mark out of a tree and of what was put aside.

    Gives the line of each heading, and the lines of claims that became mere text.
    """
    lines: dict[Element, int] = {}
    lost: list[int] = []
    for each in _elements(md, root):
        for name in ("text", "tail"):
            text = getattr(each, name) or ""
            if marks.begin in text:
                bare, line = marks.take(text)
                code = isinstance(text, AtomicString)
                setattr(each, name, AtomicString(bare) if code else bare)
                if name == "text" and line is not None and re.fullmatch("h[1-6]", str(each.tag)):
                    lines[each] = line
                elif not code and each.tag not in {"code", "pre"}:
                    lost += _claims(text, marks)
        for name, value in each.items():
            each.set(name, without(value, marks))
    stash = md.htmlStash.rawHtmlBlocks
    stash[:] = [without(raw, marks) for raw in stash]
    for name, reference in md.references.items():
        md.references[name] = tuple(without(each, marks) for each in reference)
    return lines, lost


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
