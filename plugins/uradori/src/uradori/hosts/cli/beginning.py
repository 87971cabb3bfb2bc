"""`uradori new`: begins a snippet, a fault or a note, and writes over nothing."""

import re
from datetime import UTC, datetime

import click

from uradori.hosts.cli.forms import block, form_of
from uradori.hosts.cli.scaffold import new_fault, new_note, new_snippet
from uradori.project.catalog import Catalog
from uradori.project.faults import FOLDER
from uradori.project.files import read_text, write_atomically, write_within
from uradori.project.problems import Problem
from uradori.project.snippet_review import CLAIM_ID
from uradori.project.snippets import claim_of

FAULT_ID = re.compile(r"(?P<group>[a-z][a-z0-9_]*)\.(?P<name>[a-z][a-z0-9_]*)")
NOTE_ID = re.compile("[a-z0-9][a-z0-9-]*")


def begin_snippet(catalog: Catalog, claim: str) -> None:
    """Start the snippet of a claim, and say what to put on the pages."""
    settings = catalog.project.settings
    shown = f"{settings.snippets}/{claim}.py"
    right = CLAIM_ID.fullmatch(claim) is not None
    if not right or claim_of(catalog.project.path(shown), catalog.project) != claim:
        raise click.ClickException(f'"{claim}" is no good id: write service/says_the_behaviour')
    _write_new(catalog, shown, new_snippet(claim, settings.languages))
    each = " of every language" if len(settings.languages) > 1 else ""
    click.echo(f"\nOn a page{each}:\n\n{block(form_of(catalog.project), claim, '…')}")


def begin_fault(catalog: Catalog, fault: str) -> None:
    """Start a fault, in the module that its first part names, which may be there already."""
    settings, found = catalog.project.settings, FAULT_ID.fullmatch(fault)
    if found is None:
        raise click.ClickException(f'"{fault}" is no good id: write module.function')
    shown = f"{settings.snippets}/{FOLDER}/{found['group']}.py"
    path = catalog.project.path(shown)
    try:
        before = read_text(path, shown, "UR116")
    except FileNotFoundError:
        before = None
    if isinstance(before, Problem):
        raise click.ClickException(str(before))
    try:
        text = new_fault(found["name"], settings.languages, before)
    except ValueError as error:
        raise click.ClickException(f"{shown}: {error}") from None
    write_within(catalog.project.root, path, text.encode())
    click.echo(f"wrote {shown}")
    click.echo(f'\nIn the header of a snippet:\n\n# fails_when = ["{fault}"]')


def begin_note(catalog: Catalog, note: str) -> None:
    """Start a note with one statement."""
    settings = catalog.project.settings
    if NOTE_ID.fullmatch(note) is None:
        raise click.ClickException(f'"{note}" is no good id: small letters, digits and -')
    today = datetime.now(UTC).date()
    _write_new(catalog, f"{settings.notes}/{note}.toml", new_note(note, settings.languages, today))
    click.echo("\nOn a page that lists what notes said:\n\n/// errata\n///")


def _write_new(catalog: Catalog, shown: str, text: str) -> None:
    path = catalog.project.path(shown)
    if path.exists() or path.is_symlink():
        raise click.ClickException(f"{shown} is already there")
    write_atomically(path, text.encode())
    click.echo(f"wrote {shown}")
