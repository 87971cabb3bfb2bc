"""The code of a claim, line by line: what each line shows, and where a broken world differs.

The host highlights the code; what is said of its lines is put into that, so that the code stands
on a page once.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from markupsafe import Markup

from uradori.evidence.model import Difference, Evaluated, Value
from uradori.page.clause_list import Part, are_marked
from uradori.page.fragments import html
from uradori.page.worlds import REAL, World
from uradori.project.assertions import Assertion, assertions
from uradori.project.model import Snippet
from uradori.project.snippet_lines import Numbered
from uradori.project.terminal import without_middle

GLANCE = 60
"""Characters of a value that one sees at a glance."""
MOST = 80
"""Characters that a page shows of a value; the record of the runs has more of it."""
WORTH_FOLDING = 6
"""Lines that must be out of the way for a listing to be folded."""
LEAST_FOLD = 3
"""Lines that are folded at one place; fewer would gain nothing."""

_CODE = re.compile(r"(?P<head>.*?<code[^>]*>)(?P<lines>.*)(?P<tail></code>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Falsehood:
    """What an assertion came to where it did not hold."""

    worlds: tuple[str, ...]
    """The keys of the worlds in which it came to this."""
    letters: tuple[str, ...]
    """Theirs, apart from the real one's, which has none."""
    evaluated: Evaluated

    @property
    def difference(self) -> Difference | None:
        """Where two values that one cannot take in at a glance differ first."""
        found = self.evaluated.difference
        if found is None or all(_is_short(each) for each in self.evaluated.values):
            return None
        return replace(
            found,
            left=without_middle(found.left, MOST),
            right=without_middle(found.right, MOST),
        )

    @property
    def values(self) -> list[Value]:
        """What the operands were; beside a difference, only those that say more at a glance."""
        told = self.evaluated.values
        if self.difference is not None:
            return [each for each in told if _is_short(each)]
        return [replace(each, value=without_middle(each.value, MOST)) for each in told]


def _is_short(value: Value) -> bool:
    return len(value.value) <= GLANCE


@dataclass(slots=True)
class LineMark:
    """What is said of one line of the code."""

    parts: list[int] = field(default_factory=list)
    """Numbers of the clauses that the statement which begins here shows."""
    of_parts: list[int] = field(default_factory=list)
    """Numbers of the clauses that a statement shows which the line belongs to."""
    false_in: list[str] = field(default_factory=list)
    """Keys of the worlds in which an assertion on it does not hold."""
    notes: list[Falsehood] = field(default_factory=list)
    """What stands below it."""


def marks(
    snippet: Snippet,
    shown: Sequence[Numbered],
    parts: Sequence[Part],
    false: Sequence[Evaluated],
    worlds: Iterable[World],
) -> dict[int, LineMark]:
    """What is said of the lines that a page shows, by line.

    `false` are the assertions that did not hold in the real world.
    """
    known = {each.line: each for each in assertions(snippet.source)}
    there = {number for number, _ in shown}
    found: dict[int, LineMark] = {}
    for part in parts if are_marked(parts) else ():
        for line in part.seen:
            for each in _lines(known, line, there):
                found.setdefault(each, LineMark()).of_parts.append(part.number)
            found[line].parts.append(part.number)
    seen = [(REAL, "", false), *((each.key, each.letter, each.falsified) for each in worlds)]
    for key, letter, falsified in seen:
        for evaluated in falsified if key else ():
            lines = _lines(known, next((n for n in evaluated.lines if n in there), 0), there)
            for line in lines:
                mark = found.setdefault(line, LineMark())
                mark.false_in += [] if key in mark.false_in else [key]
            if lines:
                _add(found[lines[-1]].notes, Falsehood((key,), (letter,) * bool(letter), evaluated))
    return found


def _add(notes: list[Falsehood], note: Falsehood) -> None:
    """Add what an assertion came to in one world to what it came to in the same way in others."""
    for place, each in enumerate(notes):
        if _alike(each, note):
            worlds, letters = each.worlds + note.worlds, each.letters + note.letters
            notes[place] = replace(each, worlds=worlds, letters=letters)
            return
    notes.append(note)


def _alike(one: Falsehood, other: Falsehood) -> bool:
    """Whether a reader would see no other words; of one world, each time is told."""
    return set(one.worlds).isdisjoint(other.worlds) and (
        (one.values, one.difference, one.evaluated.message)
        == (other.values, other.difference, other.evaluated.message)
    )


def marked(
    highlighted: str,
    shown: Sequence[Numbered],
    said: Mapping[int, LineMark],
    name: str,
    words: Mapping[str, Any],
) -> str:
    """Highlighted code with what is said of its lines; `name` begins the ids of lines.

    Lines that `decisive` leaves out are wrapped, for a style sheet to fold. Code that the
    highlighter did not give line by line stays as it is.
    """
    code = _CODE.fullmatch(highlighted) if said else None
    lines = code["lines"].removesuffix("\n").split("\n") if code else []
    if code is None or len(lines) != len(shown):
        return highlighted
    kept = decisive(shown, said)
    inside = ""
    numbered = zip(shown, lines, strict=True)
    for is_kept, group in groupby(numbered, key=lambda each: each[0][0] in kept):
        written = ""
        for (number, _), line in group:
            inner = Markup(line)  # noqa: S704 - the highlighter has escaped it
            mark = said.get(number)
            told = {"number": number, "mark": mark, "name": name, "words": words}
            written += (html("line.html", line=inner, **told) if mark else line) + "\n"
        inside += written if is_kept else _folded(written)
    return f"{code['head']}{inside}{code['tail']}"


def decisive(shown: Sequence[Numbered], said: Iterable[int]) -> set[int]:
    """The numbers of the lines that one reads first: those of which something is said.

    With them go the lines that open the blocks they stand in, and the comments right above. All
    lines, where the rest is not worth folding.
    """
    said = set(said)
    lines = [line for _, line in shown]
    kept = {place for place, (number, _) in enumerate(shown) if number in said}
    kept.update(*[_openers(lines, place) for place in kept])
    for place in sorted(kept):
        above = place - 1
        while above >= 0 and lines[above].lstrip().startswith("#"):
            kept.add(above)
            above -= 1
    for is_kept, gap in groupby(range(len(lines)), key=kept.copy().__contains__):
        run = list(gap)
        if not is_kept and len(run) < LEAST_FOLD:
            kept.update(run)
    whole = range(len(lines))
    return {shown[each][0] for each in (kept if len(lines) - len(kept) >= WORTH_FOLDING else whole)}


def _openers(lines: Sequence[str], place: int) -> Iterator[int]:
    """Places of the lines that open the blocks in which a line stands, the innermost first."""
    indent = _indent(lines[place])
    for above in range(place - 1, -1, -1):
        if lines[above].strip() and _indent(lines[above]) < indent:
            indent = _indent(lines[above])
            yield above


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _folded(written: str) -> str:
    """Lines that a style sheet may fold, below a sign that stands for them then."""
    gap = '<span class="uradori-gap" aria-hidden="true">⋯\n</span>'
    return f'{gap}<span class="uradori-rest">{written}</span>'


def _lines(known: Mapping[int, Assertion], line: int, there: set[int]) -> list[int]:
    """The lines of the statement which begins at `line`, as far as a page shows them."""
    last = known[line].last_line if line in known else line
    return [each for each in range(line, last + 1) if each in there]
