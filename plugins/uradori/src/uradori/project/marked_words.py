"""Words that an author has marked: `[words]{ claim=… by=… lang=… }`, and how they are found. Pure.

`claim` says that they are the sentence of a claim, or a part of it; `by` that they are a clause,
which assertions with this label show; `lang` that they are in another language than the page; `as`
that they state no fact, but are advice or a definition. Marks may stand in marks, and words may
hold any Markdown.
"""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

DEEPEST = 8
"""Brackets in brackets that are followed; a limit keeps the search from becoming quadratic."""

STATES_NO_FACT = ("advice", "definition")
"""What words may be instead of a statement of fact."""

_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_BRACES = re.compile(r"\{:?[ \t]*(?P<keys>[^{}\n]*)\}")
_KEY = re.compile(
    r"(?P<key>claim|by|lang|as)=(?P<quote>[\"']?)(?P<value>[^\s{}\"'=]+)(?P=quote)(?:[ \t]+|$)"
)
_VALUES = {
    "claim": re.compile(r"[\w./:-]+"),
    "by": re.compile(r"[\w-]+"),
    "lang": re.compile(r"[A-Za-z-]+"),
    "as": re.compile("|".join(STATES_NO_FACT)),
}
_FIELDS = {"claim": "claim", "by": "by", "lang": "lang", "as": "instead"}
"""Key → field of `Marked`; Python keeps one of the keys for itself."""
_UNTICKED = r"(?:[^`\n]|\n(?![ \t]*\n))*+"
CODE = re.compile(
    rf"(?<![`\\])(?P<tick>`++){_UNTICKED}(?:(?!(?P=tick)(?!`))`++{_UNTICKED})*+(?P=tick)(?!`)"
)
"""Code in a line of Markdown; it goes over no empty line."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Where marked words stand in a text, and what is said of them."""

    start: int
    """Of the opening bracket."""
    end: int
    """Behind the closing brace."""
    last: int
    """Of the closing bracket; the words stand between."""
    claim: str = ""
    by: str = ""
    lang: str = ""
    instead: str = ""
    """What they are, where they state no fact."""

    @property
    def first(self) -> int:
        """Where the words begin."""
        return self.start + 1


def at(text: str, start: int) -> Marked | None:
    """The marked words that begin with the bracket at `start`; None where that marks nothing."""
    if text[start - 1 : start] == "]":
        return None  # the second half of a link: [words][name]{ .wide }
    last = _closing(text, start)
    braces = None if last is None else _BRACES.match(text, last + 1)
    if last is None or braces is None or not text[start + 1 : last].strip():
        return None
    keys = _keys(braces["keys"])
    return Marked(start, braces.end(), last, **keys) if keys else None


def spans(text: str) -> Iterator[Marked]:
    """Marked words of a Markdown text, the outermost, in order; there are none in its code."""
    blank = CODE.sub(lambda match: " " * len(match[0]), text)
    end = 0
    for bracket in _BRACKET.finditer(blank):
        if bracket.start() >= end and bracket[0] == "[" and (found := at(blank, bracket.start())):
            end = found.end
            yield found


def without_marks(text: str, said: Container[str] | None = None) -> str:
    """A Markdown text with the words alone where they were marked.

    `said` are the claims of its page, by id or address: a mark of another stands in code that is
    written without ticks or fences, and stays. None means that nothing is known of that.
    """
    pieces: list[str] = []
    end = 0
    for each in spans(text):
        if said is not None and each.claim and each.claim not in said:
            continue
        pieces += [text[end : each.start], without_marks(text[each.first : each.last])]
        end = each.end
    return "".join([*pieces, text[end:]])


def _closing(text: str, start: int) -> int | None:
    """Where the bracket at `start` is closed."""
    depth = 0
    for bracket in _BRACKET.finditer(text, start):
        if bracket[0] == "[":
            depth += 1
            if depth > DEEPEST:
                return None
        elif bracket[0] == "]":
            depth -= 1
            if depth == 0:
                return bracket.start()
    return None


def _keys(text: str) -> dict[str, str]:
    """The keys in braces; none where anything in them is wrong."""
    found: dict[str, str] = {}
    at = 0
    while at < len(text):
        match = _KEY.match(text, at)
        if match is None or _FIELDS[match["key"]] in found:
            return {}
        key, value = match["key"], match["value"]
        if not _VALUES[key].fullmatch(value):
            return {}
        found[_FIELDS[key]] = value
        at = match.end()
    return found
