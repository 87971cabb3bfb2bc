"""A page as its author would have written it without us: no blocks, no marks, the same words."""

import re
from collections.abc import Container, Iterator, Sequence

from uradori.project.marked_words import without_marks
from uradori.project.model import Page

LISTINGS = frozenset({"ledger", "figures", "errata"})
"""Blocks that hold no words of an author's."""
_OPEN = re.compile(r"^[ \t>]*(?P<slashes>/{3,})")
_FENCE = re.compile(r"^[ \t>]*(?P<fence>`{3,}|~{3,})")


def unmarked(page: Page, text: str) -> str:
    """The text of a page's file without our blocks and marks; code stays as it is.

    Where its host read other text than the file has, only what stands in the file is changed.
    """
    above = text.find(page.body) if page.body else -1
    head, body = ("", text) if above < 0 else (text[:above], text[above:])
    lines = list(_without_blocks(body.split("\n"), page))
    said = {each for mention in page.mentions for each in mention.called}
    return head + "\n".join(_without_marks(lines, said))


def _without_blocks(lines: list[str], page: Page) -> Iterator[str]:
    begins = {span.line - 1: span for span in page.spans}
    ends: dict[int, str] = {}
    at = 0
    while at < len(lines):
        span, found = begins.get(at), _OPEN.match(lines[at])
        if span is not None and found is not None:
            end = end_of_block(lines, at, found["slashes"])
            if end is None:
                yield lines[at]
            elif span.name in LISTINGS:
                at = end
            elif span.name == "diagram":
                yield "```text"
                ends[end] = "```"
            else:
                ends[end] = ""
        elif at in ends:
            yield from filter(None, [ends[at]])
        else:
            yield lines[at]
        at += 1


def end_of_block(lines: Sequence[str], begin: int, slashes: str) -> int | None:
    """Index of the line that ends the block which begins at `begin`; None where none does."""
    after = range(begin + 1, len(lines))
    return next((at for at in after if lines[at].strip(" \t>") == slashes), None)


def _without_marks(lines: list[str], said: Container[str]) -> Iterator[str]:
    """The lines, of which those between fences are left alone."""
    prose: list[str] = []
    fence = ""
    for line in lines:
        found = _FENCE.match(line)
        if not fence and found is None:
            prose.append(line)
            continue
        if prose:
            yield without_marks("\n".join(prose), said)
            prose = []
        yield line
        if found is not None:
            closes = fence and found["fence"].startswith(fence)
            fence = "" if closes else fence or found["fence"]
    if prose:
        yield without_marks("\n".join(prose), said)
