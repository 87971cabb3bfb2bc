"""What a document says that Sphinx has read: a page as everything else of ours knows it."""

from collections.abc import Iterator
from html import escape

from docutils import nodes

from uradori.hosts.sphinx.marks import ClaimParagraphs, ClaimWords, ClauseWords
from uradori.project.elsewhere import PYTHON
from uradori.project.model import Clause, Heading, Page
from uradori.project.pages import Reading, Said, page_of, source_of
from uradori.project.problems import Problem

_ELEMENTS = {nodes.literal: "code", nodes.emphasis: "em", nodes.strong: "strong"}


def page(document: nodes.document, text: str, path: str, name: str, lang: str) -> Page:
    """The page that Sphinx made `document` of `text`; its path from the root, and its name."""
    found = document.findall(lambda each: isinstance(each, ClaimParagraphs | ClaimWords))
    said = tuple(_said(node, place, text.split("\n")) for place, node in enumerate(found))
    problems: list[Problem] = []
    for clause in document.findall(ClauseWords):
        if not _around(clause):
            hint = "put it into the words of a claim"
            message = f'clause "{clause["clause"]}" stands in no claim'
            problems.append(Problem("UR232", "", message, clause.line, hint))
    reading = Reading(said, tuple(_headings(document)), problems=tuple(problems))
    return page_of(source_of("", path, lang, name, alone=True), reading)


def _said(node: nodes.Element, place: int, lines: list[str]) -> Said:
    clauses = tuple(Clause(each["clause"], _words(each)) for each in node.findall(ClauseWords))
    html = "".join(_html(each) for each in node.children).strip()
    return Said(
        node["claim"],
        node.line,
        _words(node),
        html,
        clauses,
        place=place,
        address=node["address"],
        code=_below(node, lines),
    )


def _below(node: nodes.Element, lines: list[str]) -> tuple[int, str] | None:
    """The Python right below a claim, or below the paragraph that it stands in; and its line."""
    block = node
    while isinstance(block.parent, nodes.TextElement):
        block = block.parent
    found = block.next_node(descend=False, siblings=True)
    if not isinstance(found, nodes.literal_block) or found.get("language") not in PYTHON:
        return None
    code = found.astext()
    first = code.split("\n", 1)[0].strip()
    start = max((found.line or 1) - 1, 0)
    at = next((n for n, line in enumerate(lines[start:], start + 1) if line.strip() == first), 1)
    return at, code


def _words(node: nodes.Element) -> str:
    """What a reader sees of a sentence; a line end in the source is a blank."""
    return " ".join(node.astext().split())


def _html(node: nodes.Node) -> str:
    """A sentence with the elements that mark words, without attributes."""
    if isinstance(node, nodes.Text):
        return escape(" ".join(node.astext().split("\n")), quote=False)
    inside = "".join(_html(each) for each in node.children)
    tag = next((tag for kind, tag in _ELEMENTS.items() if isinstance(node, kind)), "")
    return f"<{tag}>{inside}</{tag}>" if tag else inside


def _headings(document: nodes.document) -> Iterator[Heading]:
    for section in document.findall(nodes.section):
        level, above = 1, section.parent
        while above is not None:
            level += isinstance(above, nodes.section)
            above = above.parent
        title = section.next_node(nodes.title)
        if title is not None:
            yield Heading(level, section["ids"][0], title.line, title.astext())


def _around(node: nodes.Node) -> bool:
    """Whether a node stands in a claim."""
    above = node.parent
    while above is not None and not isinstance(above, ClaimParagraphs | ClaimWords):
        above = above.parent
    return above is not None
