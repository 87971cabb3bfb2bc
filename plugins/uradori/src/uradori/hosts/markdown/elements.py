"""Our HTML as elements of the converter's tree."""

from urllib.parse import quote
from xml.etree.ElementTree import Element, fromstring

from markdown import Markdown
from markdown.util import AMP_SUBSTITUTE, AtomicString

from uradori.page.labels import labels

MARKDOWN_CLASS = "uradori-markdown"
"""Text of elements of this class is the author's and may contain inline Markdown."""

TEXT_CLASS = "uradori-text"
"""What is in elements of this class is a sentence from a page, as HTML."""


def fragment(html: str) -> Element:
    """Our HTML as elements whose text Markdown leaves alone, except where it is the author's."""
    element = fromstring(html)  # noqa: S314 - of our own making, see claims.clean
    for each in element.iter():
        if each.get("class") != MARKDOWN_CLASS and each.text:
            each.text = _verbatim(each.text)
        if each.tail:
            each.tail = _verbatim(each.tail)
    return element


def sealed(md: Markdown, html: str) -> Element:
    """Our HTML as one element whose inside no processor looks at, as nothing in it is for any."""
    start, end = html.index(">") + 1, html.rindex("<")
    element = fromstring(html[:start] + html[end:])  # noqa: S314 - as above
    element.text = put_aside(md, html[start:end])
    return element


def put_aside(md: Markdown, html: str) -> AtomicString:
    """HTML as a placeholder that Markdown fills at the end."""
    return AtomicString(md.htmlStash.store(html))


def edit_address(base: str, path: str) -> str:
    """Where the file at `path` can be edited; "" where the site does not say where it is kept."""
    return f"{base.rstrip('/')}/{quote(path)}" if base.startswith(("https://", "http://")) else ""


def report_address(base: str, claim: str, lang: str) -> str:
    """Where a mistake in a claim can be reported, to whom `base` leads; "" for nobody."""
    title = labels(lang)["part"]["mistake"].format(claim=claim)
    return f"{base}{quote(title)}" if base.startswith(("https://", "http://")) else ""


def _verbatim(text: str) -> AtomicString:
    """`text` as it is: Markdown would take "&lt;" in it for an entity that an author wrote."""
    return AtomicString(text.replace("&", f"{AMP_SUBSTITUTE}amp;"))
