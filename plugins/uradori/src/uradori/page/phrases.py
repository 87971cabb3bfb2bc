"""Where a line of a title may end, in a language that puts no space between words.

A browser breaks Japanese between any two characters; in a title that splits words. BudouX knows
where phrases end. (Chromium can do this by itself with `word-break: auto-phrase`; others cannot.)
"""

import re
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from uradori.project.typography import primary, without_spaces

if TYPE_CHECKING:
    import budoux

_AT_BLANK = re.compile(r"(?<=\S )(?![ぁ-ん])")
"""A line may also end after a blank, if no particle follows."""


def phrases(text: str, lang: str) -> list[str]:
    """The pieces of `text` between which a line may end; together they are `text`.

    Without BudouX, Japanese is one piece.
    """
    if not without_spaces(lang):
        return re.split("(?<= )", text)
    parts = _parser().parse(text) if primary(lang) == "ja" and find_spec("budoux") else [text]
    return _joined([piece for part in parts for piece in _AT_BLANK.split(part)])


def _joined(pieces: list[str]) -> list[str]:
    """`pieces` without those of one character, which is half a word more often than a phrase."""
    joined: list[str] = []
    for piece in pieces:
        if joined and len(joined[-1]) == 1:
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined


@cache
def _parser() -> "budoux.Parser":
    import budoux  # an extra

    return budoux.load_default_japanese_parser()
