"""The lines of a snippet: how they are counted, and which of them a page shows."""

import io
import re
import tokenize
from collections.abc import Collection, Iterable, Iterator

from uradori.project.assertions import unlabelled
from uradori.project.model import Snippet

MARK = re.compile(r"^\s*#\s*--8<--\s*\[(?P<which>start|end):show\]\s*$")
"""Around what a page shows of a snippet."""
NOTE = re.compile(r"^(?P<indent>\s*)# (?P<lang>[a-z]{2,3}(?:-[A-Za-z0-9]+)*): (?P<text>.*)$")
"""A comment in one language."""

_END_OF_LINE = re.compile(r"\r\n|\n|\r")


Numbered = tuple[int, str]
"""A line with its number in the file, counted from 1."""


def shown_lines(snippet: Snippet, lang: str) -> list[Numbered]:
    """The lines of the source that a page shows in `lang`.

    Without the header; only what stands between the show marks where there are any; comments
    of other languages removed, those of `lang` without their prefix; without the labels of
    clauses, in whose place a page has something to press.
    """
    first, last = snippet.header_lines
    lines = [
        each
        for each in _unlabelled(snippet.written or snippet.source)
        if not first <= each[0] <= last
    ]
    if snippet.shown:
        start, end = snippet.shown
        lines = [each for each in lines if start <= each[0] <= end]
    elif any(MARK.match(line) for _, line in lines):
        lines = list(_between_marks(lines))
    return in_language(lines, snippet.languages, lang)


def in_language(lines: Iterable[Numbered], languages: Collection[str], lang: str) -> list[Numbered]:
    """Lines with the comments of one of the languages, and without empty ones at either end."""
    kept: list[Numbered] = []
    for number, line in lines:
        note = NOTE.match(line)
        if note is None or note["lang"] not in languages:
            kept.append((number, line))  # or some other comment that happens to look like one
        elif note["lang"] == lang:
            kept.append((number, f"{note['indent']}# {note['text']}"))
    while kept and not kept[0][1].strip():
        del kept[0]
    while kept and not kept[-1][1].strip():
        del kept[-1]
    return kept


def _unlabelled(source: str) -> list[Numbered]:
    """The lines of a source without labels of clauses; a line of nothing else is left out."""
    numbered = list(enumerate(lines_of(source), 1))
    if "shows:" not in source:
        return numbered
    bare = dict(numbered)
    for comment in _comments("\n".join(bare.values())):
        (line, column), left = comment.start, unlabelled(comment.string)
        if left != comment.string:
            bare[line] = f"{bare[line][:column]}{left}".rstrip() or "\0"
    return [(number, line) for number, line in bare.items() if line != "\0"]


def _comments(source: str) -> Iterator[tokenize.TokenInfo]:
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.COMMENT:
                yield token
    except (SyntaxError, tokenize.TokenError):
        return  # it is no Python; what has been read of it counts


def lines_of(source: str) -> list[str]:
    """The lines of a source as Python counts them, without their ends and a byte order mark."""
    return _END_OF_LINE.split(source.removeprefix("\ufeff"))


def _between_marks(lines: Iterable[Numbered]) -> Iterator[Numbered]:
    showing = False
    for number, line in lines:
        if mark := MARK.match(line):
            showing = mark["which"] == "start"
        elif showing:
            yield number, line
