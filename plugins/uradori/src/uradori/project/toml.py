"""TOML that authors write: a table, or one problem with its line and reason."""

import re
import tomllib
from pathlib import Path
from typing import Any

from uradori.project.files import read_text
from uradori.project.problems import Problem

MOST_DIGITS = 4300
"""Of a number; Python refuses to read more."""

_PLACE = re.compile(r" ?\(at (?:line (?P<line>\d+), column \d+|end of document)\)$")
_DIGITS = re.compile(r"[\d_]+")
_PART = r"[\w\"'-]+"
_LONG_KEY = re.compile(rf"(?<![\w\"'-]){_PART}(?:[ \t]*\.[ \t]*{_PART}){{200}}")
"""tomllib takes time by the square of the parts of a key; nobody has more than a handful."""


def read(path: Path, shown: str, code: str) -> tuple[dict[str, Any], str] | Problem:
    """(table, text) of the TOML file at `path`, or a problem with this code at the place `shown`.

    Raises FileNotFoundError where there is nothing at all.
    """
    text = read_text(path, shown, code)
    if isinstance(text, Problem):
        return text
    text = text.removeprefix("\ufeff")
    table = parse(text, shown, code)
    return table if isinstance(table, Problem) else (table, text)


def parse(text: str, shown: str, code: str, above: int = 0) -> dict[str, Any] | Problem:
    """The table in `text`, which stands below `above` other lines of its file."""
    if found := _LONG_KEY.search(text):
        line = above + text.count("\n", 0, found.start()) + 1
        return Problem(code, shown, "is not TOML: a key has more than 200 parts", line)
    try:
        return tomllib.loads(text)
    except RecursionError:
        return Problem(code, shown, "is not TOML: nested too deep", above + 1, "nest less")
    except tomllib.TOMLDecodeError as error:
        line, reason = above + 1, str(error)
        if place := _PLACE.search(reason):
            last = text.rstrip().count("\n") + 1
            line, reason = above + int(place["line"] or last), reason[: place.start()]
        return Problem(code, shown, f"is not TOML: {reason}", line)
    except ValueError:  # of a number, while it is made: the only one that is no TOMLDecodeError
        line = above + _monster(text)
        return Problem(code, shown, f"has a number of more than {MOST_DIGITS} digits", line)


def _monster(text: str) -> int:
    """The line of the first number that Python refuses to read."""
    runs = (match for match in _DIGITS.finditer(text) if match.end() - match.start() > MOST_DIGITS)
    found = next(runs, None)
    return text.count("\n", 0, found.start()) + 1 if found else 1
