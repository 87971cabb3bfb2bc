"""What a header says of its kind: the words that it quotes, and whom an engine stands for."""

from collections.abc import Iterator
from difflib import get_close_matches
from itertools import count

from uradori.project import sentences
from uradori.project.kinds import kinds, texts
from uradori.project.model import Quote, Snippet
from uradori.project.problems import Problem


def review_kind(snippet: Snippet) -> Iterator[Problem]:
    """What is wrong with what the header says of its kind; the code is another matter."""
    header, shown, line = snippet.header, snippet.path, snippet.line
    kind = kinds()[header.kind]
    for number, quote in zip(count(1), header.quotes, strict=False):
        for code, message, hint in _review_quote(quote):
            yield Problem(code, shown, f"quotes.{number}: {message}", line, hint)
    if kind.quoted:
        yield from _review_quotation(snippet, line)
    if not kind.tested and not any(each.on_the_web and each.read for each in header.quotes):
        hint = 'quotes = [{ place = "https://…", words = "…", read = 2026-01-31 }]'
        message = "gives no words that it relies on, with the day on which they were read"
        yield Problem("UR154", shown, message, line, hint)
    if header.stands_for is not None and not (
        kind.by_engines and header.engines and header.stands_for.strip()
    ):
        hint = "name the service and the engines, with the kind of what engines show"
        yield Problem(
            "UR155", shown, "stands_for belongs to a claim that an engine shows", line, hint
        )


def _review_quote(quote: Quote) -> Iterator[tuple[str, str, str]]:
    """(code, message, hint) of everything that can be wrong with one quotation before any run."""
    number = len(sentences.split(quote.words))
    if not 1 <= number <= sentences.MOST:
        message = f"has {number} sentences; it may have one or {sentences.MOST}"
        yield "UR150", message, "quote whole sentences, and as few as say it"
    if quote.on_the_web:
        if quote.read is None:
            message = "nothing here can look at a web address, and nobody says when it was read"
            yield "UR152", message, "add read = the day, as 2026-01-31"
        return
    name, colon, where = quote.place.partition(":")
    if not (colon and where and name in texts()):
        close = get_close_matches(name, texts(), n=1)
        known = ", ".join(f"{each}:…" for each in texts())
        hint = f'did you mean "{close[0]}:…"?' if close else f"one of: {known}, or a web address"
        yield "UR151", f'there is no place "{quote.place}"', hint


def _review_quotation(snippet: Snippet, line: int) -> Iterator[Problem]:
    """It is words in an installed text, and nothing beside."""
    header = snippet.header
    if not header.quotes:
        hint = 'quotes = [{ place = "botocore:lambda/Invoke", words = "…" }]'
        yield Problem("UR153", snippet.path, "is a quotation, and quotes nothing", line, hint)
    if any(each.on_the_web for each in header.quotes):
        message = "is a quotation of a web address, at which nothing here can look"
        hint = 'kind = "source", or a place in an installed text'
        yield Problem("UR153", snippet.path, message, line, hint)
    if header.faults or header.engines:
        message = "is a quotation, yet names faults or engines, for which nothing is run"
        yield Problem("UR153", snippet.path, message, line, "delete them, or choose another kind")
