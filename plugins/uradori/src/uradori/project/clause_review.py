"""What is wrong with clauses before anything is run: their size, and what is to show them."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial

from uradori.project.assertions import Assertion, assertions
from uradori.project.figures import figures
from uradori.project.glossary import Term, names_of
from uradori.project.model import Clause, Mention, Snippet
from uradori.project.problems import Problem
from uradori.project.typography import length, primary, without_spaces

WHOLE = "sentence"
"""The label of the one clause of a claim without marks: its whole sentence."""

MOST_WORDS = 12
MOST_CHARACTERS = 40
"""How long a clause may be; in characters where a language puts no spaces between words."""

_DATE = re.compile(r"(?<!\d)\d{4}-\d{2}(?:-\d{2})?(?!\d)")
_CONJUNCTIONS = {
    "en": re.compile(
        r"(?<=\S)\s+(?:and|or|but|nor|while|whereas|if|unless|because|although|though)\s",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"(?:または|もしくは|あるいは|および|及び|ならびに|並びに|かつ|しかし|ただし|一方で"
        r"|が、|し、|(?:たら|れば|ならば|なら)、|場合[はに、])(?=.)"
    ),
}
_DISPLAYS = (ast.Tuple, ast.List, ast.Set, ast.Dict, ast.ListComp, ast.SetComp, ast.DictComp)


def clauses_of(mentions: Iterable[Mention]) -> dict[str, tuple[Mention, tuple[Clause, ...]]]:
    """Language → where the sentence is said first, and its clauses: the whole where none is marked.

    `mentions` are those of one claim, in the order of languages and pages.
    """
    found: dict[str, tuple[Mention, tuple[Clause, ...]]] = {}
    for each in mentions:
        clauses = each.clauses or (Clause(WHOLE, each.text),)
        found.setdefault(each.lang, (each, clauses))
    return found


def has_conjunctions(lang: str) -> bool:
    """Whether it is known by which words a clause of a language has two parts."""
    return primary(lang) in _CONJUNCTIONS


def review(
    snippets: Mapping[str, Snippet],
    said: Mapping[str, Sequence[Mention]],
    terms: Sequence[Term] = (),
) -> Iterator[Problem]:
    """What is wrong with the clauses of claims that somebody says."""
    names = cache(partial(names_of, terms))
    for claim, snippet in snippets.items():
        mentions = said.get(claim)
        if mentions and snippet.executed:
            clauses = clauses_of(mentions)
            for lang, (mention, parts) in clauses.items():
                known = (*names(lang), snippet.header.stands_for or "")
                for part in parts:
                    yield from _size(snippet, mention, part, known)
            labels = {part.label for _, parts in clauses.values() for part in parts}
            yield from _labels(snippet, labels)


def too_much(text: str, lang: str, names: Iterable[str] = ()) -> str:
    """Why words are more than the smallest part that can be false by itself; "" if they are not.

    Digits in `names` are no figures.
    """
    most, what = MOST_WORDS, "words"
    if without_spaces(lang):
        most, what = MOST_CHARACTERS, "characters"
    if _quantities(text, lang, names) > 1:
        return "has two figures"
    if (pattern := _CONJUNCTIONS.get(primary(lang))) and (found := pattern.search(text)):
        return f'has "{found[0].strip()}"'
    if (size := length(text, lang)) > most:
        return f"has {size} {what}, of {most} at most"
    return ""


def _quantities(text: str, lang: str, names: Iterable[str]) -> int:
    """How many figures there are: in digits, or in words with a unit; "one of them" has none."""
    bare, dates = _DATE.subn("–", text)
    found = figures(bare, lang, names)
    return dates + sum(bool(each.unit) or any(map(str.isdigit, each.text)) for each in found)


def _size(
    snippet: Snippet, mention: Mention, part: Clause, names: Iterable[str]
) -> Iterator[Problem]:
    if why := too_much(part.text, mention.lang, names):
        place = mention.page if mention.line is None else f"{mention.page}:{mention.line}"
        message = f'clause "{part.label}" {why}: {_short(part.text)} ({place})'
        hint = "mark its parts with labels of their own, or waive UR134 with a reason"
        yield Problem("UR134", snippet.path, message, snippet.line, hint)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return f"“{words[:59]}…”" if len(words) > 60 else f"“{words}”"  # noqa: PLR2004 - a short line


def _labels(snippet: Snippet, labels: set[str]) -> Iterator[Problem]:
    """Each clause has an assertion, and each assertion a clause."""
    known = assertions(snippet.source)
    shown = {label for each in known for label in each.labels}
    marked = labels != {WHOLE}
    header = snippet.line
    for label in sorted(labels - shown - {WHOLE}):
        message = f'no assertion shows clause "{label}"'
        hint = f"write # shows: {label} at the assertion, or add one"
        yield Problem("UR131", snippet.path, message, header, hint)
    for each in known:
        for label in each.labels:
            if label not in labels:
                message = f'shows "{label}", which no sentence has as a clause'
                hint = f"[words]{{ by={label} }} on the pages"
                yield Problem("UR132", snippet.path, message, each.line, hint)
        if marked and not each.labels and not each.setup:
            message = "assertion shows no clause"
            hint = "# shows: label, or # setup if nobody needs to see it fail"
            yield Problem("UR132", snippet.path, message, each.line, hint)
    yield from _compound(snippet, known)


def _compound(snippet: Snippet, known: Sequence[Assertion]) -> Iterator[Problem]:
    """An assertion on many values at once fails for any of them, so that it shows one clause."""
    lines = {each.line for each in known if len(each.labels) > 1}
    if not lines:
        return
    for node in ast.walk(ast.parse(snippet.source.removeprefix("\ufeff"))):
        if isinstance(node, ast.Assert) and node.lineno in lines:
            sides = [node.test]
            if isinstance(node.test, ast.Compare):
                sides = [node.test.left, *node.test.comparators]
            if any(isinstance(each, _DISPLAYS) for each in sides):
                message = "assertion on several values at once shows more than one clause"
                hint = "one assertion for each clause"
                yield Problem("UR133", snippet.path, message, node.lineno, hint)
