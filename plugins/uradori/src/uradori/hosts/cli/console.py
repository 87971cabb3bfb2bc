"""What the command line prints: problems, progress, tables. Plain lines where no terminal is."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from uradori.evidence import outputs
from uradori.evidence.entry import Entry
from uradori.evidence.model import Evidence, MutationResult, Outcome, Verdict
from uradori.evidence.refutations import refutation
from uradori.evidence.shards import Portion
from uradori.page import looks
from uradori.project.model import Snippet
from uradori.project.problems import Problem
from uradori.project.terminal import lines, one_line


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
            click.echo(f"    hint: {one_line(problem.hint)}", err=True)
    if problems:
        plural = "problem" if len(problems) == 1 else "problems"
        click.secho(f"{len(problems)} {plural}", fg="red", err=True)


def annotations(problems: Iterable[Problem]) -> Iterator[str]:
    """Each problem as a command to GitHub's runner, which shows it beside the line."""
    for each in problems:
        place = {"file": each.path, "line": each.line, "title": each.code}
        named = ",".join(
            f"{key}={_escaped(str(value), ':,')}" for key, value in place.items() if value
        )
        said = f"{each.message}\nhint: {each.hint}" if each.hint else each.message
        yield f"::error {named}::{_escaped(said)}"


def _escaped(text: str, more: str = "") -> str:
    """`text` as such a command takes it: what would end it is written by its number."""
    return "".join(f"%{ord(each):02X}" if each in f"%\r\n{more}" else each for each in text)


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
            shown = escape(one_line(claim))
            self._progress.update(self._task, completed=self._ended, total=total, description=shown)

    def on_claim(self, snippet: Snippet, evidence: Evidence, verdict: Verdict) -> None:
        """All runs of a claim ended, with this verdict."""
        look = looks.LOOKS[looks.name(verdict, evidence.kind)]
        line = Text(f"{look.glyph} ", style=look.style)
        line.append(one_line(evidence.claim), style="default")
        line.append(f"  {evidence.seconds:.2f} s", style="dim")
        if evidence.faults:
            killed = sum(each.as_promised for each in evidence.faults)
            line.append(f"  faults {killed}/{len(evidence.faults)}", style="dim")
        if evidence.mutation and evidence.mutation.score is not None:
            line.append(f"  mutation {evidence.mutation.score:.0%}", style="dim")
        if verdict is not Verdict.CHECKED:
            line.append(f"  {verdict.value}", style=look.style)
        self._say(line)
        for said in refutation_lines(snippet, evidence):
            self._say(Text(f"    {said}"))

    def on_portion(self, portion: Portion, needed: int) -> None:
        """Those runs of a claim ended that are this machine's; it needs so many in all."""
        line = Text(one_line(portion.claim))
        line.append(f"  {len(portion.runs)} of {needed} runs", style="dim")
        real = portion.real
        if real and real.outcome is not Outcome.PASSED:
            said = real.outcome.value.replace("_", " ")
            line.append(f"  {said}: {first_line(real.detail)}", style="red")
        self._say(line)

    def _say(self, line: Text) -> None:
        if self._console.is_terminal or self._console.quiet:
            self._console.print(line, soft_wrap=True)
        else:  # there is nothing to lay out
            click.echo(line.plain, err=True)


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
    known = list(entries)
    console.print(claims_table(known))
    if line := clauses_line(known):
        console.print(line, soft_wrap=True)


def clauses_line(entries: Iterable[Entry]) -> str:
    """How many clauses were seen to be false, in one line; "" where nothing was run.

    Counted are those of claims of which a program was run: of others nothing could be seen.
    """
    ran = [entry for entry in entries if entry.shown is not None]
    found = [clause for entry in ran for clause in entry.clauses]
    seen = sum(each.seen for each in found)
    alone = sum(each.by_mutants_alone for each in found)
    if not found:
        return ""
    of = f"{len(found)} clauses of {len(ran)} claims that ran"
    return f"{of}, {seen} seen to be false, {alone} of these by mutants alone"


def claims_table(entries: Iterable[Entry]) -> Table:
    """The ledger as a table."""
    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in ("", "claim", "kind", "faults", "mutation", "shown", "seconds", "pages"):
        table.add_column(column, overflow="fold", no_wrap=column == "claim")
    for entry in entries:
        look = looks.of(entry)
        evidence = entry.evidence
        mutation = evidence.mutation if evidence else None
        table.add_row(
            Text(f"{look.glyph} {entry.verdict.value}", style=look.style),
            Text(one_line(entry.snippet.id)),
            entry.snippet.header.kind,
            str(len(entry.snippet.header.faults)),
            "" if mutation is None or mutation.score is None else f"{mutation.score:.0%}",
            "" if entry.shown is None else f"{entry.shown:.0%}",
            f"{evidence.seconds:.2f}" if evidence else "",
            Text(one_line(", ".join(sorted({mention.page for mention in entry.mentions})))),
        )
    return table


def claim_lines(entry: Entry) -> Iterator[str]:
    """Everything known about one claim, for a person at a terminal, safe to print.

    What has several lines of its own is indented, so that none of them looks like one of ours.
    """
    snippet, evidence = entry.snippet, entry.evidence
    mark = looks.of(entry).glyph
    yield one_line(f"{mark} {entry.verdict.value}  {snippet.id}  ({snippet.header.kind})")
    for reason in entry.judgement.reasons:
        about = lines(f"{reason.words}: {reason.about}".removesuffix(": "))
        yield f"  {about[0]}"
        if evidence is not None and entry.verdict is Verdict.REFUTED:
            yield from (f"    {line}" for line in refutation_lines(snippet, evidence))
        else:
            yield from (f"    {line}" for line in about[1:])
    for mention in entry.mentions:
        text = mention.text.replace("\n", " ")
        yield ""
        yield one_line(f"{mention.lang}  {text}")
        yield one_line(f"    {mention.page}:{mention.line}")
    yield ""
    yield one_line(f"snippet  {snippet.path}")
    for source in snippet.header.sources:
        yield one_line(f"source   {source}")
    for heard in entry.heard:
        said = heard.answer.value.replace("_", " ")
        detail = f": {first_line(heard.detail)}" if heard.detail else ""
        yield one_line(f"witness  {heard.name} {heard.version}: {said}{detail}")
    yield ""
    if evidence is None:
        yield "not run here"
    else:
        yield from _evidence_lines(entry, evidence)


def refutation_lines(snippet: Snippet, evidence: Evidence) -> Iterator[str]:
    """The assertion that does not hold in the real world, and its values, safe to print."""
    found = refutation(snippet, evidence)
    if found is None:
        return
    yield one_line(f"{snippet.path}:{found.line}: {found.code}" if found.line else snippet.path)
    yield from (one_line(f"  {each.source} = {each.value}") for each in found.values)


def _evidence_lines(entry: Entry, evidence: Evidence) -> Iterator[str]:
    snippet = entry.snippet
    versions = ", ".join(f"{name} {version}" for name, version in evidence.versions.items())
    ran_at = f"{evidence.ran_at:%Y-%m-%d %H:%M:%S}Z"
    yield one_line(f"ran at   {ran_at}, {evidence.seconds:.2f} s, {versions}")
    yield from ("", "output")
    yield from (f"  {line}" for line in (lines(evidence.stdout) if evidence.stdout else ()))
    if snippet.approved is not None:
        yield from difference(evidence.stdout, snippet.approved, snippet.output_path)
    yield from ("", "faults")
    for each in evidence.faults:
        promised = "as promised" if each.as_promised else "NOT as promised"
        detail = f"  {first_line(each.detail)}" if each.detail else ""
        outcome = f"{each.outcome.value}, never reached" if each.missed else each.outcome.value
        yield one_line(f"  {each.expectation.value} {each.fault}: {outcome}, {promised}{detail}")
    if evidence.mutation is not None:
        yield from _mutation_lines(evidence.mutation)
    if entry.shown is not None:
        yield from _clause_lines(entry, entry.shown)
    yield from ("", "API calls")
    for call in evidence.calls:
        yield one_line(f"  {call.service}.{call.operation} {call.request} → {call.result}")


def _clause_lines(entry: Entry, shown: float) -> Iterator[str]:
    yield ""
    yield f"clauses  {shown:.0%} of the sentence shown"
    for each in entry.clauses:
        where = f"line{'s' if len(each.lines) > 1 else ''} {', '.join(map(str, each.lines))}"
        made_false = [*each.faults, *([f"mutants ({len(each.mutants)})"] if each.mutants else [])]
        by = f"false by {', '.join(made_false)}" if each.seen else "never seen to be false"
        yield one_line(f"  {each.label}: {where if each.lines else 'no assertion'}; {by}")


def difference(printed: str, approved: str, name: str) -> list[str]:
    """The lines of a diff from approved to printed output, safe to print; none where they agree."""
    text = outputs.difference(printed, approved, name)
    return [one_line(line) for line in text.split("\n")] if text else []


def first_line(text: str) -> str:
    """The first line of what a run said, safe to print."""
    return lines(text)[0]


def _mutation_lines(mutation: MutationResult) -> Iterator[str]:
    score = "none to notice" if mutation.score is None else f"{mutation.score:.0%} noticed"
    yield ""
    yield (
        f"mutation  {score}: {mutation.noticed} noticed, {len(mutation.survivors)} survived, "
        f"{mutation.crashed} crashed, of {mutation.candidates} possible"
    )
    yield from (one_line(f"  survived: {survivor}") for survivor in mutation.survivors)
