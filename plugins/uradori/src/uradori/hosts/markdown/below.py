"""The fence right below a claim, in which its code may stand."""

import re
from html import unescape
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import ETX, STX

from uradori.hosts.markdown.conversion import Conversion, Fence, Sentence
from uradori.hosts.markdown.sentences import BLOCKS
from uradori.project.elsewhere import PYTHON

_PUT_ASIDE = re.compile(rf"\s*{STX}wzxhzdk:([0-9]+){ETX}\s*")
_TAG = re.compile("<[^>]*>")
_OPENS = re.compile(r"^[ \t>]*(?:`{3,}|~{3,})")
_OUTER = ("table", "dl", "ul", "ol")
"""What running text stands in; what is below one of its cells or items is below all of it."""


class Below:
    """Knows what stands below the blocks of one page."""

    def __init__(self, conversion: Conversion, root: Element) -> None:
        self._here = conversion
        self._parents = {child: parent for parent in root.iter() for child in parent}

    def of(self, sentence: Sentence) -> tuple[int, str] | None:
        """The Python below a claim, and the line on which it begins; None where there is none."""
        at: Element | None = sentence.parts[0]
        while at is not None and at.tag not in BLOCKS:
            at = self._parents.get(at)
        if at is None or sentence.line is None:
            return None
        fence = self._fence(self._next(at))
        if fence is None or fence.language.lower() not in PYTHON:
            return None
        line = self._line(sentence.line, fence.code)
        return None if line is None else (line, fence.code)

    def _next(self, block: Element) -> Element | None:
        parent = self._parents.get(block)
        if parent is None:
            return None
        children = list(parent)
        at = children.index(block) + 1
        if at < len(children):
            return children[at]
        outer = block.tag in {"td", "th", "tr", "li", "dd"} or parent.tag in _OUTER
        return self._next(parent) if outer else None

    def _fence(self, element: Element | None) -> Fence | None:
        """The fence that the converter has put an element in the place of."""
        if element is None or len(element) or element in self._here.met.ours:
            return None
        found = _PUT_ASIDE.fullmatch(element.text or "")
        blocks = cast(Markdown, self._here.md).htmlStash.rawHtmlBlocks
        if found is None or int(found[1]) >= len(blocks):
            return None
        html = blocks[int(found[1])]
        text = unescape(_TAG.sub("", html)).strip() if isinstance(html, str) else ""
        for each in self._here.met.fences:
            if html == each.html if each.html else text == each.code.strip():
                return each
        return None

    def _line(self, claim: int, code: str) -> int | None:
        """The line of the text on which the code begins, below that of the claim."""
        lines, first = self._here.met.lines, code.split("\n", 1)[0].strip(" \t>")
        for number in range(claim, len(lines) - 1):
            if _OPENS.match(lines[number]) and lines[number + 1].strip(" \t>") == first:
                return number + 2
        return None
