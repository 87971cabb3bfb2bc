"""What a document says that Sphinx has read: a page as everything else of ours knows it."""

import re
from collections.abc import Iterable, Iterator
from html import escape

from docutils import nodes
from sphinx import addnodes
from sphinx.util.tags import Tags

from uradori.hosts.sphinx.marks import ClaimParagraphs, ClaimWords, ClauseWords
from uradori.project.elsewhere import PYTHON
from uradori.project.model import CLAIMED, Aside, Clause, Heading, Mention, Page
from uradori.project.pages import Reading, page_of, source_of
from uradori.project.problems import Problem

_ELEMENTS = {nodes.literal: "code", nodes.emphasis: "em", nodes.strong: "strong"}
_MARKED = re.compile(r"\[[^\[\]]+\]\{\s*(?:by|claim|as)\s*=[^{}]*\}")
_OF_HTML = ("html", "format_html", "builder_html")
"""Tags of what evidence is shown in."""


def page(
    document: nodes.document, text: str, path: str, name: str, lang: str, tags: Iterable[str]
) -> Page:
    """The page that Sphinx made `document` of `text`; its path from the root, and its name.

    Each claim in the document is told its page and its place there, but those that the page does
    not show as HTML under these tags of the build.
    """
    html = Tags([*tags, *_OF_HTML])
    found = document.findall(lambda each: isinstance(each, ClaimParagraphs | ClaimWords))
    shown = [each for each in found if _is_shown(each, html)]
    for place, node in enumerate(shown):
        node["page"], node["place"] = path, place
    said = tuple(_said(node, place, text.split("\n")) for place, node in enumerate(shown))
    problems: list[Problem] = []
    for clause in document.findall(ClauseWords):
        if not _around(clause):
            hint = "put it into the words of a claim"
            message = f'clause "{clause["clause"]}" stands in no claim'
            problems.append(Problem("UR232", "", message, clause.line, hint))
    problems += _in_markdown(document)
    reading = Reading(
        said,
        tuple(_headings(document)),
        asides=tuple(_asides(document, html)),
        problems=tuple(problems),
    )
    return page_of(source_of("", path, lang, name, alone=True), reading)


def _in_markdown(document: nodes.document) -> Iterator[Problem]:
    """Marks as Markdown has them in MkDocs: here they are text, and readers see the braces."""
    for node in document.findall(nodes.paragraph):
        words = "".join(_outside_code(node))
        if found := _MARKED.search(words):
            hint = "in MyST {clause}`words <label>`, in reStructuredText :clause:`words <label>`"
            message = f"looks like marked words, and is text: {found[0]}"
            yield Problem("UR230", "", message, node.line, hint)


def _outside_code(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Text):
        yield str(node)
    elif not isinstance(node, nodes.literal):
        for each in node.children:
            yield from _outside_code(each)


def _is_shown(node: nodes.Element, tags: Tags) -> bool:
    """Whether HTML has it: neither what is for other formats, nor a text for other places."""
    for each in _above(node):
        if isinstance(each, nodes.substitution_definition):
            return False
        if isinstance(each, addnodes.only) and not _holds(each["expr"], tags):
            return False
    return True


def _holds(condition: str, tags: Tags) -> bool:
    """Whether what is under a condition is shown; Sphinx keeps it where it cannot tell."""
    try:
        return bool(tags.eval_condition(condition))
    except Exception:  # noqa: BLE001 - of a condition that is none; Sphinx says so itself
        return True


def _said(node: nodes.Element, place: int, lines: list[str]) -> Mention:
    clauses = tuple(Clause(each["clause"], _words(each)) for each in node.findall(ClauseWords))
    html = "".join(_html(each) for each in node.children).strip()
    return Mention(
        node["claim"],
        "",
        "",
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


def _asides(document: nodes.document, tags: Tags) -> Iterator[Aside]:
    """The running text of paragraphs that are no claim, with its line ends.

    What comes from another file, as docstrings and what is included do, has no line on the page.
    """
    for node in document.findall(nodes.paragraph):
        is_own = node.source in {None, document["source"]}
        if is_own and not _around(node) and _is_shown(node, tags):
            html = _html(node, CLAIMED).strip()
            text = "".join(_shown(each) for each in node.children).strip()
            if text:
                yield Aside(node.line, text, html)


def _shown(node: nodes.Node) -> str:
    """What is seen of a node of running text, with `CLAIMED` for words that are a claim."""
    if isinstance(node, ClaimWords):
        return CLAIMED
    if isinstance(node, nodes.Text) or not node.children:
        return str(node.astext())
    return "".join(map(_shown, node.children))


def _html(node: nodes.Node, instead: str = "") -> str:
    """A sentence with the elements that mark words, without attributes.

    `instead` is put in the place of words that are a claim, if it is given.
    """
    if isinstance(node, nodes.Text):
        return escape(" ".join(node.astext().split("\n")), quote=False)
    if instead and isinstance(node, ClaimWords):
        return instead
    inside = "".join(_html(each, instead) for each in node.children)
    tag = next((tag for kind, tag in _ELEMENTS.items() if isinstance(node, kind)), "")
    return f"<{tag}>{inside}</{tag}>" if tag else inside


def _headings(document: nodes.document) -> Iterator[Heading]:
    for section in document.findall(nodes.section):
        level = 1 + sum(isinstance(each, nodes.section) for each in _above(section))
        title = section.next_node(nodes.title)
        if title is not None:
            yield Heading(level, section["ids"][0], title.line, title.astext())


def _around(node: nodes.Node) -> bool:
    """Whether a node stands in a claim."""
    return any(isinstance(each, ClaimParagraphs | ClaimWords) for each in _above(node))


def _above(node: nodes.Node) -> Iterator[nodes.Node]:
    """What a node stands in, the innermost first."""
    above = node.parent
    while above is not None:
        yield above
        above = above.parent
