"""The line of a header that says what a person has confirmed: found, left out, written. Pure.

    # confirmed = "0f…"

It is left out of every digest of a snippet, since it changes neither what a reader sees nor what
a run does: confirming a claim leaves its evidence as good as it was.
"""

import io
import re
import tokenize
from collections.abc import Iterable

LINE = re.compile(r'# confirmed = "[^"\\]*"[ \t]*')
"""As `uradori confirm` writes it; what says the same in another form is not left out."""

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_COOKIE = re.compile(r"[ \t\f]*#.*?coding[:=][ \t]*[-\w.]+")
_NO_CODE = re.compile(r"[ \t\f]*(?:#.*)?")
_BYTE_ORDER_MARK = "\ufeff"


def left_out(source: str, header: tuple[int, int]) -> tuple[int, ...]:
    """Numbers of the lines that no digest covers; `header` are the header's first and last.

    They are the line itself, and the two around it where the header has no other: a snippet that
    had no header gets one by being confirmed. There are none where the header is no comment but
    stands in text of the program, or where two lines look alike.
    """
    first, last = header
    if last <= first:  # there is no header
        return ()
    lines = _lines(source)[1]
    body = range(first + 1, last)
    found = [number for number in body if LINE.fullmatch(_bare(lines[number - 1]))]
    whole = len(found) == len(body)
    if len(found) > 1 or not (found or whole) or not _is_comment(lines, first):
        return ()
    return tuple(range(first, last + 1)) if whole else tuple(found)


def without(source: str, header: tuple[int, int]) -> str:
    """`source` without the lines that are left out."""
    out = left_out(source, header)
    if not out:
        return source
    mark, lines = _lines(source)
    return mark + "".join(line for number, line in enumerate(lines, 1) if number not in out)


def with_digest(source: str, header: tuple[int, int], digest: str) -> str:
    """`source` with this digest in the line, which is added where there is none.

    All else is as it was, byte for byte. Whether the header still means the same is for the
    caller to look at: its other lines may be of any form.
    """
    mark, lines = _lines(source)
    first, last = header
    written = f'# confirmed = "{digest}"'
    for number in range(first + 1, last):
        if LINE.fullmatch(bare := _bare(lines[number - 1])):
            lines[number - 1] = written + lines[number - 1][len(bare) :]
            return mark + "".join(lines)
    newline = next((line[len(_bare(line)) :] for line in lines), "") or "\n"
    # Right below the first line it is no part of a table, whatever follows.
    new = [written] if first else ["# /// uradori", written, "# ///"]
    at = first or _top(lines)
    lines[at:at] = [line + newline for line in new]
    return mark + "".join(lines)


def moved(line: int, then: Iterable[int], now: Iterable[int]) -> int:
    """Where the line with this number is, when `then` lines had been left out and `now` others.

    A line that was itself left out is nowhere else: it keeps its number.
    """
    gone = sorted(then)
    if line in gone:
        return line
    at = line - sum(number < line for number in gone)
    for number in sorted(now):
        at += number <= at
    return at


def _lines(source: str) -> tuple[str, list[str]]:
    """The byte order mark, if any, and the lines with their ends; together they are `source`."""
    mark = _BYTE_ORDER_MARK * source.startswith(_BYTE_ORDER_MARK)
    return mark, _LINES.findall(source.removeprefix(_BYTE_ORDER_MARK))


def _bare(line: str) -> str:
    return line.rstrip("\r\n")


def _top(lines: list[str]) -> int:
    """How many lines have to stay above a header: the interpreter's, and the encoding's."""
    for index, line in enumerate(lines[:2]):
        if _COOKIE.match(line):
            return index + 1
    return int(bool(lines) and lines[0].startswith("#!"))


def _is_comment(lines: list[str], number: int) -> bool:
    """Whether Python takes the line with this number for a comment."""
    if all(_NO_CODE.fullmatch(_bare(line)) for line in lines[:number]):
        return True  # as nearly always, and not worth a tokenizer
    text = io.StringIO("".join(f"{_bare(line)}\n" for line in lines))
    try:
        for token in tokenize.generate_tokens(text.readline):
            if token.end[0] >= number:
                return token.type == tokenize.COMMENT
    except (tokenize.TokenError, SyntaxError):
        return False
    return False
