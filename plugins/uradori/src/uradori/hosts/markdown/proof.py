"""Puts beside each claim of a page what is known of it: mark, evidence, numbers of its clauses.

The sentences are those that were read, so that what is shown as a claim is what was published as
one. The evidence of a block stands in the block; that of a claim in running text behind the
paragraph, in the list item, or behind the table, and a mark behind its last words leads there.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from uradori.evidence.entry import Entry
from uradori.evidence.program_files import program_files, record_file, runs_anywhere
from uradori.hosts.markdown import elements
from uradori.hosts.markdown.blocks import OPENED_CLASS
from uradori.hosts.markdown.conversion import ClaimError, OfText, Sentence
from uradori.hosts.markdown.highlighting import highlight
from uradori.hosts.markdown.sentences import BLOCKS
from uradori.page import claims, looks
from uradori.project import former_ids, quoting
from uradori.project.model import Mention, anchor
from uradori.project.typography import CLOSING, WIDE_STOP, WORD_JOINER
from uradori.publish.tab import kept, orders

EVIDENCE_CLASS = "uradori-evidence"
"""The `<details>` of a claim."""

_AROUND = {"td": "table", "th": "table", "caption": "table", "dt": "dl", "figcaption": "figure"}
"""What evidence stands behind instead."""

_BEHIND = frozenset({"p", "summary", "table", "dl", "figure", "label"})
"""What evidence stands behind; in everything else it stands below the words."""


class Proof(OfText, Treeprocessor):
    """Adds to a page that is shown what is known of its claims."""

    def run(self, root: Element) -> None:
        """Add it to each sentence that was read."""
        here = self.conversion
        if here.reads_only or not here.met.sentences:
            return
        snippets = here.place.ledger.catalog.snippets
        former = former_ids.answering((each.claim for each in here.met.sentences), snippets)
        parents = {child: parent for parent in root.iter() for child in parent}
        behind: dict[Element, Element] = {}
        for sentence, said in zip(here.met.sentences, here.met.said, strict=True):
            entry = here.place.ledger.entries.get(sentence.claim)
            evidence = self._evidence(sentence, said, entry)
            if sentence.inline:
                self._show_inline(sentence, entry, evidence, parents, behind)
            else:
                sentence.parts[0].append(evidence)
            for place in former.pop(sentence.claim, ()):
                _put_place(sentence.parts[0], place)
        for block in root.iter("div"):
            if OPENED_CLASS in (block.get("class") or "").split():
                for details in block.iter("details"):
                    if details.get("class") == EVIDENCE_CLASS:
                        details.set("open", "open")

    def _evidence(self, sentence: Sentence, said: Mention, entry: Entry | None) -> Element:
        """What is known of a claim, which there may be no snippet of."""
        here, lang = self.conversion, self.conversion.place.lang
        ledger = here.place.ledger
        if entry is None:
            claim = sentence.claim
            hint = ledger.catalog.suggest(claim)
            if not here.lenient:
                where = here.where(claim)
                raise ClaimError(f'{where}: UR201 no snippet named "{claim}" (hint: {hint})')
            return here.add(claims.unknown_claim(claim, hint, lang))
        edit = elements.edit_address(here.config["edit_url"], entry.snippet.path)
        row = here.place.ledger_page(sentence.claim)
        faults = ledger.catalog.faults
        mention = quoting.with_sentence(
            replace(said, page=here.place.path, lang=lang), entry.snippet
        )
        apart = sentence.inline
        files = {each: here.place.file(each) for each in program_files(entry, ledger.project)}
        record = record_file(entry)
        site = here.place.site() if runs_anywhere(entry, ledger.project) else ""
        in_tab = kept.runs(ledger.project, entry)
        places = claims.Places(
            "" if entry.snippet.unpublished else edit,
            row,
            files,
            here.place.file(record) if record else "",
            command=f"curl -fsS {site}run.py | python3 - {entry.snippet.id}" if site else "",
            tab=here.place.file(kept.order_file(entry.snippet.id)) if in_tab else "",
            tab_size=f"{kept.read(ledger.project).size / 1e6:.0f}",
            untried=orders.why_not(ledger.project, entry),
            report=elements.report_address(here.config["issue_url"], entry.snippet.id, lang),
        )
        evidence = claims.claim_evidence(entry, faults, mention, places, apart=apart)
        self._number(sentence, evidence)
        md = cast(Markdown, self.md)
        shown = {code.slot: code.marked(highlight(md, code)) for code in evidence.blocks}
        if here.place.stands_in:
            return here.put(elements.sealed(md, evidence.filled(shown)))
        details = here.add(evidence.html)
        slots = {each.get("data-slot"): each for each in details.iter("div")}
        for slot, html in shown.items():
            slots[slot].text = elements.put_aside(md, html)
        return details

    def _number(self, sentence: Sentence, evidence: claims.EvidenceBlock) -> None:
        """Give each clause its number, and to its first words one that leads to the code."""
        known = {part.label: part for part in evidence.parts}
        met = set[str]()
        for clause in sentence.clauses:
            part = known.get(clause.label)
            if part is None:  # the whole sentence lacks what the page quotes, which is told
                continue
            shown = "" if part.is_shown else "uradori-clause--open"
            _classify(clause.element, *filter(None, ("uradori-clause", shown)))
            clause.element.set("data-clause", clause.label)
            clause.element.set("data-part", str(part.number))
            if clause.label not in met:
                met.add(clause.label)
                place = f"{anchor(sentence.claim)}-part-{part.number}"
                clause.element.set("id", clause.element.get("id") or place)
                number = self.conversion.add(
                    claims.number(evidence, part, self.conversion.place.lang)
                )
                number.tail, clause.element.text = clause.element.text, None
                clause.element.insert(0, number)

    def _show_inline(
        self,
        sentence: Sentence,
        entry: Entry | None,
        details: Element,
        parents: Mapping[Element, Element],
        behind: dict[Element, Element],
    ) -> None:
        """Mark the words of a claim in running text, and put its evidence near them."""
        look = looks.classes(entry) if entry else "uradori--unknown"
        evidence = self.conversion.add(claims.apart(sentence.claim, look))
        evidence.append(details)
        first, last = sentence.parts[0], sentence.parts[-1]
        for part in sentence.parts:
            _classify(part, "uradori-claim", look)
            part.set("data-claim", sentence.claim)
        first.set("id", anchor(sentence.claim))
        if entry:
            lang = self.conversion.place.lang
            _put_mark(last, self.conversion.add(claims.mark(entry, lang)), parents)
        block = _block_of(last, parents)
        _put_below(block, last, evidence, parents, behind)


def _put_place(element: Element, name: str) -> None:
    """Let links to a former id lead to the beginning of an element, too."""
    place = Element("span", {"id": name})  # MkDocs wants an address in every <a>
    place.tail, element.text = element.text, None
    element.insert(0, place)


def _classify(element: Element, *names: str) -> None:
    """Give an element our classes beside its author's."""
    element.set("class", " ".join([*names, *(element.get("class") or "").split()]))


def _put_mark(last: Element, mark: Element, parents: Mapping[Element, Element]) -> None:
    """Put a mark behind the words, what closes them, and the elements that end with them.

    A wide full stop or comma goes behind the mark, which would hang in its blank half and look like
    one of the next sentence; no line may begin with it.
    """
    at = last
    while (parent := parents[at]).tag not in BLOCKS and (parent.tag == "a" or _ends(parent, at)):
        at = parent
    text = at.tail or ""
    closing = CLOSING.match(text)
    end = closing.end() if closing else 0
    if stop := WIDE_STOP.search(text, 0, end):
        end = stop.start()
        mark[-1].tail = WORD_JOINER
    at.tail, mark.tail = text[:end], text[end:]
    parent.insert(list(parent).index(at) + 1, mark)


def _ends(parent: Element, child: Element) -> bool:
    """Whether an element ends with its child, and perhaps with what closes a sentence."""
    text = child.tail or ""
    closing = CLOSING.match(text)
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
