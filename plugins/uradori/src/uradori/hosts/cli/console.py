"""What the command line prints: problems, progress, tables. Plain lines where no terminal is."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from uradori.evidence import outputs
from uradori.evidence.ledger import Entry
from uradori.evidence.model import Evidence, MutationResult, Outcome, Verdict
from uradori.project.problems import Problem

STYLES = {
    Verdict.CHECKED: ("✔", "green"),
    Verdict.CITED: ("❝", "blue"),
    Verdict.STALE: ("↻", "yellow"),
    Verdict.NOT_RUN: ("○", "dim"),
    Verdict.REFUTED: ("✘", "bold red"),
}


def print_json(document: Any) -> None:
    """One JSON document on standard output."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=1, default=str))


def problem_data(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """Problems as plain data."""
    return [asdict(problem) for problem in problems]


def print_problems(problems: Iterable[Problem]) -> None:
    """Every problem with its place, code and hint, on standard error."""
    problems = list(problems)
    for problem in problems:
        place, code, rest = str(problem).partition(f" {problem.code} ")
        click.echo(click.style(place, bold=True) + click.style(code, fg="red") + rest, err=True)
        if problem.hint:
            click.echo(f"    hint: {problem.hint}", err=True)
    if problems:
        plural = "problem" if len(problems) == 1 else "problems"
        click.secho(f"{len(problems)} {plural}", fg="red", err=True)


class RunReport:
    """Tells of a run while it goes on: a bar on a terminal, one line a claim elsewhere."""

    def __init__(self, console: Console, progress: Progress | None) -> None:
        self._console = console
        self._progress = progress
        self._task = progress.add_task("", total=None) if progress else None
        self._ended = 0

    def on_run(self, claim: str, left: int) -> None:
        """One of the runs ended; `left` are still to come, as far as is known."""
        self._ended += 1
        if self._progress and self._task is not None:
            total = self._ended + left
            self._progress.update(self._task, completed=self._ended, total=total, description=claim)

    def on_claim(self, evidence: Evidence) -> None:
        """All runs of a claim ended."""
        good = evidence.outcome is Outcome.PASSED and all(
            each.as_promised for each in evidence.faults
        )
        line = Text("✔ " if good else "✘ ", style="green" if good else "bold red")
        line.append(evidence.claim, style="default")
        line.append(f"  {evidence.seconds:.2f} s", style="dim")
        killed = sum(each.as_promised for each in evidence.faults)
        line.append(f"  faults {killed}/{len(evidence.faults)}", style="dim")
        if evidence.mutation and evidence.mutation.score is not None:
            line.append(f"  mutation {evidence.mutation.score:.0%}", style="dim")
        self._console.print(line, soft_wrap=True)


@contextmanager
def run_report(quiet: bool) -> Iterator[RunReport]:
    """A report for one `uradori run`; on standard error, so that output stays machine-readable."""
    console = Console(stderr=True, quiet=quiet, highlight=False)
    if quiet or not console.is_terminal:
        yield RunReport(console, None)
        return
    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        yield RunReport(console, progress)


WIDE = 1000
"""Columns of a pipe: nothing is wrapped there, so that other programs find it."""


def print_claims(entries: Iterable[Entry]) -> None:
    """The ledger as a table on standard output."""
    console = Console()
    if not console.is_terminal:
        console.width = WIDE
    console.print(claims_table(entries))


def claims_table(entries: Iterable[Entry]) -> Table:
    """The ledger as a table."""
    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in ("", "claim", "kind", "faults", "mutation", "seconds", "pages"):
        table.add_column(column, overflow="fold", no_wrap=column == "claim")
    for entry in entries:
        mark, style = STYLES[entry.verdict]
        evidence = entry.evidence
        mutation = evidence.mutation if evidence else None
        table.add_row(
            Text(f"{mark} {entry.verdict.value}", style=style),
            entry.snippet.id,
            entry.snippet.header.kind,
            str(len(entry.snippet.header.faults)),
            "" if mutation is None or mutation.score is None else f"{mutation.score:.0%}",
            f"{evidence.seconds:.2f}" if evidence else "",
            ", ".join(sorted({mention.page for mention in entry.mentions})),
        )
    return table


def claim_lines(entry: Entry) -> Iterator[str]:
    """Everything known about one claim, for a person at a terminal."""
    snippet, evidence = entry.snippet, entry.evidence
    mark, _ = STYLES[entry.verdict]
    yield f"{mark} {entry.verdict.value}  {snippet.id}  ({snippet.header.kind})"
    for reason in entry.judgement.reasons:
        yield f"  {reason.key.replace('_', ' ')}" + (f": {reason.about}" if reason.about else "")
    for mention in entry.mentions:
        text = mention.text.replace("\n", " ")
        yield f"\n{mention.lang}  {text}\n    {mention.page}:{mention.line}"
    yield f"\nsnippet  {snippet.path}"
    for source in snippet.header.sources:
        yield f"source   {source}"
    for heard in entry.heard:
        said = heard.answer.value.replace("_", " ")
        detail = f": {heard.detail.splitlines()[0]}" if heard.detail else ""
        yield f"witness  {heard.name} {heard.version}: {said}{detail}"
    if evidence is None:
        yield "\nnot run here"
        return
    versions = ", ".join(f"{name} {version}" for name, version in evidence.versions.items())
    yield f"ran at   {evidence.ran_at:%Y-%m-%d %H:%M:%S}Z, {evidence.seconds:.2f} s, {versions}"
    yield "\noutput"
    yield from (f"  {line}" for line in evidence.stdout.splitlines())
    if snippet.approved is not None:
        yield from outputs.difference(
            evidence.stdout, snippet.approved, snippet.output_path
        ).splitlines()
    yield "\nfaults"
    for each in evidence.faults:
        promised = "as promised" if each.as_promised else "NOT as promised"
        detail = f"  {each.detail.splitlines()[0]}" if each.detail else ""
        yield f"  {each.expectation.value} {each.fault}: {each.outcome.value}, {promised}{detail}"
    if evidence.mutation is not None:
        yield from _mutation_lines(evidence.mutation)
    yield "\nAPI calls"
    for call in evidence.calls:
        yield f"  {call.service}.{call.operation} {call.request} → {call.result}"


def _mutation_lines(mutation: MutationResult) -> Iterator[str]:
    score = "none to notice" if mutation.score is None else f"{mutation.score:.0%} noticed"
    yield (
        f"\nmutation  {score}: {mutation.noticed} noticed, {len(mutation.survivors)} survived, "
        f"{mutation.crashed} crashed, of {mutation.candidates} possible"
    )
    yield from (f"  survived: {survivor}" for survivor in mutation.survivors)
