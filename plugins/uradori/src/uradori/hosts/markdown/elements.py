"""Our HTML as elements of the converter's tree."""

import re
from typing import cast
from urllib.parse import quote
from xml.etree.ElementTree import Element, fromstring

from markdown import Markdown
from markdown.util import AMP_SUBSTITUTE, AtomicString
from pymdownx.highlight import Highlight, HighlightExtension

from uradori.page import claims
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


_WITHOUT_COLOUR = re.compile(r'<span class="(?:n|o|p|w)">([^<]*)</span>')
"""Names, operators, brackets and blanks look like all text; marked, they are a third of a page."""


def highlight(md: Markdown, code: claims.CodeBlock) -> str:
    """Code highlighted by the host's own settings, as a placeholder that Markdown fills."""
    [extension] = [each for each in md.registeredExtensions if isinstance(each, HighlightExtension)]
    settings = extension.get_pymdownx_highlight_settings()
    options = ("guess_lang", "pygments_style", "use_pygments", "noclasses", "language_prefix")
    highlighter = Highlight(md, **{name: settings[name] for name in options})
    result = highlighter.highlight(code.text, code.language, "highlight", title=code.title or None)
    return _WITHOUT_COLOUR.sub(r"\1", cast(str, result))


def _verbatim(text: str) -> AtomicString:
    """`text` as it is: Markdown would take "&lt;" in it for an entity that an author wrote."""
    return AtomicString(text.replace("&", f"{AMP_SUBSTITUTE}amp;"))
