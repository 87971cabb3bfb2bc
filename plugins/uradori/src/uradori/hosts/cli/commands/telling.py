"""Commands that say what is known, and change nothing."""

import sys
from dataclasses import asdict
from datetime import UTC, datetime
from typing import BinaryIO

import click

from uradori.evidence.ledger import load_ledger
from uradori.evidence.unchanged import Inspection
from uradori.hosts.cli import comparing, console
from uradori.hosts.cli.commands.common import json_option, root
from uradori.hosts.cli.nothing_wrong import named_by, nothing_wrong
from uradori.hosts.cli.running import report
from uradori.hosts.cli.selection import meant, no_such, select
from uradori.project import schemas
from uradori.project.settings import load_project
from uradori.publish.claims_document import claims_document
from uradori.publish.publisher import with_problems


@click.command()
@click.option("--github", is_flag=True, help="Also mark the lines, where GitHub Actions runs this.")
@json_option
def check(github: bool, as_json: bool) -> None:
    """Say everything that is wrong with snippets, pages, translations and evidence; run nothing."""
    look = Inspection(load_project(root()))
    lines = None if as_json else look.known("check")
    if lines is None:
        with look:
            ledger = with_problems(load_ledger(root()))
            for line in console.annotations(ledger.problems) if github else ():
                click.echo(line)
            report(ledger, ledger.problems, list(ledger.entries), as_json)
            lines = list(nothing_wrong(ledger))
            look.keep("check", lines, named_by(ledger))
    for line in () if as_json else lines:
        click.echo(line)


@click.command("list")
@json_option
def list_claims(as_json: bool) -> None:
    """List every claim with its verdict."""
    ledger = load_ledger(root())
    if as_json:
        console.print_json(claims_document(ledger))
    else:
        console.print_claims(ledger.entries.values())


@click.command()
@click.argument("claim", metavar="ID")
@json_option
def show(claim: str, as_json: bool) -> None:
    """Show everything known about one claim."""
    ledger = load_ledger(root())
    _, unknown = select(ledger.catalog, [claim])
    claim = meant(ledger.catalog, claim)
    if claim not in ledger.entries:
        console.print_problems(unknown or [no_such(ledger.catalog, claim)])
        sys.exit(1)
    if as_json:
        document = claims_document(ledger)
        [data] = [each for each in document["claims"] if each["id"] == claim]
        evidence = ledger.entries[claim].evidence
        survivors = evidence.mutation.survivors if evidence and evidence.mutation else ()
        console.print_json({**data, "survivors": list(survivors)})
    else:
        for line in console.claim_lines(ledger.entries[claim]):
            click.echo(line)


@click.command()
@click.argument("file", metavar="CLAIMS.JSON", type=click.File("rb"))
@json_option
def compare(file: BinaryIO, as_json: bool) -> None:
    """Print whose verdict differs from what was published, as a table in Markdown."""
    found = comparing.differences(load_ledger(root()), _published(file))
    if as_json:
        console.print_json([asdict(each) for each in found])
    else:
        click.echo("\n".join(comparing.as_table(found)))


def _published(file: BinaryIO) -> dict[str, comparing.Published]:
    """What a claims.json says; an error for a person where it is none."""
    try:
        return comparing.published(file.read())
    except ValueError as error:
        raise click.ClickException(f"{file.name}: no claims.json: {error}") from None


@click.command()
@click.argument("file", metavar="[CLAIMS.JSON]", type=click.File("rb"), required=False)
@click.option("--addresses", is_flag=True, help="Ask every cited address whether it answers.")
@click.option(
    "--days",
    type=click.IntRange(0, 365_000),  # Python knows no day before the year 1
    default=365,
    show_default=True,
    help="After which words were read long ago.",
)
@json_option
def upkeep(file: BinaryIO | None, addresses: bool, days: int, as_json: bool) -> None:
    """Print what has aged, as Markdown: verdicts, cited addresses, words read long ago.

    CLAIMS.JSON is the published one. Ends with 1 where a person has something to do.
    """
    from uradori.hosts.cli import aging
    from uradori.hosts.cli.addresses import ask

    ledger = load_ledger(root())
    published = _published(file) if file else None
    replies = ask(aging.cited(ledger)) if addresses else {}
    found = aging.report(ledger, published, replies, datetime.now(UTC).date(), days)
    if as_json:
        console.print_json(asdict(found))
    else:
        asked = len(replies) if addresses else None
        compared = None if published is None else len(published)
        click.echo("\n".join(aging.as_markdown(found, days, asked, compared)))
    sys.exit(found.wants_somebody)


@click.command()
@click.argument("name", metavar="NAME", type=click.Choice(sorted(schemas.names())))
def schema(name: str) -> None:
    """Print a JSON Schema for editors: of pyproject.toml, of a snippet's header, of a note."""
    click.echo(schemas.text(name), nl=False)
