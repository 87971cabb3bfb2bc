"""Whether a person has read a claim's sentences, code and output side by side as they are now.

The header keeps a digest of what was read. Whoever changes a word in one language, a mark, the
code or the approved output has to ask a person again.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum

from uradori.project import confirmed_line
from uradori.project.catalog import Catalog
from uradori.project.model import Mention, Snippet, sha256
from uradori.project.problems import Problem
from uradori.project.snippet_lines import lines_of
from uradori.project.snippets import read_header


class Confirmation(StrEnum):
    """What is known of a person's reading."""

    CURRENT = "current"
    """A person has read what stands there now."""
    CHANGED = "changed"
    """Something was changed since."""
    NEVER = "never"


def state(snippet: Snippet, mentions: Iterable[Mention]) -> Confirmation:
    """Whether a person has confirmed the claim that is said in these places."""
    if snippet.header.confirmed is None:
        return Confirmation.NEVER
    same = snippet.header.confirmed == digest(snippet, mentions)
    return Confirmation.CURRENT if same else Confirmation.CHANGED


def digest(snippet: Snippet, mentions: Iterable[Mention]) -> str:
    """A digest of everything that a person reads side by side, in hexadecimal.

    It is of the sentences in every language, with what marks their words and the labels of their
    clauses, of the code and of the approved output. Where a sentence stands, and in how many
    places, is left out; so are the ends of lines, which a checkout may change.
    """
    sentences = sorted(
        {
            (
                each.lang,
                each.partial,
                each.text,
                each.html,
                tuple((clause.label, clause.text) for clause in (*each.clauses, *each.parts)),
            )
            for each in mentions
        }
    )
    approved = None if snippet.approved is None else lines_of(snippet.approved)
    read = (sentences, lines_of(snippet.code), approved)
    return sha256(json.dumps(read).encode())


def confirmed(snippet: Snippet, mentions: Iterable[Mention]) -> str | Problem:
    """The source of the snippet with the line that says that a person has just read all this.

    A problem where nothing but this line cannot be written.
    """
    made = digest(snippet, mentions)
    source = confirmed_line.with_digest(snippet.source, snippet.header_lines, made)
    header, lines, _ = read_header(source, snippet.path, lambda: snippet.header.backend)
    wanted = replace(snippet.header, confirmed=made)
    if header != wanted or confirmed_line.without(source, lines) != snippet.code:
        message = "cannot be confirmed without changing what else its header says"
        hint = 'delete "confirmed" wherever it stands, and write the header on lines of its own'
        return Problem("UR163", snippet.path, message, snippet.line, hint)
    return source


def unconfirmed(catalog: Catalog) -> Iterator[Problem]:
    """Every claim that nobody has read side by side as it is said on pages now."""
    for claim, snippet in catalog.snippets.items():
        if not (mentions := catalog.mentions(claim)):
            continue  # it is said elsewhere that no page says it
        line, hint = _line(snippet), f"read it, then: uradori confirm {claim}"
        match state(snippet, mentions):
            case Confirmation.NEVER:
                message = f'claim "{claim}" was never confirmed'
                yield Problem("UR160", snippet.path, message, line, hint)
            case Confirmation.CHANGED:
                message = f'sentence, code or output of "{claim}" changed since it was confirmed'
                yield Problem("UR161", snippet.path, message, line, hint)


def _line(snippet: Snippet) -> int:
    """Where the header says so, or would."""
    return next(iter(snippet.left_out), 0) or snippet.line
