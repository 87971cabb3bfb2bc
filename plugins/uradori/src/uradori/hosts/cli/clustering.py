"""`uradori run --dask`: the runs of a campaign on a cluster, their evidence here."""

from collections.abc import Callable, Sequence
from contextlib import closing

import click

from uradori.evidence import history
from uradori.evidence.model import Evidence, Past, Verdict
from uradori.hosts.cli import console
from uradori.project.catalog import Catalog
from uradori.project.problems import Problem
from uradori.run.campaign import warmth
from uradori.run.joining import Joiner
from uradori.run.sharing import bundles


def run_on_cluster(
    catalog: Catalog,
    claims: Sequence[str],
    mutate: bool,
    address: str,
    quiet: bool,
    keep: Callable[[Evidence], tuple[Past, list[Problem]]],
) -> list[Problem]:
    """Run claims on the cluster of the scheduler at this address, and keep evidence as it comes.

    Gives what is wrong with workers or with what they found. That nobody answers ends the command.
    """
    # Here, since few have it installed.
    from uradori.hosts.dask.cluster import Cluster, ClusterError, connect
    from uradori.hosts.dask.work import machine

    if not claims:
        return []
    root = catalog.project.root.resolve()
    known = {claim: history.read(catalog.project, claim)[0] for claim in claims}
    joiner = Joiner(catalog)
    problems: list[Problem] = []
    try:
        with connect(address) as client, console.run_report(quiet) as progress:
            cluster = Cluster(client, root, machine(root), warmth(catalog, claims), mutate)
            left = {*claims}
            with closing(cluster.perform(bundles(catalog, claims, known, mutate))) as portions:
                for worker, portion in portions:
                    if portion.claim not in left:
                        continue  # run twice: its first worker was given up too early
                    left.discard(portion.claim)
                    progress.on_run(portion.claim, len(left))
                    snippet = catalog.snippets[portion.claim]
                    found = joiner.joined(snippet, [(worker, portion)])
                    if isinstance(found, list):
                        problems += found
                        continue
                    past, unkept = keep(found)
                    verdict = Verdict.NOT_RUN if unkept else Verdict(past.verdict)
                    progress.on_claim(snippet, found, verdict)
            return [*cluster.problems, *problems]
    except ClusterError as error:
        raise click.ClickException(str(error)) from None
