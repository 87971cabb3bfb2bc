"""The lines of a snippet: how they are counted, and which of them a page shows."""

import re
from collections.abc import Iterator

from uradori.project.model import Snippet

MARK = re.compile(r"^\s*#\s*--8<--\s*\[(?P<which>start|end):show\]\s*$")
"""Around what a page shows of a snippet."""
NOTE = re.compile(r"^(?P<indent>\s*)# (?P<lang>[a-z]{2,3}): (?P<text>.*)$")
"""A comment in one language."""

_END_OF_LINE = re.compile(r"\r\n|\n|\r")


def shown_lines(snippet: Snippet, lang: str) -> str:
    """The part of the source that a page shows in `lang`.

    Without the header; only what stands between the show marks where there are any; comments
    of other languages removed, those of `lang` without their prefix.
    """
    first, last = snippet.header_lines
    lines = [line for n, line in enumerate(lines_of(snippet.source), 1) if not first <= n <= last]
    if any(MARK.match(line) for line in lines):
        lines = list(_between_marks(lines))
    kept: list[str] = []
    for line in lines:
        note = NOTE.match(line)
        if note is None:
            kept.append(line)
        elif note["lang"] not in snippet.languages:
            kept.append(line)  # some other comment that happens to look like one
        elif note["lang"] == lang:
            kept.append(f"{note['indent']}# {note['text']}")
    return "\n".join(kept).strip("\n") + "\n"


def lines_of(source: str) -> list[str]:
    """The lines of a source as Python counts them, without their ends and a byte order mark."""
    return _END_OF_LINE.split(source.removeprefix("\ufeff"))


def _between_marks(lines: list[str]) -> Iterator[str]:
    showing = False
    for line in lines:
        if mark := MARK.match(line):
            showing = mark["which"] == "start"
        elif showing:
            yield line
