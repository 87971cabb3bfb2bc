"""The key of a header that names faults, written for an author. Pure."""

import json
import re
from collections.abc import Sequence

from uradori.project.snippet_lines import lines_of

_EMPTY = re.compile(r"# fails_when = \[\s*\][ \t]*")


def fails_when(names: Sequence[str]) -> str:
    """The line of a header that names these faults."""
    return f"# fails_when = [{', '.join(map(_quoted, names))}]"


def with_fails_when(source: str, header: tuple[int, int], names: Sequence[str]) -> str | None:
    """`source` with these faults named in its header, which is added where there is none.

    `header` are its first and last line, (0, 0) without one. None where it names faults already,
    of which only its author knows how they are to stand beside others.
    """
    lines = lines_of(source)
    newline = "\r\n" if "\r\n" in source else "\n"
    written = fails_when(names)
    first, last = header
    if not first:
        top = int(bool(lines) and lines[0].startswith("#!"))
        lines[top:top] = ["# /// uradori", written, "# ///"]
        return newline.join(lines)
    inside = range(first, last - 1)
    stands = [index for index in inside if re.match(r"# fails_when\b", lines[index])]
    if not stands:
        lines.insert(first, written)
    elif _EMPTY.fullmatch(lines[stands[0]]):
        lines[stands[0]] = written
    else:
        return None
    return newline.join(lines)


def _quoted(name: str) -> str:
    """A text of TOML; a line full of quotation marks stays readable."""
    return f"'{name}'" if '"' in name and "'" not in name else json.dumps(name, ensure_ascii=False)
