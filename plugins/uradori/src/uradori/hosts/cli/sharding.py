"""`uradori run --shard` and `uradori merge`: one campaign on several machines."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import click

from uradori.evidence import history, shards
from uradori.evidence.ledger import Ledger
from uradori.evidence.shards import Asked, Keeper, Shard
from uradori.evidence.store import together
from uradori.hosts.cli.keeping import Keeping
from uradori.hosts.cli.running import insist_on_folders, report, run_portions
from uradori.hosts.cli.selection import chosen_of, meant, runnable, select, unable
from uradori.project.problems import Problem
from uradori.project.settings import relative
from uradori.run.merging import Merger
from uradori.run.sharing import plan


def shard_named(_: click.Context, __: click.Parameter, text: str | None) -> Shard | None:
    """The shard that an option names as I/N."""
    try:
        return None if text is None else Shard.named(text)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


def run_shard(
    ledger: Ledger, shard: Shard, asked: Asked, jobs: int | None, quiet: bool
) -> list[Problem]:
    """Run one machine's share of a campaign, and leave a report; gives what is wrong with that.

    What the runs came to is not judged: that is for who has all of them.
    """
    catalog = ledger.catalog
    _, unknown = select(catalog, asked.claims)
    names = {meant(catalog, each) for each in asked.claims}
    asked = replace(asked, claims=() if "" in names else tuple(sorted(names)))
    chosen = chosen_of(ledger, asked)
    claims = runnable(ledger, chosen)
    known = {claim: history.read(catalog.project, claim)[0] for claim in claims}
    shares = plan(catalog, claims, known, shard.count, asked.mutate)
    keeper = Keeper(catalog.project, shard, asked, shares)
    keeper.begin()
    share = shares[shard.index - 1]
    unkept = run_portions(catalog, share, asked.mutate, jobs, quiet, keeper.keep)
    unkept += keeper.conclude()
    if not quiet and not unkept:
        folder = relative(keeper.folder, Path.cwd())
        click.echo(f"shard {shard}: {len(share)} of {len(claims)} claims, in {folder}", err=True)
    insisted_on = Keeping(ledger, asked).insisted_on(chosen)
    return [*unknown, *together(unkept), *unable(ledger, insisted_on)]


def merge_shards(ledger: Ledger, folders: Sequence[Path], as_json: bool) -> None:
    """Join the reports in these folders into evidence, or say why they cannot be joined.

    Ends with status 1 where they cannot be, and then nothing is written, or if anything is wrong
    with what they came to.
    """
    insist_on_folders(ledger, "evidence", "history", as_json=as_json)
    own = ledger.project.path(ledger.project.settings.shards)
    found, problems = shards.find(ledger.project, folders or [own])
    if not found or problems:
        report(ledger, problems, [], as_json)
    merger = Merger(ledger.catalog, found)
    asked = found[0].report.asked
    expected = runnable(ledger, chosen_of(ledger, asked))
    if problems := merger.review(expected):
        report(ledger, problems, [], as_json)
    keeping = Keeping(ledger, asked)
    try:
        with closing(merger.evidence()) as joined:
            for evidence in joined:
                keeping.keep(evidence, may_be_known=True)  # they may be merged twice
    except ValueError as error:
        raise click.ClickException(f"a report changed while it was read: {error}") from None
    if not as_json:
        click.echo(f"{len(found)} shards, {len(merger.claims)} claims", err=True)
    keeping.finish(merger.claims, as_json)
