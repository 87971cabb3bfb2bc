"""What a page says beside its claims: paragraphs, items and cells without what is in a claim.

An author marks what states no fact: `[Keep it short.]{ as=advice }`, or the same as an attribute of
a paragraph, a list or a `<div>`, which Python-Markdown's attribute lists allow.
"""

import re
from collections.abc import Iterator, Mapping
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import ETX, STX

from uradori.hosts.markdown.conversion import Conversion
from uradori.hosts.markdown.sentences import BLOCKS, HEADINGS
from uradori.hosts.markdown.words import words
from uradori.project.marked_words import STATES_NO_FACT
from uradori.project.model import CLAIMED, Aside

INSTEAD = "as"
"""The attribute that says what an element is where it states no fact."""
_PUT_ASIDE = re.compile(f"{STX}[^{STX}{ETX}]*{ETX}")
_UNSAID = frozenset({"pre", "script", "style", "svg", "summary", "th", "caption"})
"""Code, pictures, and what heads or names other things."""


def asides(here: Conversion, root: Element) -> Iterator[Aside]:
    """The asides of a page whose sentences have been found, in order."""
    met = here.met
    said = {part for sentence in met.sentences for part in sentence.parts}
    beside = {each for each in root.iter() if _says_no_fact(each) or _is_address(each)}
    left_out = dict.fromkeys({*met.ours, *beside}, "") | dict.fromkeys(said, CLAIMED)
    yield from _below(here, root, left_out)


def classify(here: Conversion, root: Element) -> None:
    """Make classes of the marks, for style sheets; of one that nobody knows, a problem."""
    for element in root.iter():
        if element not in here.met.ours and (said := element.attrib.pop(INSTEAD, None)):
            if said in STATES_NO_FACT:
                names = [f"uradori-{said}", *(element.get("class") or "").split()]
                element.set("class", " ".join(names))
            else:
                message = f"as={said} is no mark"
                hint = f"one of: {', '.join(STATES_NO_FACT)}"
                here.problem("UR230", message, here.met.first_lines.get(element), hint)


def _below(here: Conversion, element: Element, left_out: Mapping[Element, str]) -> Iterator[Aside]:
    for child in element:
        if child in left_out or child.tag in _UNSAID or child.tag in HEADINGS:
            continue
        if child.tag in BLOCKS:
            yield from _aside(here, child, left_out)
        yield from _below(here, child, left_out)


def _aside(here: Conversion, block: Element, left_out: Mapping[Element, str]) -> Iterator[Aside]:
    """The running text of a block, without blocks inside it."""
    inner = {each for each in block.iter() if each is not block and each.tag in BLOCKS | _UNSAID}
    if not _PUT_ASIDE.sub("", "".join(block.itertext())).strip():
        return  # a block of code, or HTML that is none of the converter's business
    md = cast(Markdown, here.md)
    text, html = words(md, block, ours=inner, instead=left_out, unsaid=_UNSAID, lines=True)
    if text:
        yield Aside(here.met.first_lines.get(block), text, html)


def _says_no_fact(element: Element) -> bool:
    return element.get(INSTEAD) in STATES_NO_FACT


def _is_address(element: Element) -> bool:
    """Whether it is a link that shows where it leads, and says nothing else."""
    target = element.get("href")
    return bool(target) and target == element.text
