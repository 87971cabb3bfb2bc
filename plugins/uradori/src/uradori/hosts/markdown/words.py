"""What a reader sees of an element: its text, and the same with the marks on its words.

Both are read from the HTML that the converter makes of the element, so that entities, escapes,
raw HTML and whatever an extension has put aside are what they are on the page.
"""

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from html import escape
from types import MappingProxyType
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import AMP_SUBSTITUTE, ETX, STX

from uradori.project.html_events import HtmlEvents

MARKS = frozenset(
    {"b", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small"}
    | {"strong", "sub", "sup", "u", "var"}
)
"""Elements that mark words; they stay in the HTML of a sentence, without attributes."""

BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "br", "caption", "dd", "details", "div", "dl"}
    | {"dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5"}
    | {"h6", "header", "hr", "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary"}
    | {"table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
)
UNSAID_TAGS = frozenset(
    {"script", "style", "svg", "template", "noscript", "math", "title"}
    | {"rp", "rt"}  # how the word before is read
)
UNSAID_CLASSES = frozenset(
    {"footnote-ref", "footnote-backref", "headerlink", "twemoji", "emojione", "gemoji"}
    | {"uradori-evidence", "uradori-icon"}
)
"""References to footnotes, and icons: they stand beside a sentence and are not of it."""

_RAISED = dict(zip("0123456789+-\u2212=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ", strict=True))
_LOWERED = dict(zip("0123456789+-\u2212=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎", strict=True))
_SHIFTED = {"sup": (_RAISED, "^"), "sub": (_LOWERED, "_")}
"""What stands higher or lower has to in a text without marks, too: else 10 to the 6th is 106."""

_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"})
_STASHED = re.compile(f"{STX}wzxhzdk:([0-9]+){ETX}")
_ESCAPED = re.compile(f"{STX}([0-9]+){ETX}")
_PLAIN = re.compile(rf"[^&<{STX}{ETX}]*")
_BREAK = "\x00"
_AROUND_BREAK = re.compile(f"(?:[ \n]*{_BREAK})+[ \n]*")
_BLANKS = re.compile("[ \t\r\n\f]+")
_BLANKS_IN_LINES = re.compile("[ \t\r\f]+")
_LINE_END = re.compile(" ?\n ?")
_EMPTY = re.compile(r"<(\w+)></\1>")
_TAG = re.compile(r"</?\w+>")


def words(
    md: Markdown,
    element: Element,
    *,
    ours: Iterable[Element] = (),
    instead: Mapping[Element, str] = MappingProxyType({}),
    unsaid: AbstractSet[str] = frozenset(),
    lines: bool = False,
) -> tuple[str, str]:
    """(text, HTML) of what a reader sees in an element; a block ends with a line end.

    `ours` are elements to leave out, `instead` others with the text in their place, and `unsaid`
    names of others, also in HTML that the converter has put aside. With `lines`, the line ends of
    the source stay too.
    """
    text = element.text or ""
    if len(element) == 0 and _PLAIN.fullmatch(text):
        bare = _tidy(text.replace(_BREAK, " "), lines)
        return bare, escape(bare, quote=False)
    parser = _Words(UNSAID_TAGS | unsaid)
    parser.feed(html_of(md, _without(element, {**dict.fromkeys(ours, ""), **instead})))
    parser.close()
    html = _tidy(parser.html(), lines)
    html = html.replace("\n", "<br/>") if not lines else html
    return _tidy(parser.text(), lines), html


def html_of(md: Markdown, element: Element) -> str:
    """The HTML of an element, with all that the converter has put aside in its place."""
    html = _restored(md, md.serializer(element), 0)
    for name in _RESTORING:
        if STX in html and name in md.postprocessors:
            html = md.postprocessors[name].run(html)
    return html


def _restored(md: Markdown, html: str, depth: int) -> str:
    if STX not in html:
        return html

    def stashed(match: re.Match[str]) -> str:
        index = int(match[1])
        raw = md.htmlStash.rawHtmlBlocks[index] if index < md.htmlStash.html_counter else ""
        if depth > _DEEPEST:
            return ""
        return _restored(md, raw if isinstance(raw, str) else md.serializer(raw), depth + 1)

    html = _STASHED.sub(stashed, html.replace(AMP_SUBSTITUTE, "&"))
    return _ESCAPED.sub(lambda match: escape(chr(int(match[1])), quote=False), html)


_RESTORING = ("critic-post",)
"""Processors of extensions that put things aside by themselves, which put these in their place."""
_DEEPEST = 20
"""What is put aside may hold what was put aside before, but not without end."""


def _without(element: Element, left_out: Mapping[Element, str]) -> Element:
    copy = Element(element.tag, element.attrib)
    copy.text = element.text
    for child in element:
        if child in left_out:
            previous = copy[-1] if len(copy) else None
            text = left_out[child] + (child.tail or "")
            if previous is None:
                copy.text = (copy.text or "") + text
            else:
                previous.tail = (previous.tail or "") + text
        else:
            kept = _without(child, left_out)
            kept.tail = child.tail
            copy.append(kept)
    return copy


def _tidy(text: str, lines: bool) -> str:
    """White space as a browser shows it; breaks between blocks are line ends."""
    text = _LINE_END.sub("\n", _BLANKS_IN_LINES.sub(" ", text)) if lines else _BLANKS.sub(" ", text)
    return _AROUND_BREAK.sub("\n", text).strip(" \n")


class _Words(HtmlEvents):
    """Collects text and marks; leaves out what is not said."""

    def __init__(self, unsaid: AbstractSet[str]) -> None:
        super().__init__()
        self._unsaid = unsaid
        self._text: list[str] = []
        self._html: list[str] = []
        self._open: list[str] = []
        self._skipped: list[str] = []
        self._shifted = ""
        """The outermost open element that puts words higher or lower."""
        self._apart: list[str] = []
        """What stands in it."""

    def text(self) -> str:
        """The text alone."""
        self._end_shift()
        return "".join(self._text)

    def html(self) -> str:
        """The text with the elements that mark words, each of them closed."""
        html = "".join([*self._html, *(f"</{tag}>" for tag in reversed(self._open))])
        while html != (html := _EMPTY.sub("", html)):
            pass
        return html

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        classes = (given.get("class") or "").split()
        unsaid = tag in self._unsaid or "hidden" in given or not UNSAID_CLASSES.isdisjoint(classes)
        if self._skipped or unsaid:
            self._skipped += [] if tag in _VOID else [tag]
        elif tag in BLOCKS:
            self._add(_BREAK)
        elif tag == "img":
            self._add(given.get("alt") or "")
        elif tag in MARKS:
            self._html.append(f"<{tag}>")
            self._open.append(tag)
            if tag in _SHIFTED and not self._shifted:
                self._shifted = tag

    def handle_endtag(self, tag: str) -> None:
        if self._skipped:
            if tag in self._skipped:
                while self._skipped.pop() != tag:
                    pass
        elif tag in BLOCKS:
            self._add(_BREAK)
        elif tag in self._open:
            while (last := self._open.pop()) != tag:
                self._html.append(f"</{last}>")
            self._html.append(f"</{tag}>")
            if self._shifted and self._shifted not in self._open:
                self._end_shift()

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self._add(data.replace(_BREAK, " "))

    def _end_shift(self) -> None:
        text = "".join(self._apart).strip()
        characters, sign = _SHIFTED.get(self._shifted, ({}, ""))
        if all(each in characters for each in text):
            self._text.append("".join(characters[each] for each in text))
        else:  # 2k has no such characters; of letters alone, as in 5th, nothing is lost
            mark = sign if any(each.isdigit() for each in text) else ""
            self._text.append(f"{mark}({text})" if mark else text)
        self._shifted = ""
        self._apart.clear()

    def _add(self, text: str) -> None:
        if text == _BREAK:
            self._end_shift()
        (self._apart if self._shifted else self._text).append(text)
        self._html.append(escape(text, quote=False))
