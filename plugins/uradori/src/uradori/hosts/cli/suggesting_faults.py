"""`uradori suggest-faults`: one-line faults that make a claim's snippet fail."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

import click

from uradori.hosts.cli.settings_file import named, write_into_settings
from uradori.project.catalog import Catalog
from uradori.project.clause_review import WHOLE
from uradori.project.files import write_within
from uradori.project.model import Snippet
from uradori.project.named_faults import fails_when, with_fails_when
from uradori.project.root import SETTINGS
from uradori.project.terminal import one_line
from uradori.run.campaign import warmth
from uradori.run.pool import PoolError, open_pool
from uradori.run.suggested import Offer, Tried, try_faults

SHOWN = 4
"""Lines that are printed of those that are of no use, for each reason; `--json` has all of them."""


def tried_on(catalog: Catalog, claim: str, jobs: int | None) -> Tried:
    """What came of trying lines on a claim. What goes wrong with the runner ends the command."""
    try:
        with open_pool(warmth(catalog, [claim], jobs)) as pool:
            return try_faults(catalog, claim, pool)
    except PoolError as error:
        raise click.ClickException(f"snippets cannot be run: {error}") from None


def print_tried(catalog: Catalog, snippet: Snippet, found: Tried) -> None:
    """Print what came of it, and the line to put into the header."""
    for line in _lines(snippet, found, named(snippet, catalog.mentions(snippet.id))):
        click.echo(one_line(line))


def write_faults(catalog: Catalog, snippet: Snippet, found: Tried) -> str:
    """Name in the snippet's header the faults that are needed; says what was done."""
    names = [each.fault for each in found.enough]
    if not names:
        return "nothing is written: no line makes it fail"
    if snippet.elsewhere:
        return _write_into_settings(catalog, snippet, names)
    source = with_fails_when(snippet.source, snippet.header_lines, names)
    if source is None:
        return f"{snippet.path} names faults already: add those you want by hand"
    project = catalog.project
    write_within(project.root, project.path(snippet.path), source.encode())
    return f"{_names(snippet.path, names)}: uradori run {snippet.id}"


def _write_into_settings(catalog: Catalog, snippet: Snippet, names: list[str]) -> str:
    if snippet.header.fails_when:
        return f"{SETTINGS} names faults of it already: add those you want by hand"
    table = named(snippet, catalog.mentions(snippet.id))
    problem = write_into_settings(catalog.project.root, table, "fails_when", names)
    return str(problem) if problem else f"{_names(SETTINGS, names)}: uradori run {table}"


def _names(path: str, names: list[str]) -> str:
    return f"{path} names {'it' if len(names) == 1 else 'them'} now"


def as_data(snippet: Snippet, found: Tried) -> Mapping[str, Any]:
    """The same for machines."""
    names = [each.fault for each in found.enough]
    return {"claim": snippet.id, "enough": names, **asdict(found)}


def _lines(snippet: Snippet, found: Tried, named: str) -> Iterator[str]:
    if found.problem:
        yield f"{snippet.path} does not pass, so that nothing can be told by its failing:"
        yield f"  {found.problem.splitlines()[0]}"
        return
    for each in found.offers:
        yield from _offer_lines(each)
    for what, names in {
        "the check does not notice": found.survived,
        "nothing used in the end": found.unmet,
        "stops it, but not by an assertion": found.crashed,
    }.items():
        yield from (f"{name}  ({what})" for name in names[:SHOWN])
        if len(names) > SHOWN:
            yield f"and {len(names) - SHOWN} more  ({what})"
    tried = len(found.offers) + len(found.survived) + len(found.unmet) + len(found.crashed)
    if not tried:
        yield f"nothing more to try of what {snippet.path} calls in packages that it is about"
        yield "libraries in its header says which these are"
        return
    yield ""
    yield f"{len(found.offers)} of {tried} make it fail"
    if found.enough:
        table = f'in {SETTINGS}, [tool.uradori.claims."{named}"]:'
        line = fails_when([each.fault for each in found.enough])
        yield table if snippet.elsewhere else "in the header:"
        yield f"  {line.removeprefix('# ') if snippet.elsewhere else line}"


def _offer_lines(offer: Offer) -> Iterator[str]:
    yield f"{offer.fault}"
    for lang, words in offer.description.items():
        yield f"  {lang}  {words}"
    shown = ["the sentence" if each == WHOLE else f'clause "{each}"' for each in offer.labels]
    where = f"line{'s' if len(offer.lines) > 1 else ''} {', '.join(map(str, offer.lines))}"
    yield f"  makes false {', '.join(shown)} ({where})"
