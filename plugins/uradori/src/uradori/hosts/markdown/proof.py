"""Puts beside each claim of a page what is known of it: mark, evidence, numbers of its clauses.

The sentences are those that were read, so that what is shown as a claim is what was published as
one. The evidence of a block stands in the block; that of a claim in running text behind the
paragraph, in the list item, or behind the table, and a mark behind its last words leads there.
"""

import re
from collections.abc import Mapping
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from uradori.evidence.ledger import Entry
from uradori.hosts.markdown import elements
from uradori.hosts.markdown.blocks import OPENED_CLASS
from uradori.hosts.markdown.conversion import ClaimError, Conversion, Sentence
from uradori.hosts.markdown.sentences import BLOCKS
from uradori.page import claims
from uradori.project.model import anchor

EVIDENCE_CLASS = "uradori-evidence"
"""The `<details>` of a claim."""

_CLOSING = re.compile("[。、．，.,;:!?；：！？…）)」』】〉》〕］\\]}｝”’]+")
"""What closes a sentence, and would look lost behind a mark."""

_AROUND = {"td": "table", "th": "table", "caption": "table", "dt": "dl", "figcaption": "figure"}
"""What evidence stands behind instead."""

_BEHIND = frozenset({"p", "summary", "table", "dl", "figure", "label"})
"""What evidence stands behind; in everything else it stands below the words."""


class Proof(Treeprocessor):
    """Adds to a page that is shown what is known of its claims."""

    def __init__(self, conversion: Conversion) -> None:
        super().__init__(conversion.md)
        self._here = conversion

    def run(self, root: Element) -> None:
        """Add it to each sentence that was read."""
        here = self._here
        if here.reads_only or not here.met.sentences:
            return
        parents = {child: parent for parent in root.iter() for child in parent}
        behind: dict[Element, Element] = {}
        for sentence in here.met.sentences:
            entry = here.place.ledger.entries.get(sentence.claim)
            _number(sentence)
            if sentence.inline:
                self._show_inline(sentence, entry, parents, behind)
            else:
                sentence.parts[0].append(self._evidence(sentence, entry))
        for block in root.iter("div"):
            if OPENED_CLASS in (block.get("class") or "").split():
                for details in block.iter("details"):
                    if details.get("class") == EVIDENCE_CLASS:
                        details.set("open", "open")

    def _evidence(self, sentence: Sentence, entry: Entry | None) -> Element:
        """What is known of a claim, which there may be no snippet of."""
        here, lang = self._here, self._here.place.lang
        ledger = here.place.ledger
        if entry is None:
            claim = sentence.claim
            hint = ledger.catalog.suggest(claim)
            if not here.lenient:
                where = here.where(claim)
                raise ClaimError(f'{where}: UR201 no snippet named "{claim}" (hint: {hint})')
            return here.add(claims.unknown_claim(claim, hint, lang))
        edit = elements.edit_address(here.config["edit_url"], entry.snippet.path)
        row = here.place.ledger_page(f"ledger-{anchor(sentence.claim)}")
        details = here.add(claims.claim_evidence(entry, ledger.catalog.faults, lang, edit, row))
        slots = {each.get("data-slot"): each for each in details.iter("div")}
        for code in claims.code_blocks(entry, lang):
            md = cast(Markdown, self.md)
            slots[code.slot].text = elements.put_aside(md, elements.highlight(md, code))
        return details

    def _show_inline(
        self,
        sentence: Sentence,
        entry: Entry | None,
        parents: Mapping[Element, Element],
        behind: dict[Element, Element],
    ) -> None:
        """Mark the words of a claim in running text, and put its evidence near them."""
        verdict = entry.verdict.value if entry else "unknown"
        evidence = self._here.add(claims.apart(sentence.claim, verdict))
        evidence.append(self._evidence(sentence, entry))
        first, last = sentence.parts[0], sentence.parts[-1]
        for part in sentence.parts:
            _classify(part, "uradori-claim", f"uradori-claim--{verdict}")
            part.set("data-claim", sentence.claim)
        first.set("id", anchor(sentence.claim))
        if entry:
            lang = self._here.place.lang
            _put_mark(last, self._here.add(claims.mark(entry, lang)), parents)
        block = _block_of(last, parents)
        _put_below(block, last, evidence, parents, behind)


def _classify(element: Element, *names: str) -> None:
    """Give an element our classes beside its author's."""
    element.set("class", " ".join([*names, *(element.get("class") or "").split()]))


def _number(sentence: Sentence) -> None:
    """Give each clause its number: by label, in the order in which the sentence has them."""
    numbers: dict[str, int] = {}
    for clause in sentence.clauses:
        number = numbers.setdefault(clause.label, len(numbers) + 1)
        _classify(clause.element, "uradori-clause")
        clause.element.set("data-clause", clause.label)
        clause.element.set("data-number", str(number))


def _put_mark(last: Element, mark: Element, parents: Mapping[Element, Element]) -> None:
    """Put a mark behind the words, what closes them, and the elements that end with them."""
    at = last
    while (parent := parents[at]).tag not in BLOCKS and (parent.tag == "a" or _ends(parent, at)):
        at = parent
    text = at.tail or ""
    closing = _CLOSING.match(text)
    end = closing.end() if closing else 0
    at.tail, mark.tail = text[:end], text[end:]
    parent.insert(list(parent).index(at) + 1, mark)


def _ends(parent: Element, child: Element) -> bool:
    """Whether an element ends with its child, and perhaps with what closes a sentence."""
    text = child.tail or ""
    closing = _CLOSING.match(text)
    return parent[-1] is child and (not text or (closing is not None and closing[0] == text))


def _block_of(element: Element, parents: Mapping[Element, Element]) -> Element:
    """What evidence of words can stand behind, or in."""
    while element.tag not in BLOCKS and element in parents:
        element = parents[element]
    wanted = _AROUND.get(element.tag)
    while wanted and element.tag != wanted and element in parents:
        element = parents[element]
    return element


def _put_below(
    block: Element,
    words: Element,
    evidence: Element,
    parents: Mapping[Element, Element],
    behind: dict[Element, Element],
) -> None:
    """Put evidence behind a block, or in it below the words, and behind what was put there before.

    `behind` says of an element which evidence was put behind it last.
    """
    if block.tag in _BEHIND:
        parent, before = parents[block], block
    else:
        parent, before = block, words
        while parents[before] is not block:
            before = parents[before]
        children = list(block)
        following = children[children.index(before) + 1 :]
        for each in following:
            if each.tag in BLOCKS or each.tag in {"ul", "ol", "dl", "table", "pre"}:
                break
            before = each
    parent.insert(list(parent).index(behind.get(before, before)) + 1, evidence)
    behind[before] = evidence
