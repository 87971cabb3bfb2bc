"""`uradori confirm ID`: a person has read sentences, code and output side by side; they fit."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from uradori.evidence.entry import Entry
from uradori.evidence.ledger import Ledger
from uradori.hosts.cli.settings_file import named, write_into_settings
from uradori.hosts.cli.side_by_side import show_claim
from uradori.hosts.cli.then import Commits, Then, UnknownError
from uradori.project.confirmation import Confirmation, confirmed, digest
from uradori.project.files import read_text, write_within
from uradori.project.model import Snippet
from uradori.project.problems import Problem
from uradori.project.terminal import one_line


def confirm_claims(ledger: Ledger, claims: Sequence[str], sure: bool) -> list[Problem]:
    """Show these claims one after another, ask about each, and note what a person says.

    `sure` asks nothing. Gives why some were not confirmed.
    """
    refused: list[Problem] = []
    past = Commits(ledger.project)
    languages = ledger.project.settings.languages
    for at, claim in enumerate(claims, 1):
        entry = ledger.entries[claim]
        if problem := _unsaid(entry, languages):
            refused.append(problem)
        elif entry.confirmation is Confirmation.CURRENT:
            click.echo(one_line(f"{claim} is confirmed as it is"))
        else:
            show_claim(entry, languages, _then(past, entry), f"{at} of {len(claims)}")
            if not (sure or click.confirm("Does the code show what the sentences say?")):
                refused.append(_line("UR160", entry.snippet, f'"{claim}" was not confirmed'))
            elif problem := _confirm(entry, ledger.project.root):
                refused.append(problem)
            else:
                click.echo(one_line(f"confirmed {claim}"))
    return refused


def nobody_there() -> bool:
    """Whether no person reads what is printed, or none can answer."""
    return not (sys.stdin.isatty() and sys.stdout.isatty())


def _unsaid(entry: Entry, languages: Sequence[str]) -> Problem | None:
    said = {mention.lang for mention in entry.mentions}
    if missing := [lang for lang in languages if lang not in said]:
        message = f'"{entry.snippet.id}" cannot be confirmed: no page says it in'
        hint = "say it on a page of every language first"
        return _line("UR163", entry.snippet, f"{message}: {', '.join(missing)}", hint)
    return None


def _then(past: Commits, entry: Entry) -> Then | str:
    if entry.confirmation is Confirmation.NEVER:
        return "it was never confirmed"
    try:
        return past.confirmed(entry.snippet)
    except UnknownError as error:
        return f"git does not know: {error}"


def _confirm(entry: Entry, root: Path) -> Problem | None:
    """Note in the header that all was read, or say why not; a snippet that is a link stays one."""
    snippet = entry.snippet
    if snippet.elsewhere:
        name = named(snippet, entry.mentions)
        return write_into_settings(root, name, "confirmed", digest(snippet, entry.mentions))
    source = confirmed(snippet, entry.mentions)
    if isinstance(source, Problem):
        return source
    path = root / snippet.path
    if read_text(path, snippet.path, "UR111") != snippet.source:
        message = f'"{snippet.id}" cannot be confirmed: it was changed while it was read'
        return _line("UR163", snippet, message, f"uradori confirm {snippet.id}")
    write_within(root, path, source.encode())
    return None


def _line(code: str, snippet: Snippet, message: str, hint: str = "") -> Problem:
    return Problem(code, snippet.path, message, snippet.line, hint)
