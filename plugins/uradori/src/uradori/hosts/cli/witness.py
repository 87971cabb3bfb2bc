"""`uradori witness`: asks second witnesses, keeps what they say, and prints who agrees."""

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from uradori.evidence import testimony
from uradori.evidence.ledger import Ledger, load_ledger
from uradori.evidence.model import Answer, Testimony
from uradori.evidence.store import together
from uradori.hosts.cli import console
from uradori.page import looks
from uradori.project.catalog import Catalog
from uradori.project.kinds import kinds
from uradori.project.problems import Problem
from uradori.project.terminal import one_line
from uradori.run.endpoint import ask_endpoint
from uradori.run.pool import PoolError
from uradori.run.witnesses import ask, present

WIDE = 1000
"""Columns of a pipe: nothing is wrapped there, so that other programs find it."""


def ask_witnesses(
    ledger: Ledger,
    claims: Sequence[str],
    chosen: Sequence[str],
    stale: bool,
    jobs: int | None,
    quiet: bool,
) -> tuple[Ledger, list[Problem]]:
    """Ask the chosen witnesses (all, if none is named) and keep their answers.

    Gives the ledger as it is then, and what kept a witness from being asked.
    """
    catalog = ledger.catalog
    witnesses = catalog.project.settings.witnesses
    versions, problems = present(catalog.project, chosen or witnesses)
    known = {(claim, heard.witness) for claim in claims for heard in ledger.entries[claim].heard}
    wanted = [
        (key, claim)
        for claim in claims
        for key in versions
        if testimony.asked(witnesses[key], catalog.snippets[claim])
        and not (stale and (claim, key) in known)
    ]
    for answer in _answers(catalog, wanted, versions, jobs):
        unkept = testimony.write(catalog.project, answer)
        problems += [unkept] if unkept else []
        if not quiet:
            _print_answer(answer)
    testimony.prune(catalog.project, catalog.snippets)
    return load_ledger(catalog.project.root), together(problems)


def _answers(
    catalog: Catalog,
    wanted: Sequence[tuple[str, str]],
    versions: Mapping[str, str],
    jobs: int | None,
) -> Iterable[Testimony]:
    try:
        with closing(ask(catalog, wanted, versions, jobs or os.cpu_count() or 1)) as answers:
            yield from answers
    except PoolError as error:
        raise click.ClickException(f"snippets cannot be run: {error}") from None


def _print_answer(answer: Testimony) -> None:
    look = looks.ANSWERS[answer.answer]
    line = Text(f"{look.glyph} ", style=look.style)
    line.append(one_line(f"{answer.witness}  {answer.claim}"), style="default")
    line.append(f"  {answer.seconds:.2f} s", style="dim")
    if answer.detail:
        line.append(f"  {console.first_line(answer.detail)}", style="dim")
    Console(stderr=True, highlight=False).print(line, soft_wrap=True)


def print_table(ledger: Ledger, claims: Iterable[str]) -> None:
    """Claim by witness on standard output, then how many of each answer every witness gave."""
    witnesses = ledger.project.settings.witnesses
    table = Table(box=None, pad_edge=False)
    table.add_column("claim")
    for key in witnesses:
        table.add_column(key)
    counts = {key: dict.fromkeys(Answer, 0) for key in witnesses}
    for claim in claims:
        said = {each.witness: each.answer for each in ledger.entries[claim].heard}
        for key, answer in said.items():
            counts[key][answer] += 1
        if said:
            table.add_row(Text(one_line(claim)), *(_cell(said.get(key)) for key in witnesses))
    for answer in Answer:
        words = answer.value.replace("_", " ")
        numbers = [str(counts[key][answer]) for key in witnesses]
        table.add_row(Text(f"= {words}", style="bold"), *numbers)
    terminal = Console(highlight=False)
    if not terminal.is_terminal:
        terminal.width = WIDE
    terminal.print(table)


def _cell(answer: Answer | None) -> Text:
    if answer is None:
        return Text("")
    look = looks.ANSWERS[answer]
    return Text(f"{look.glyph} {answer.value.replace('_', ' ')}", style=look.style)


def ask_elsewhere(
    catalog: Catalog, claims: Sequence[str], endpoint: str, reset: str | None, as_json: bool
) -> bool:
    """Ask the server at `endpoint`; print what it says, keep nothing; whether all is well."""
    snippets = [catalog.snippets[claim] for claim in claims]
    asked = [each.id for each in snippets if kinds()[each.header.kind].comparable]
    answers: list[Testimony] = []
    try:
        with closing(ask_endpoint(catalog, asked, endpoint, reset)) as found:
            for each in found:
                answers.append(each)
                if not as_json:
                    _print_answer(each)
    except (PoolError, OSError) as error:
        raise click.ClickException(str(error)) from None
    if as_json:
        data = [
            {"claim": each.claim, "outcome": each.answer.value, "detail": each.detail}
            for each in answers
        ]
        console.print_json({"answers": data})
    else:
        counts = Counter(each.answer.value.replace("_", " ") for each in answers)
        click.echo(", ".join(f"{count} {word}" for word, count in counts.items()) or "none asked")
    unwell = {Answer.DISAGREES, Answer.CRASHED, Answer.TIMED_OUT}
    return not any(each.answer in unwell for each in answers)
