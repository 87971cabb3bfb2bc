"""Which sentences of a page are claims, and where their clauses are: blocks and marked words alike.

Asked when the tree is complete and inline Markdown has been seen to. What cannot be told for sure,
such as a claim in a heading or a clause outside any claim, is a problem and no claim.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from uradori.hosts.markdown.conversion import Conversion, MarkedClause, Marking, Sentence

HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
BLOCKS = HEADINGS | frozenset(
    {"p", "li", "td", "th", "dt", "dd", "div", "blockquote", "summary", "figcaption", "caption"}
    | {"details", "section", "article", "label"}
)
"""Elements that hold running text; the spans of one claim stand in one of these."""


@dataclass(frozen=True, slots=True)
class _Inside:
    """What an element of the tree stands in."""

    block: Element
    place: Element
    sentence: Sentence | None = None
    clause: bool = False
    heading: bool = False


class Sentences:
    """Finds the sentences of one page; use it once."""

    def __init__(self, conversion: Conversion) -> None:
        self._here = conversion
        self._heads = {head.element: head for head in conversion.met.heads}
        self._found: list[Sentence] = []
        self._of: dict[tuple[str, Element], Sentence] = {}
        """Claims in running text by the block they stand in."""

    def of(self, root: Element) -> list[Sentence]:
        """The sentences of a page in order."""
        self._walk(root, _Inside(root, root))
        return self._found

    def _walk(self, element: Element, inside: _Inside) -> None:
        for child in element:
            if child not in self._here.met.ours:
                self._walk(child, self._within(child, inside))

    def _within(self, child: Element, inside: _Inside) -> _Inside:
        """What stands in a child of an element, seen from there."""
        met = self._here.met
        if child.tag in BLOCKS:
            place = inside.place if inside.place.tag == "tr" else child
            heading = inside.heading or child.tag in HEADINGS or child.tag == "label"  # of a tab
            inside = replace(inside, block=child, place=place, heading=heading)
        elif child.tag == "tr":
            inside = replace(inside, place=child)
        if head := self._heads.get(child):
            if inside.sentence:
                self._not_in(f'claim "{head.claim}" stands', head.line)
            sentence = Sentence(head.claim, head.line, [child], child, False, closed=head.closed)
            self._found.append(sentence)
            return replace(inside, sentence=sentence, clause=False)
        if mark := met.marked.get(child):
            return self._marked(child, mark, inside)
        return inside

    def _marked(self, element: Element, mark: Marking, inside: _Inside) -> _Inside:
        """Take up what is marked, if it can be."""
        words = f'claim "{mark.claim}"' if mark.claim else f'clause "{mark.label}"'
        if inside.heading:
            hint = "say it in the text below"
            self._here.problem("UR231", f"{words} stands in a heading", mark.line, hint)
        elif mark.claim and inside.sentence:
            self._not_in(f"{words} stands", mark.line)
        elif mark.claim:
            return replace(inside, sentence=self._said(element, mark, inside))
        elif inside.sentence is None:
            hint = "put it into the words of a claim: [… [words]{ by=label } …]{ claim=… }"
            self._here.problem("UR232", f"{words} stands in no claim", mark.line, hint)
        elif inside.clause:
            hint = "mark the parts one beside the other"
            self._here.problem("UR232", f"{words} stands in a clause", mark.line, hint)
        else:
            inside.sentence.clauses.append(MarkedClause(element, mark.label))
            return replace(inside, clause=True)
        return inside

    def _said(self, element: Element, mark: Marking, inside: _Inside) -> Sentence:
        """The claim that these words say, or go on to say."""
        key = (mark.claim, inside.block)
        sentence = self._of.get(key)
        if sentence and sentence.quoted and mark.quoted:
            sentence.parts.append(element)
            return sentence
        sentence = Sentence(mark.claim, mark.line, [element], inside.place, True, mark.quoted)
        self._of[key] = sentence
        self._found.append(sentence)
        return sentence

    def _not_in(self, what: str, line: int | None) -> None:
        hint = "end the one before the other begins"
        self._here.problem("UR232", f"{what} in another claim", line, hint)


def lost(conversion: Conversion, root: Element) -> Iterator[Marking]:
    """What was marked and has not come into the page, such as words in the text of a picture."""
    present = set(root.iter())
    return (mark for element, mark in conversion.met.marked.items() if element not in present)
