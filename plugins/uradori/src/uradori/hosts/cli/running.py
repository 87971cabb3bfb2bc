"""Runs for the command line: with progress, evidence kept as it comes, and problems in the end."""

import sys
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, replace

import click

from uradori.evidence import approval, history
from uradori.evidence.ledger import Ledger
from uradori.evidence.model import Evidence, Outcome, Past, Verdict
from uradori.evidence.shards import Portion, portion_of
from uradori.evidence.store import together, unwritten
from uradori.hosts.cli import console
from uradori.hosts.cli.selection import runnable
from uradori.project.catalog import Catalog
from uradori.project.problems import Problem
from uradori.publish.claims_document import claims_document
from uradori.run.campaign import run_all, run_campaign, warmth
from uradori.run.pool import Pool, PoolError, open_pool
from uradori.run.sharing import runs_of


def insist_on_folders(ledger: Ledger, *settings: str, as_json: bool = False) -> None:
    """End here where a folder of ours must not be written to, before anything is run for it."""
    refused = ledger.project.refused
    if problems := [refused[each] for each in settings if each in refused]:
        report(ledger, problems, [], as_json)


def run_claims(
    catalog: Catalog,
    claims: Sequence[str],
    mutate: bool,
    jobs: int | None,
    quiet: bool,
    keep: Callable[[Evidence], tuple[Past, list[Problem]]],
) -> list[Problem]:
    """Run claims, `keep` each one's evidence as it comes, and report progress.

    Gives what kept evidence from being written. What goes wrong with the runner itself ends the
    command with one line.
    """
    unkept: list[Problem] = []
    if not claims:
        return unkept
    with (
        _running(catalog, claims, jobs, quiet) as (progress, pool),
        closing(run_campaign(catalog, claims, pool, mutate, progress.on_run)) as results,
    ):
        for evidence in results:
            past, problems = keep(evidence)
            unkept += problems
            # What could not be kept is known to no page.
            verdict = Verdict.NOT_RUN if problems else Verdict(past.verdict)
            progress.on_claim(catalog.snippets[evidence.claim], evidence, verdict)
    return unkept


def run_portions(
    catalog: Catalog,
    share: Mapping[str, Collection[str]],
    mutate: bool,
    jobs: int | None,
    quiet: bool,
    keep: Callable[[Portion], list[Problem]],
) -> list[Problem]:
    """As `run_claims`, of each claim in a share of a campaign only the runs that it names."""
    unkept: list[Problem] = []
    if not share:
        return unkept
    with (
        _running(catalog, share, jobs, quiet) as (progress, pool),
        closing(run_all(catalog, share, pool, mutate, progress.on_run)) as results,
    ):
        for state in results:
            real, faults, mutation = state.real_if_run, state.faults, state.mutation
            portion = portion_of(catalog, state.snippet, real, faults, mutation)
            unkept += keep(portion)
            progress.on_portion(portion, len(runs_of(catalog, state.snippet)))
    return unkept


@contextmanager
def _running(
    catalog: Catalog, claims: Collection[str], jobs: int | None, quiet: bool
) -> Iterator[tuple[console.RunReport, Pool]]:
    """A report of progress, and a pool; what is wrong with the runner ends the command."""
    try:
        with (
            console.run_report(quiet) as progress,
            open_pool(warmth(catalog, claims, jobs)) as pool,
        ):
            yield progress, pool
    except PoolError as error:
        hint = "\nhint: pip install 'uradori[moto]'" if "No module named" in str(error) else ""
        raise click.ClickException(f"snippets cannot be run: {error}{hint}") from None


def report(
    ledger: Ledger, problems: Sequence[Problem], claims: Sequence[str], as_json: bool
) -> None:
    """Print the problems and end with status 1 if there are any."""
    if as_json:
        document = claims_document(ledger)
        chosen = [each for each in document["claims"] if each["id"] in set(claims)]
        waived = [asdict(each) for each in ledger.waived]
        told = console.problem_data(problems)
        console.print_json({"problems": told, "waived": waived, "claims": chosen})
    else:
        console.print_problems(problems)
    if problems:
        sys.exit(1)


def approve_outputs(ledger: Ledger, chosen: Sequence[str]) -> list[Problem]:
    """Run claims, and approve what those print that pass; gives what kept any from that."""
    catalog, refused = ledger.catalog, list[Problem]()
    able = [claim for claim in runnable(ledger, chosen) if catalog.snippets[claim].executed]

    def accept(evidence: Evidence) -> tuple[Past, list[Problem]]:
        snippet = catalog.snippets[evidence.claim]
        try:
            approved = approval.approve(catalog.project, snippet, evidence)
        except OSError as error:
            past, problems = history.keep(catalog, snippet, evidence)
            return past, [unwritten(snippet.output_path, error), *problems]
        if approved is None:
            said = (
                f"{evidence.outcome.value.replace('_', ' ')}: {console.first_line(evidence.detail)}"
            )
            code = "UR403" if evidence.outcome is Outcome.FAILED else "UR414"
            refused.append(Problem(code, snippet.path, f"not approved: {said}", evidence.line))
            return history.keep(catalog, snippet, evidence)
        before = snippet.approved or ""
        for line in console.difference(evidence.stdout, before, snippet.output_path):
            click.echo(line)
        bound = replace(evidence, approved_sha256=approved.approved_sha256)
        return history.keep(catalog, approved, bound)

    unkept = run_claims(catalog, able, mutate=False, jobs=None, quiet=False, keep=accept)
    return [*refused, *together(unkept)]
