"""Asking second witnesses: the same snippets, unchanged, against other servers.

Each run has a server of its own. What the server is told is what every snippet is told: fake
credentials and a region.
"""

from collections.abc import Generator, Iterable, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import replace
from datetime import UTC, datetime
from threading import Event

from uradori.evidence import testimony
from uradori.evidence.model import Outcome, Run, Testimony
from uradori.project.catalog import Catalog
from uradori.project.model import Snippet
from uradori.project.problems import Problem
from uradori.project.settings import Project
from uradori.run.campaign import job, warmth
from uradori.run.job import Job
from uradori.run.pool import Pool, open_pool
from uradori.run.servers import ServerError, reported_version, serving
from uradori.run.surroundings import environment


def present(project: Project, keys: Iterable[str]) -> tuple[dict[str, str], list[Problem]]:
    """Versions of those of the named witnesses that can be asked, and why the others cannot."""
    versions: dict[str, str] = {}
    problems: list[Problem] = []
    for key in keys:
        witness = project.settings.witnesses[key]
        locked = testimony.locked_version(project, witness)
        place, hint = f"tool.uradori.witnesses.{key}", witness.install
        if locked is None:
            message = f"{place}: {witness.lock} names no version of {witness.package}"
            problems.append(Problem("UR413", "pyproject.toml", message))
            continue
        try:
            found = reported_version(witness, project.root)
        except ServerError as error:
            message = f"{place}: {witness.name} is not installed: {error}"
            problems.append(Problem("UR413", "pyproject.toml", message, hint=hint))
            continue
        if found == locked:
            versions[key] = found
        else:
            message = (
                f"{place}: {witness.name} {found} is installed, not {locked} as in {witness.lock}"
            )
            problems.append(Problem("UR413", "pyproject.toml", message, hint=hint))
    return versions, problems


def ask(
    catalog: Catalog,
    wanted: Iterable[tuple[str, str]],
    versions: Mapping[str, str],
    jobs: int,
) -> Generator[Testimony, None, None]:
    """Ask witnesses about claims, (witness, claim) by (witness, claim), as they answer.

    Raises HostDied where runs cannot be made at all.
    """
    wanted = list(wanted)
    if not wanted:
        return
    off = Event()
    runs = warmth(catalog, {claim for _, claim in wanted}, jobs)
    warm = replace(runs, backends=("endpoint",), shares_network=True)
    with ThreadPoolExecutor(jobs, "uradori-witness") as threads, open_pool(warm) as pool:
        pending: set[Future[Testimony]] = {
            threads.submit(_ask, catalog, key, catalog.snippets[claim], versions[key], pool, off)
            for key, claim in wanted
        }
        try:
            while pending:
                done, pending = wait(pending, return_when=FIRST_COMPLETED)
                for future in done:
                    yield future.result()
        finally:  # whoever stops listening stops it all: what waits here, then the pool's runs
            off.set()
            threads.shutdown(wait=False, cancel_futures=True)


def _ask(
    catalog: Catalog, key: str, snippet: Snippet, version: str, pool: Pool, off: Event
) -> Testimony:
    witness = catalog.project.settings.witnesses[key]
    region = catalog.project.settings.region
    root = catalog.project.root.resolve()
    try:
        with serving(witness, root, environment(region, home=""), off) as url:
            run = pool.submit(endpoint_job(catalog, snippet, url)).result()
    except ServerError as error:
        run = Run(Outcome.CRASHED, "", str(error), 0.0)
    return testimony.conclude(snippet, key, witness, version, run, datetime.now(UTC))


def endpoint_job(catalog: Catalog, snippet: Snippet, url: str) -> Job:
    """One run of a snippet against the server at `url`."""
    return replace(
        job(catalog, snippet),
        backend="endpoint",
        environment={"AWS_ENDPOINT_URL": url},
    )
