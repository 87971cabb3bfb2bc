"""Commands that serve a site, or make what is published with it."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

import click

from uradori.evidence.ledger import load_ledger
from uradori.hosts.cli import console
from uradori.hosts.cli.commands.common import root
from uradori.publish.publisher import PublisherError


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument(
    "mkdocs_arguments", nargs=-1, type=click.UNPROCESSED, metavar="[MKDOCS ARGUMENT]..."
)
def serve(mkdocs_arguments: Sequence[str]) -> None:
    """Serve the site with `mkdocs serve`, and run every snippet again as it changes."""
    from uradori.hosts.cli.serve import serve_site

    sys.exit(serve_site(root(), mkdocs_arguments))


@click.command()
@click.argument(
    "folder", metavar="SITE", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option("--url", default="", help="Where the site is published; feeds and previews need it.")
@click.option(
    "--name", "names", multiple=True, metavar="LANG=NAME", help="What the site is called."
)
@click.option("--search", is_flag=True, help="Also put our search onto every page.")
def publish(folder: Path, url: str, names: Sequence[str], search: bool) -> None:
    """Add style, scripts, badges, feeds and data to a site that a host without our plugin built.

    With the MkDocs plugin there is nothing left to do.
    """
    from uradori.hosts.cli import publishing

    pairs = [each.partition("=") for each in names]
    if not all(separator for _, separator, _ in pairs):
        raise click.UsageError("--name wants a language and a name: --name en='My notes'")
    called = {lang: name for lang, _, name in pairs}
    try:
        done = publishing.publish(load_ledger(root()), folder, url, called, search=search)
    except (PublisherError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    for line in publishing.told(done):
        click.echo(line)


@click.command()
@click.option("--if-possible", is_flag=True, help="Where it cannot be built, warn, and go on.")
def tab(if_possible: bool) -> None:
    """Build what readers' browsers run checks with, and find out which checks they can run.

    It takes Node.js and npm, and does nothing where the settings do not say `tab = true`. What has
    not changed is not built again. Build the site afterwards.
    """
    from uradori.publish.tab import building

    ledger = load_ledger(root())
    if not ledger.project.settings.tab:
        return
    try:
        kept = building.build(ledger, lambda said: click.echo(said, err=True))
    except building.BuildError as error:
        if not if_possible:
            raise click.ClickException(str(error)) from error
        why = str(error).splitlines()[0]
        click.echo(f"warning: no check can be run in a reader's browser: {why}", err=True)
        return
    found = {True: list[bool](), False: list[bool]()}
    for name, each in kept.measured.items():
        found[name.startswith("/")].append(not each.why)
    said = [f"{sum(each)} of {len(each)}" for each in (found[False], found[True])]
    click.echo(f"browsers can run {said[0]} checks, {said[1]} exercises ({kept.size} bytes)")


@click.command()
@click.argument(
    "folder", metavar="SITE", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
def policy(folder: Path) -> None:
    """Print a strict Content-Security-Policy for a built site; say what of it that would stop."""
    from uradori.publish.policy import policy as policy_of

    found = policy_of(folder)
    click.echo(found.header)
    for place in found.stopped:
        click.echo(f"{place} would have no effect", err=True)
    sys.exit(bool(found.stopped))


@click.command()
@click.argument("file", metavar="HISTORY.JSON", type=click.File("rb"))
def remember(file: BinaryIO) -> None:
    """Take up the history that an earlier publication left, so that feeds go on from there."""
    from uradori.hosts.cli import publishing

    try:
        number, unkept = publishing.remember(load_ledger(root()), file.read())
    except ValueError as error:
        raise click.ClickException(f"{file.name}: no history.json: {error}") from None
    console.print_problems(unkept)
    if unkept:
        sys.exit(1)
    click.echo(f"{number} claims")
