"""Looks whether installed texts say what snippets quote. Runs do this; no page does.

A place is "name:where": a distribution registers under that name, in the entry point group
`uradori.texts`, what reads its texts.
"""

import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import version

from uradori.project import sentences
from uradori.project.kinds import texts
from uradori.project.model import Quote, sha256
from uradori.project.sentences import Excerpt

__all__ = ["Reader"]

Reader = Callable[[str], str]
"""Gives the text at a place, as HTML; raises LookupError, with words for a person, where there is
no such place."""


class Misquoted(Exception):  # noqa: N818 - says what is wrong with a quotation, not with us
    """An installed text does not say what is quoted of it; the message says what is wrong."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where quoted words stand."""

    excerpt: Excerpt
    """The words, with what stands before and after them."""
    distribution: str
    """What the text came with."""
    version: str
    sha256: str
    """Digest of the whole text at that place."""


def standing(quote: Quote) -> Standing:
    """Where the words of a quotation stand in the installed text, with what is around them.

    Raises Misquoted where they do not stand there as whole sentences, or nothing can look.
    """
    name, _, where = quote.place.partition(":")
    spec = texts().get(name)
    if spec is None:
        raise Misquoted(f'there is no text named "{name}" here')
    try:
        read: Reader = pkgutil.resolve_name(spec.load)
        html = read(where)
    except LookupError as error:
        raise Misquoted(f"{quote.place}: {_said(error)}") from error
    found = sentences.sentences(html)
    excerpt = sentences.find(quote.words, found)
    if excerpt is None:
        inside = sentences.occur(quote.words, found)
        how = f", at most {sentences.MOST} of them" if inside else ""
        wrong = f"says these words, but not as whole sentences{how}" if inside else "does not say"
        raise Misquoted(f"{quote.place} {wrong}: {quote.words}")
    return Standing(excerpt, spec.distribution, version(spec.distribution), sha256(html.encode()))


def look(quotes: Iterable[Quote]) -> dict[Quote, Standing]:
    """Where each of these quotations stands, web addresses aside, which nothing here can read.

    Raises Misquoted at the first that does not.
    """
    return {quote: standing(quote) for quote in quotes if not quote.on_the_web}


def _said(error: LookupError) -> str:
    return str(error.args[0]) if error.args else "there is no such place"
