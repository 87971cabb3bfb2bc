"""How wide text is, roughly, and the lines it fills: nobody here knows the reader's fonts."""

import unicodedata
from collections.abc import Callable, Iterable


def measure(text: str, size: int) -> int:
    """Roughly how many pixels `text` takes at a font size of `size` pixels."""
    wide = sum(is_wide(char) for char in text)
    return size * wide + 7 * size * (len(text) - wide) // 13


def is_wide(char: str) -> bool:
    """Whether a character is as wide as it is high, as those of Japanese are."""
    return unicodedata.east_asian_width(char) in "WF"


def fill(pieces: Iterable[str], fits: Callable[[str], bool]) -> list[str]:
    """`pieces` put together to lines, each as long as it may be; none is cut.

    `fits` says whether a line, without the blank at its end, is short enough.
    """
    lines: list[str] = []
    for piece in pieces:
        if lines and fits((lines[-1] + piece).rstrip()):
            lines[-1] += piece
        else:
            lines.append(piece)
    return [line.rstrip() for line in lines]
