"""Reads a page from the tree that its converter made: claims, headings, links, prose.

The same processors run where a page is rendered and where it is only read, so that what is
published of a page and what is shown on it cannot differ.
"""

import re
from collections.abc import Iterable, Iterator
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

from uradori.hosts.markdown.asides import asides, classify
from uradori.hosts.markdown.below import Below
from uradori.hosts.markdown.conversion import Conversion, OfText, Sentence
from uradori.hosts.markdown.line_ends import join_below
from uradori.hosts.markdown.marks import Taken, take_outer, take_rest
from uradori.hosts.markdown.sentences import Sentences, lost
from uradori.hosts.markdown.words import words
from uradori.project.elsewhere import same_id
from uradori.project.model import Clause, Heading, Mention, Row
from uradori.project.pages import Reading
from uradori.project.typography import ENDING, without_spaces

_HEADING = re.compile("h[1-6]")
_PUT_ASIDE = re.compile(f"{STX}[^{STX}{ETX}]*{ETX}")
_TEXT = frozenset(
    {"p", "li", "td", "th", "dt", "dd", "summary", "figcaption", "div", "blockquote"}
    | {f"h{level}" for level in range(1, 7)}
)
_UNCHECKED = frozenset({"code", "pre", "svg", "script", "style"})


class Lines(OfText, Treeprocessor):
    """Takes the marks on lines out again, before anything looks at the words."""

    def run(self, root: Element) -> None:
        """Note on which line each heading stands, and each piece of text as far as can be told."""
        here = self.conversion
        met = here.met
        if met.marks:
            taken = take_outer(cast(Markdown, self.md), root, met.marks)
            met.heading_lines = taken.headings
            _tell_of(taken, here)
        at = 1
        for element in root.iter():
            if element.tag in _TEXT and element not in met.ours:
                known = met.heading_lines.get(element)
                text = element.text or ""
                bare = met.marks.take(text)[0] if met.marks else text
                first = bare.strip().split("\n", 1)[0]
                found = known or here.line_of(first, at)
                if found:
                    at = met.first_lines[element] = found


class Rest(OfText, Treeprocessor):
    """Takes out the marks in lines that no marked words have taken with them."""

    def run(self, root: Element) -> None:
        """Tell of what looks like marked words and is text."""
        here = self.conversion
        if here.met.marks:
            _tell_of(take_rest(cast(Markdown, self.md), root, here.met.marks), here)
        for mark in lost(here, root):
            _tell_of(Taken({}, [], [mark.line or 0]), here)


class Last(OfText, Postprocessor):
    """Takes marks out of what extensions have kept to themselves, such as abbreviations."""

    def run(self, text: str) -> str:
        """Give the page without them."""
        marks = self.conversion.met.marks
        return marks.take(text)[0] if marks else text


def _tell_of(taken: Taken, here: Conversion) -> None:
    """Say what looks like something of ours and is text."""
    for line in taken.claims:
        message = "looks like a claim, but is text to Markdown"
        here.problem("UR208", message, line, "leave blank lines around the block")
    for line in taken.words:
        message = "looks like marked words, but is text to Markdown"
        hint = "[words]{ by=label }: no blank before the brace, all of it on one line"
        here.problem("UR230", message, line or None, hint)


class Read(OfText, Treeprocessor):
    """Reads the page, and keeps line ends of a Japanese source from becoming spaces."""

    def run(self, root: Element) -> None:
        """Hand over what the page says."""
        here = self.conversion
        prose = tuple(self._prose(root))
        opening = self._opening(root)
        here.met.sentences = Sentences(here).of(root)
        beside = tuple(asides(here, root))
        classify(here, root)
        if without_spaces(here.lang):
            join_below(root, here.met.ours)
        here.met.said = list(self._said(root, here.met.sentences))
        self._attributes(root)
        here.tell(
            Reading(
                said=tuple(here.met.said),
                headings=tuple(self._headings(root)),
                links=tuple(self._links(root)),
                fences=tuple(f"{each.language}\n{each.code}" for each in here.met.fences),
                pictures=tuple(here.met.pictures),
                rows=tuple(self._rows(root)),
                prose=prose,
                opening=opening,
                blocks=tuple(here.met.blocks),
                spans=tuple(here.met.spans),
                asides=beside,
                problems=tuple(here.met.problems),
            )
        )

    def _words(self, element: Element, lines: bool = False) -> tuple[str, str]:
        return words(cast(Markdown, self.md), element, ours=self.conversion.met.ours, lines=lines)

    def _said(self, root: Element, sentences: Iterable[Sentence]) -> Iterator[Mention]:
        places: dict[Element, int] = {}
        code = Below(self.conversion, root)
        for each in sentences:
            if not each.closed:
                hint = 'close it with a line of as many slashes, "///"'
                self.conversion.problem("UR202", "claim is not closed", each.line, hint)
            texts, htmls = zip(*(self._words(part) for part in each.parts), strict=True)
            marked = ((one.label, self._words(one.element)[0]) for one in each.clauses)
            yield Mention(
                claim=each.claim,
                page="",
                lang="",
                line=each.line,
                text=" … ".join(texts),
                html=" … ".join(htmls),
                clauses=tuple(Clause(*one) for one in marked),
                partial=each.quoted,
                place=places.setdefault(each.place, len(places)),
                address=self._address(each),
                code=code.of(each),
                stop="" if each.quoted else _stop_behind(each),
            )

    def _address(self, sentence: Sentence) -> str:
        """Where a claim's code stands; nowhere, if the page says two places."""
        found = self.conversion.met.addresses.get(sentence.claim, [""])
        for other in found[1:]:
            message, hint = same_id(sentence.claim, found[0], other)
            self.conversion.problem("UR172", message, sentence.line, hint)
        return found[0] if len(found) == 1 else ""

    def _attributes(self, root: Element) -> None:
        """Tell of marks behind what is no bracket: attributes of an element, to Markdown."""
        for element in self._theirs(root):
            for name in {"by", "claim"} & set(element.keys()):
                said = f"{name}={element.get(name)}"
                message = f"{said} is an attribute to Markdown, and marks no words"
                hint = f"[words]{{ {said} }}"
                self.conversion.problem("UR230", message, None, hint)

    def _headings(self, root: Element) -> Iterator[Heading]:
        for element in self._theirs(root):
            if _HEADING.fullmatch(str(element.tag)):
                line = self.conversion.met.heading_lines.get(element)
                text, _ = self._words(element)
                yield Heading(int(str(element.tag)[1]), element.get("id"), line, text)

    def _links(self, root: Element) -> Iterator[str]:
        for element in self._theirs(root):
            target = element.get({"a": "href", "img": "src"}.get(str(element.tag), "")) or ""
            classes = (element.get("class") or "").split()
            if target and not {"footnote-ref", "footnote-backref"}.intersection(classes):
                yield _PUT_ASIDE.sub("", target)

    def _rows(self, root: Element) -> Iterator[Row]:
        section = ""
        for element in self._theirs(root):
            if _HEADING.fullmatch(str(element.tag)):
                section = self._words(element)[1]
            elif element.tag == "tbody":
                for row in element.iter("tr"):
                    cells = [each for each in row if each.tag in {"td", "th"}]
                    yield Row(
                        section,
                        tuple(self._words(each)[1] for each in cells),
                        tuple(tuple(self._links(each)) for each in cells),
                    )

    def _opening(self, root: Element) -> str:
        """What stands before the first section and the first block."""
        found: list[str] = []
        titled = False
        for element in root:
            if element in self.conversion.met.ours:
                continue
            if _HEADING.fullmatch(str(element.tag)):
                if titled:
                    break
                titled = True
            elif element.tag in {"p", "ul", "ol", "blockquote"}:
                if not _is_of_pictures(element):
                    found.append(self._words(element, lines=True)[0])
            else:
                break
        return "\n".join(filter(None, found))

    def _prose(self, root: Element) -> Iterator[tuple[int, str]]:
        """Each line of running text, without code and without what is in another language."""
        met = self.conversion.met
        found = [*met.raw]
        for element in self._theirs(root):
            if element.tag in _TEXT and element in met.first_lines:
                text = "".join(_running(element))
                first = met.first_lines[element]
                lines = enumerate(text.lstrip("\n").split("\n"))
                found += [(first + at, line.strip()) for at, line in lines if line.strip()]
        yield from sorted(found)

    def _theirs(self, root: Element) -> Iterator[Element]:
        """The author's elements, in order."""
        return (each for each in root.iter() if each not in self.conversion.met.ours)


def _stop_behind(sentence: Sentence) -> str:
    """What ends a sentence in running text, behind the words that are marked."""
    ending = ENDING.match(sentence.parts[-1].tail or "") if sentence.inline else None
    return ending[1] if ending else ""


def _is_of_pictures(element: Element) -> bool:
    """Whether an element shows pictures, such as badges, and says nothing."""
    has_some = next(element.iter("img"), None) is not None
    return has_some and not "".join(element.itertext()).strip()


def _running(element: Element) -> Iterator[str]:
    """Text of an element, without its blocks."""
    yield _PUT_ASIDE.sub(" ", element.text or "")
    for child in element:
        target = child.get("href")
        if child.tag in _UNCHECKED or child.get("lang") or (target and target == child.text):
            yield " "
        elif child.tag not in _TEXT:
            yield from _running(child)
        yield _PUT_ASIDE.sub(" ", child.tail or "")
