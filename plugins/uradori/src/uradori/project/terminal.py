"""Text from snippets, files and messages as a terminal may be given it.

A terminal obeys some characters instead of showing them: it moves its cursor, changes colours,
turns the direction of writing. What a snippet prints or says could so fake a line of ours.
Everything that goes to a terminal and is not our own words passes through here first; JSON needs
it not, since it escapes such characters itself.
"""

import re
import unicodedata

_UNSHOWN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Control, format and surrogate characters, and what ends lines and paragraphs."""
_JOINERS = "\u200c\u200d"
"""Shape letters and emoji, and do nothing else."""
_ENDS = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")


def one_line(text: str) -> str:
    """`text` on one line, every character that a terminal would obey escaped as in Python."""
    return text if text.isascii() and text.isprintable() else "".join(map(_shown, text))


def lines(text: str) -> list[str]:
    """The lines of `text`, each as `one_line`; a final newline begins no line."""
    return [one_line(each) for each in _ENDS.split(text.removesuffix("\n"))]


def without_middle(text: str, most: int) -> str:
    """`text`, of which an ellipsis takes the middle where it has more than `most` characters."""
    half = most // 2
    return text if len(text) <= most else f"{text[:half]}…{text[-half:]}"


def _shown(char: str) -> str:
    if unicodedata.category(char) not in _UNSHOWN or char in _JOINERS:
        return char
    return ascii(char)[1:-1]
