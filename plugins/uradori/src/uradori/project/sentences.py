"""Sentences of an installed text, and whether words are whole sentences of it.

A text comes as HTML, as API models write it. What is quoted of it must begin where one of its
sentences begins and end where one ends, or a condition could be cut off within the quotation.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from uradori.project.html_events import HtmlEvents

MOST = 2
"""Sentences that one quotation may have."""

_INLINE = re.compile(
    r"a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span"
    r"|strike|strong|sub|sup|tt|u|var|wbr"
)
"""Elements that stand within a line; every other begins and ends one."""

_ENDS = re.compile(
    r"""
    (?<=[.!?]) ["'”’»)\]]* \s+ (?! [a-z]+ (?:[\s,;:.!?)]|$) )   # what follows is no plain word
    | (?<=[。！？]) [」』）”’]* \s*
    """,
    re.VERBOSE,
)
LONGEST_SHORT = 12
"""Characters before a full stop that are looked at."""
_SHORT = re.compile(r"(?:^|[\s(\[])(?:e\.g|i\.e|etc|vs|cf|approx|No|Fig|[A-Z])\.$")
"""A full stop behind these ends no sentence."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Sentences of a text with everything that stands before and after them."""

    before: tuple[str, ...]
    words: tuple[str, ...]
    after: tuple[str, ...]


def sentences(html: str) -> tuple[str, ...]:
    """The sentences of a text, each without markup and with single blanks.

    A heading, an item of a list or a cell of a table is one, however it ends.
    """
    return tuple(part for line in _lines(html) for part in split(line))


def split(text: str) -> list[str]:
    """The sentences of one running line, each with single blanks."""
    line = " ".join(text.split())
    return [each for start, end in spans(line) if (each := line[start:end].strip())]


def spans(text: str) -> Iterator[tuple[int, int]]:
    """From where to where the sentences of running text stand, with the blanks behind them."""
    start = 0
    for match in _ENDS.finditer(text):
        before = text[max(start, match.start() - LONGEST_SHORT) : match.start()]
        if not _SHORT.search(before.rstrip("\"'”’»)]")):
            yield start, match.end()
            start = match.end()
    yield start, len(text)


def find(words: str, text: Sequence[str]) -> Excerpt | None:
    """Where `words` stand in a text that is given by its sentences; None where they do not.

    They stand there only as whole sentences, one after the other, at most `MOST`.
    """
    wanted = " ".join(words.split())
    for start in range(len(text)):
        for end in range(start + 1, min(start + MOST, len(text)) + 1):
            if _joined(text[start:end]) == wanted:
                return Excerpt(tuple(text[:start]), tuple(text[start:end]), tuple(text[end:]))
    return None


def occur(words: str, text: Sequence[str]) -> bool:
    """Whether `words` stand in a text at all, be it in the midst of a sentence."""
    return " ".join(words.split()) in _joined(text)


def _joined(parts: Sequence[str]) -> str:
    """Sentences as running text; Japanese has no blanks between its own."""
    return "".join(f"{each} " if each[-1] not in _WIDE_ENDS else each for each in parts).rstrip()


_WIDE_ENDS = "。！？」』）"


def _lines(html: str) -> Iterator[str]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    for line in "".join(reader.pieces).split(_BREAK):
        if line.strip():
            yield line


_BREAK = "\0"


class _Reader(HtmlEvents):
    """Collects the text of a document, with a mark wherever a line begins or ends."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        """A line begins, unless the element stands within one."""
        if not _INLINE.fullmatch(tag):
            self.pieces.append(_BREAK)

    def handle_endtag(self, tag: str) -> None:
        """A line ends, unless the element stands within one."""
        if not _INLINE.fullmatch(tag):
            self.pieces.append(_BREAK)

    def handle_data(self, data: str) -> None:
        """Text; what would look like our mark is none of it."""
        self.pieces.append(data.replace(_BREAK, ""))
