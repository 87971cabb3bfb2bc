"""Commands for who writes: they begin, suggest and confirm what stands in files."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from uradori.evidence.ledger import load_ledger
from uradori.hosts.cli import console
from uradori.hosts.cli.beginning import begin_fault, begin_note, begin_snippet
from uradori.hosts.cli.commands.common import JOBS, json_option, root
from uradori.hosts.cli.confirming import confirm_pages, page_named, told_apart
from uradori.hosts.cli.confirming_claims import confirm_claims, nobody_there
from uradori.hosts.cli.selection import meant, no_such, select
from uradori.hosts.cli.suggesting import as_data, drafts, print_drafts
from uradori.project.catalog import load_catalog


@click.command()
@click.option("--yes", "sure", is_flag=True, help="Ask nothing, and write.")
def init(sure: bool) -> None:
    """Set up the project in this folder, with one claim whose check was seen to fail.

    It looks at mkdocs.yml, zensical.toml or conf.py, at pyproject.toml and the examples in
    docstrings, asks at most three questions, and shows what it would write. Nothing that is there
    is replaced; comments, order and tags stay. Where anything fails, everything is left as it was.
    """
    from uradori.hosts.cli import starting

    starting.begin(Path.cwd(), sure)


@click.command()
@click.argument("name", metavar="ID")
@click.option("--fault", "what", flag_value="fault", help="Start a fault: module.function.")
@click.option("--note", "what", flag_value="note", help="Start a note, with one statement.")
def new(name: str, what: str | None) -> None:
    """Start a snippet for a new claim, and say what to put on the pages."""
    begins = {"fault": begin_fault, "note": begin_note, None: begin_snippet}
    begins[what](load_catalog(root()), name)


@click.command()
@click.argument("names", nargs=-1, metavar="[PAGE]...")
@json_option
def suggest(names: Sequence[str], as_json: bool) -> None:
    """Print what pages (all, or those named) state and do not show, with drafts of claims.

    Listed are sentences outside of claims with a figure, a name in code font, or a word such as
    "never" or "only", unless they are marked as advice or as a definition.
    """
    catalog = load_catalog(root())
    wanted = [page_named(name, catalog) for name in names] or list(catalog.pages.values())
    found = list(drafts(catalog, wanted))
    if as_json:
        console.print_json(as_data(catalog, found))
    else:
        print_drafts(catalog, found)


@click.command()
@click.argument("claim", metavar="ID")
@click.option("--write", is_flag=True, help="Name those that are needed in the snippet's header.")
@click.option("--jobs", type=click.IntRange(1), help=JOBS)
@json_option
def suggest_faults(claim: str, write: bool, jobs: int | None, as_json: bool) -> None:
    """Print faults of one line that make a claim's check fail, having tried them.

    They are thought of by what the snippet calls and what it is given. Each is run; told are those
    by which an assertion fails, and then the others, with what came of them.
    """
    from uradori.hosts.cli import suggesting_faults

    catalog = load_catalog(root())
    name = meant(catalog, claim)
    if name not in catalog.snippets:
        console.print_problems([no_such(catalog, name)])
        sys.exit(1)
    snippet = catalog.snippets[name]
    found = suggesting_faults.tried_on(catalog, name, jobs)
    if as_json:
        console.print_json(suggesting_faults.as_data(snippet, found))
    else:
        suggesting_faults.print_tried(catalog, snippet, found)
    if write:
        click.echo(suggesting_faults.write_faults(catalog, snippet, found), err=as_json)
    sys.exit(0 if found.offers else 1)


@click.command()
@click.argument("names", nargs=-1, metavar="[PAGE|ID]...")
@click.option("--all", "everything", is_flag=True, help="Every page; claims are read one by one.")
@click.option("--yes", "sure", is_flag=True, help="Ask nothing: a person has read the claims.")
def confirm(names: Sequence[str], everything: bool, sure: bool) -> None:
    """Say that pages agree with their other languages, or claims with their checks.

    A PAGE is compared with the same page in other languages. Of the claim with an ID, or of those
    in a folder, sentences, code and output are shown side by side, with what changed since it was
    last confirmed, and you are asked; the answer is kept in the header of its snippet.
    """
    if not names and not everything:
        raise click.UsageError("name pages or claims, or say --all for every page")
    ledger = load_ledger(root())
    catalog = ledger.catalog
    pages, others = told_apart(names, catalog)
    claims, unknown = select(catalog, others) if others else ([], [])
    if claims and not sure and nobody_there():
        message = "a person reads claims at a terminal; where one has done so, say --yes"
        raise click.UsageError(message)
    refused = confirm_pages(catalog, pages, everything)
    refused += [*unknown, *confirm_claims(ledger, claims, sure)]
    console.print_problems(refused)
    sys.exit(1 if refused else 0)


@click.command()
@click.option("--yes", "sure", is_flag=True, help="Ask nothing, and write.")
def eject(sure: bool) -> None:
    """Give back plain pages: without blocks and marks, and the site's file without uradori.

    Words stay as they are; checks and settings are left for you to delete. What would be written
    is shown before.
    """
    from uradori.hosts.cli import ejecting

    ejecting.eject(load_catalog(root()), sure)
