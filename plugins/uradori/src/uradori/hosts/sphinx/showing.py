"""Puts beside each claim of a document what is known of it, as HTML that any theme takes."""

from collections.abc import Mapping

from docutils import nodes
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

from uradori.evidence.ledger import Ledger
from uradori.hosts.sphinx.marks import ClaimParagraphs, ClaimWords, ClauseWords
from uradori.page import claims, looks, wording
from uradori.project import quoting
from uradori.project.model import Page, anchor


class Showing:
    """One document, with what `ledger` knows of its claims; `pages` are what was read, by path.

    A document may be put together of several pages.
    """

    def __init__(self, document: nodes.document, pages: Mapping[str, Page], ledger: Ledger) -> None:
        self._document = document
        self._pages = pages
        self._ledger = ledger
        self._lang = ledger.project.settings.languages[0]

    def show(self) -> None:
        """Put it in."""
        ours = (ClaimParagraphs, ClaimWords)
        found = [*self._document.findall(lambda each: isinstance(each, ours))]
        shown = [each for each in found if each.get("page") in self._pages]
        for node in shown:
            html, evidence = self._evidence(node)
            claim = node["claim"]
            entry = self._ledger.entries.get(claim)
            look = looks.classes(entry) if entry else "uradori--unknown"
            if evidence is not None:
                self._number(node, evidence)
            if isinstance(node, ClaimParagraphs):
                head = f'<div class="uradori {look}" id="{anchor(claim)}" data-claim="{claim}">'
                _around(node, head, f"{html}</div>")
            else:
                head = f'<span class="uradori-claim {look}" id="{anchor(claim)}"'
                mark = claims.mark(entry, self._lang) if entry else ""
                around = claims.apart(claim, look).replace("></div>", f">{html}</div>")
                _behind(node, around)
                _around(node, f'{head} data-claim="{claim}">', f"</span>{mark}")
        said = dict.fromkeys(each["claim"] for each in shown)
        known = self._ledger.entries
        line = wording.tally_line((known[each] for each in said if each in known), self._lang)
        title = self._document.next_node(nodes.title)
        if line and title is not None:
            title.parent.insert(title.parent.index(title) + 1, _raw(line))
        plain(self._document)  # what is left is not shown

    def _evidence(self, node: nodes.Element) -> tuple[str, claims.EvidenceBlock | None]:
        """What opens below a claim, and what it was made of; None where nobody checks it."""
        mention = self._pages[node["page"]].mentions[node["place"]]
        lang, entry = self._lang, self._ledger.entries.get(node["claim"])
        if entry is None:
            hint = self._ledger.catalog.suggest(node["claim"])
            return claims.unknown_claim(node["claim"], hint, lang), None
        mention = quoting.with_sentence(mention, entry.snippet)
        apart = isinstance(node, ClaimWords)
        evidence = claims.claim_evidence(entry, self._ledger.catalog.faults, mention, apart=apart)
        shown: dict[str, str] = {}
        for code in evidence.blocks:
            formatter = HtmlFormatter(cssclass="highlight", wrapcode=True, filename=code.title)
            lexer = get_lexer_by_name(code.language)
            shown[code.slot] = code.marked(highlight(code.text, lexer, formatter).strip())
        return evidence.filled(shown), evidence

    def _number(self, node: nodes.Element, evidence: claims.EvidenceBlock) -> None:
        """Give each clause its number, and to its first words one that leads to the code."""
        known = {part.label: part for part in evidence.parts}
        met: set[str] = set()
        for words in list(node.findall(ClauseWords)):
            label = words["clause"]
            part = known.get(label)
            if part is None:
                continue
            shown = "" if part.is_shown else " uradori-clause--open"
            head = f'<span class="uradori-clause{shown}" data-clause="{label}"'
            if label not in met:
                met.add(label)
                place = f"{anchor(node['claim'])}-part-{part.number}"
                number = claims.number(evidence, part, self._lang)
                head = f'{head} data-part="{part.number}" id="{place}">{number}'
            else:
                head = f'{head} data-part="{part.number}">'
            _around(words, head, "</span>")


def plain(document: nodes.document) -> None:
    """Leave the sentences alone, for formats that show no evidence."""
    ours = (ClaimParagraphs, ClaimWords, ClauseWords)
    for node in list(document.findall(lambda each: isinstance(each, ours))):
        node.parent.replace(node, node.children)


def _raw(html: str) -> nodes.raw:
    return nodes.raw("", html, format="html")


def _around(node: nodes.Element, before: str, after: str) -> None:
    """Put what stands in a node of ours into the place of the node, between two pieces of HTML."""
    node.parent.replace(node, [_raw(before), *node.children, _raw(after)])


def _behind(node: nodes.Element, html: str) -> None:
    """Put HTML behind the paragraph that a node stands in, and what stands behind it already."""
    block = node
    while isinstance(block.parent, nodes.TextElement):
        block = block.parent
    at = block.parent.index(block) + 1
    while at < len(block.parent) and isinstance(block.parent[at], nodes.raw):
        at += 1
    block.parent.insert(at, _raw(html))
