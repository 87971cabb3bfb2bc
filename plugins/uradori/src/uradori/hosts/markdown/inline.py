"""The inline form `[words]{ claim=… by=… lang=… as=… }`: marked words become elements.

Priority 172 lies below code (190), escapes (180) and footnotes (175), which may stand in marked
words, and above references, links and short references (170 to 130), which would take the brackets.
"""

import re
from typing import cast
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import INLINE_PLACEHOLDER

from uradori.hosts.markdown.asides import INSTEAD
from uradori.hosts.markdown.conversion import Conversion, Marking
from uradori.project import marked_words

PRIORITY = 172


class MarkedWords(InlineProcessor):
    """Makes a span of marked words, and of those marked inside them.

    Python-Markdown looks for other patterns in what it is given, but not for the same one again, so
    that words that are marked inside of marked words have to be found here.
    """

    def __init__(self, conversion: Conversion) -> None:
        super().__init__(r"\[", conversion.md)
        self._conversion = conversion

    def handleMatch(
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int] | tuple[None, None, None]:
        """The element, and from where to where it stands in the text."""
        found = marked_words.at(data, m.start(0))
        if found is None:
            return None, None, None
        element, end = self._element(found, data)
        return element, found.start, end

    def _element(self, found: marked_words.Marked, text: str) -> tuple[Element, int]:
        """The element of marked words, and where the text goes on behind them."""
        met = self._conversion.met
        line, end = met.marks.inside_at(text, found.end) if met.marks else (None, found.end)
        if line is not None:
            line -= text.count("\n", found.start, found.end)
        words = outer = Element("span", {"lang": found.lang} if found.lang else {})
        claim = self._conversion.claim_of(found.claim)
        if found.instead:
            outer.set(INSTEAD, found.instead)
        if found.claim and found.by:  # the sentence, or a part of it, is one clause
            words = SubElement(outer, "span")
            met.marked[outer] = Marking(line, claim=claim, quoted=True)
            met.marked[words] = Marking(line, label=found.by)
        elif found.claim or found.by:
            met.marked[outer] = Marking(line, claim=claim, label=found.by)
        words.text = self._words(text[found.first : found.last])
        return outer, end

    def _words(self, text: str) -> str:
        """Words, with a placeholder for each that are marked among them.

        As elements they would take a link apart that begins before them and ends behind.
        """
        pieces: list[str] = []
        end = 0
        for each in marked_words.spans(text):
            element, behind = self._element(each, text)
            pieces += [text[end : each.start], self._put_aside(element)]
            end = behind
        return "".join([*pieces, text[end:]])

    def _put_aside(self, element: Element) -> str:
        nodes = cast(Markdown, self.md).treeprocessors["inline"].stashed_nodes
        name = f"{len(nodes):04}"
        nodes[name] = element
        return str(INLINE_PLACEHOLDER % name)
