"""Commands that run something: claims, witnesses, exercises."""

import re
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

import click

from uradori.evidence.ledger import load_ledger
from uradori.evidence.shards import Asked, Shard
from uradori.evidence.unchanged import Inspection
from uradori.hosts.cli import console, sharding
from uradori.hosts.cli.clustering import run_on_cluster
from uradori.hosts.cli.commands.common import JOBS, json_option, root
from uradori.hosts.cli.keeping import Keeping
from uradori.hosts.cli.running import approve_outputs, insist_on_folders, report, run_claims
from uradori.hosts.cli.selection import about, chosen_of, runnable, select, unable
from uradori.project.catalog import load_catalog
from uradori.project.many import Many
from uradori.project.problems import Problem
from uradori.project.settings import Tier, load_project

WITNESS_PROBLEMS = {"UR201", "UR410", "UR411", "UR412", "UR413", "UR415", "UR416"}
"""What `uradori witness` tells of; everything else is for `check` to say."""


@click.command()
@click.argument("claims", nargs=-1, metavar="[ID]...")
@click.option("--stale", is_flag=True, help="Only those whose evidence is missing or out of date.")
@click.option("--mutate", is_flag=True, help="Also try mutated responses, to see what is checked.")
@click.option(
    "--tier",
    "tiers",
    type=click.Choice([each.value for each in Tier]),
    multiple=True,
    help="Only claims of this tier; may be repeated. Default: all tiers but slow.",
)
@click.option("--jobs", type=click.IntRange(1), help=JOBS)
@click.option(
    "--shard",
    metavar="I/N",
    callback=sharding.shard_named,
    help="Run only this machine's share of N, for `uradori merge` to join.",
)
@click.option(
    "--dask", "scheduler", metavar="ADDRESS", help="Run on the cluster of Dask's scheduler there."
)
@json_option
def run(
    claims: Sequence[str],
    stale: bool,
    mutate: bool,
    tiers: Sequence[str],
    jobs: int | None,
    shard: Shard | None,
    scheduler: str | None,
    as_json: bool,
) -> None:
    """Run the snippets of claims (all, or those named) with all their faults, and keep evidence.

    An ID may also be a folder: `uradori run sqs` runs every claim below snippets/sqs. Claims of
    the slow tier run only where --tier or their own ID asks for them, and none runs without the
    engines that it needs.
    """
    asked = Asked(tuple(claims), tuple(tiers), mutate)
    if scheduler and (shard or jobs):
        raise click.UsageError("--dask goes without --shard and --jobs")
    if shard:
        if stale:
            raise click.UsageError("--shard goes without --stale: machines differ in what is stale")
        ledger = load_ledger(root())
        insist_on_folders(ledger, "shards", as_json=as_json)
        problems = sharding.run_shard(ledger, shard, asked, jobs, as_json)
        report(ledger, problems, [], as_json)
    else:
        look = (
            Inspection(load_project(root())) if stale and not (claims or tiers or as_json) else None
        )
        known = look and look.known("run")
        for line in known or ():
            click.echo(line, err=True)
        if known is None:
            with look or nullcontext():
                keeping = Keeping(load_ledger(root(), many=Many), asked, stale, look)
                _run(keeping, jobs, scheduler, as_json)


def _run(keeping: Keeping, jobs: int | None, scheduler: str | None, as_json: bool) -> None:
    """Run the claims that are asked for and keep their evidence.

    Ends with status 1 if anything is wrong with them.
    """
    ledger, asked = keeping.ledger, keeping.asked
    insist_on_folders(ledger, "evidence", "history", as_json=as_json)
    chosen = chosen_of(ledger, asked)
    if keeping.stale:
        chosen = [claim for claim in chosen if not ledger.entries[claim].settled]
    able, catalog, mutate = runnable(ledger, chosen), ledger.catalog, asked.mutate
    amiss: list[Problem] = []
    if scheduler:
        amiss = run_on_cluster(catalog, able, mutate, scheduler, as_json, keeping.keep)
    else:
        run_claims(catalog, able, mutate, jobs, as_json, keeping.keep)
    del ledger, catalog  # of which no one else needs all by now
    keeping.finish(chosen, as_json, amiss)


@click.command()
@click.argument(
    "folders",
    nargs=-1,
    metavar="[FOLDER]...",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
@json_option
def merge(folders: Sequence[Path], as_json: bool) -> None:
    """Join what shards ran into evidence, as one run on one machine would leave it.

    FOLDER holds reports of `run --shard` or `pytest --uradori-shard`, in folders of any depth;
    default: .uradori/shards. They must be all shards of one campaign, each once, of the commit
    and the files that are here, run with the same versions; else nothing is written.
    """
    sharding.merge_shards(load_ledger(root()), folders, as_json)


def _http(_: click.Context, __: click.Parameter, url: str | None) -> str | None:
    if url is not None and not re.match(r"https?://[^/]", url):
        raise click.BadParameter("an address begins with http:// or https://")
    return url


@click.command()
@click.argument("claims", nargs=-1, metavar="[ID]...")
@click.option("--with", "chosen", multiple=True, metavar="NAME", help="Ask this witness only.")
@click.option("--stale", is_flag=True, help="Only what has not been asked, or not as it is now.")
@click.option("--jobs", type=click.IntRange(1), help="Runs at a time; default: one a core.")
@click.option("--endpoint", metavar="URL", callback=_http, help="Ask the server at this address.")
@click.option("--reset", metavar="PATH", help="With --endpoint: POST there before each claim.")
@json_option
def witness(
    claims: Sequence[str],
    chosen: Sequence[str],
    stale: bool,
    jobs: int | None,
    endpoint: str | None,
    reset: str | None,
    as_json: bool,
) -> None:
    """Run claims of behaviour against second witnesses, and print who agrees.

    A witness is a server named in [tool.uradori.witnesses]; each run has one of its own. What
    they say is kept and shown. With --endpoint it is somebody else who is asked,
    one claim after the other, and what they say is only printed.
    """
    from uradori.hosts.cli.witness import ask_elsewhere, ask_witnesses, print_table

    if (endpoint and (chosen or stale or jobs)) or (reset and not endpoint):
        raise click.UsageError("--endpoint goes without the other options, --reset only with it")
    ledger = load_ledger(root())
    for name in set(chosen) - set(ledger.project.settings.witnesses):
        raise click.UsageError(f'no witness named "{name}" in [tool.uradori.witnesses]')
    selected, unknown = select(ledger.catalog, claims)
    if not endpoint:
        insist_on_folders(ledger, "testimony", as_json=as_json)
    if endpoint:
        console.print_problems(unknown)
        well = ask_elsewhere(ledger.catalog, selected, endpoint, reset, as_json)
        sys.exit(0 if well and not unknown else 1)
    after, missing = ask_witnesses(ledger, selected, chosen, stale, jobs, quiet=as_json)
    if not as_json:
        print_table(after, selected)
    problems = [*unknown, *missing, *about(after, selected)]
    report(after, [each for each in problems if each.code in WITNESS_PROBLEMS], selected, as_json)


@click.command()
@click.argument("claims", nargs=-1, required=True, metavar="ID...")
def approve(claims: Sequence[str]) -> None:
    """Run claims and accept what they print as right; review the .out files like code."""
    ledger = load_ledger(root())
    chosen, unknown = select(ledger.catalog, claims)
    insist_on_folders(ledger, "evidence", "history")
    refused = [*unknown, *unable(ledger, chosen), *approve_outputs(ledger, chosen)]
    console.print_problems(refused)
    sys.exit(1 if refused else 0)


@click.command()
@json_option
def exercises(as_json: bool) -> None:
    """Show that every exercise can be solved, and not by what it begins with.

    Both are run in the world as it is and in each that the exercise names. Ends with 1 where one
    of them came to something else.
    """
    from uradori.run.pool import PoolError
    from uradori.run.proving import prove

    catalog = load_catalog(root(), lambda _: ({}, []))  # what pages say of them is for `check`
    try:
        problems = [*prove(catalog)]
    except PoolError as error:
        raise click.ClickException(f"exercises cannot be run: {error}") from error
    if as_json:
        console.print_json({"problems": console.problem_data(problems)})
    else:
        console.print_problems(problems)
        click.echo(f"{len(catalog.exercises)} exercises")
    sys.exit(bool(problems))
