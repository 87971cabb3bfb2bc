"""A claim as a person reads it before confirming it: sentences, code and output together."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import unified_diff

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from uradori.evidence.entry import Entry
from uradori.hosts.cli.console import WIDE
from uradori.hosts.cli.then import Then
from uradori.page import looks
from uradori.project.model import Mention, Quote, Snippet
from uradori.project.snippet_lines import lines_of
from uradori.project.terminal import one_line
from uradori.run.quotations import Misquoted, standing

SHOWN_BEFORE, SHOWN_AFTER = 3, 6
"""Sentences of an installed text around a quotation."""
QUOTED = ">"
COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def show_claim(entry: Entry, languages: Iterable[str], then: Then | str, place: str) -> None:
    """Print everything that a confirmation covers, on standard output.

    `then` is how the claim was when it was last confirmed, or why nobody knows; `place` says which
    of how many claims this is.
    """
    snippet, look = entry.snippet, looks.of(entry)
    click.secho(one_line(f"{snippet.id}  {place}"), bold=True)
    click.echo(one_line(f"{look.glyph} {entry.verdict.value}  ({snippet.header.kind})"))
    _section("since it was confirmed")
    for line in _since(entry, then):
        click.secho(f"  {line}", fg=COLOURS.get(line[:1]))
    _section("sentences")
    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = WIDE
    console.print(_sentences(entry.mentions, languages))
    _section(f"code  {snippet.path}")
    for number, line in enumerate(lines_of(snippet.source.rstrip("\r\n")), 1):
        click.echo(f"  {click.style(f'{number:3}', dim=True)}  {one_line(line)}")
    if snippet.executed:
        _section(f"output  {snippet.output_path}")
        for line in _output(snippet):
            click.echo(f"  {one_line(line)}")
    for quote in snippet.header.quotes:
        _section(f"quoted from {quote.place}")
        for mark, line in _quoted(quote):
            click.secho(one_line(f"  {mark} {line}"), bold=mark == QUOTED)
    click.echo()


def _section(title: str) -> None:
    click.echo()
    click.secho(one_line(title), bold=True)


def _sentences(mentions: Iterable[Mention], languages: Iterable[str]) -> Table:
    """A column a language; below the sentences a row for each clause."""
    said = list(mentions)
    table = Table(box=None, header_style="dim", padding=(0, 2))
    table.add_column("")
    columns = list(languages)
    for lang in columns:
        table.add_column(lang, overflow="fold", ratio=1)
    table.add_row("", *(_said([each for each in said if each.lang == lang]) for lang in columns))
    labels = dict.fromkeys(clause.label for each in said for clause in each.clauses)
    for label in labels:
        cells = [
            " … ".join(
                dict.fromkeys(
                    one_line(clause.text)
                    for each in said
                    for clause in each.clauses
                    if each.lang == lang and clause.label == label
                )
            )
            for lang in columns
        ]
        table.add_row(Text(one_line(label), style="bold"), *map(Text, cells))
    return table


def _said(mentions: Iterable[Mention]) -> Text:
    """What pages of one language say, each sentence once, with the words of clauses underlined."""
    places: dict[str, list[str]] = {}
    words: list[str] = []
    for each in mentions:
        shown = one_line(each.text.replace("\n", " "))
        place = f"{each.page}:{each.line or ''}".rstrip(":")
        if each.parts:
            place += f": “{' … '.join(part.text for part in each.parts)}”"
        places.setdefault(shown, []).append(place)
        words += [one_line(clause.text) for clause in each.clauses if clause.text.strip()]
    text = Text()
    for at, (sentence, where) in enumerate(places.items()):
        text.append("\n" * (at > 0) + sentence)
        text.append(f"\n{one_line(', '.join(where))}", style="dim")
    text.highlight_words(words, "underline")
    return text


def _quoted(quote: Quote) -> Iterator[tuple[str, str]]:
    """The words, and what stands around them: a condition two sentences later counts as well."""
    if quote.on_the_web:
        yield QUOTED, quote.words
        when = f"on {quote.read}" if quote.read else "on a day that the header does not say"
        yield "", f"(a person read this {when}; nothing here can look)"
        return
    try:
        excerpt = standing(quote).excerpt
    except Misquoted as error:
        yield QUOTED, quote.words
        yield "", f"({error})"
        return
    yield from (("", each) for each in excerpt.before[-SHOWN_BEFORE:])
    yield from ((QUOTED, each) for each in excerpt.words)
    yield from (("", each) for each in excerpt.after[:SHOWN_AFTER])


def _output(snippet: Snippet) -> list[str]:
    if snippet.approved is None:
        return ["(none was approved)"]
    return lines_of(snippet.approved.rstrip("\r\n"))


def _since(entry: Entry, then: Then | str) -> Iterator[str]:
    """What changed, as lines of differences."""
    if isinstance(then, str):
        yield one_line(then)
        return
    about = "" if then.exact else ", though not just this was committed"
    yield one_line(f"compared with commit {then.commit} of {then.day}{about}")
    before, now = then.snippet, entry.snippet
    pairs = [
        (f"sentence ({lang})", old, new)
        for lang, (old, new) in _by_language(then.mentions, entry.mentions).items()
    ]
    pairs += [
        ("code", lines_of(before.code), lines_of(now.code)),
        ("output", _output(before), _output(now)),
    ]
    for name, old, new in pairs:
        found = list(unified_diff(old, new, lineterm="", n=2))[2:]
        if found:
            yield f"{name}:"
            yield from map(one_line, found)
    if all(old == new for _, old, new in pairs):
        yield "nothing: it was written by hand, or made by another version"


def _by_language(
    before: Iterable[Mention], now: Iterable[Mention]
) -> Mapping[str, tuple[list[str], list[str]]]:
    """Language → (sentences and clauses before, those now), one a line."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    for which, mentions in enumerate((before, now)):
        for each in mentions:
            lines = found.setdefault(each.lang, ([], []))[which]
            marked = [f"[{part.label}] {part.text}" for part in (*each.clauses, *each.parts)]
            lines += [line for line in (each.text, *marked) if line not in lines]
    return found
