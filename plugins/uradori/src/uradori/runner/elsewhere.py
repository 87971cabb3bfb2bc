"""Asking servers that a person names: any endpoint, or a real AWS account.

What they say is printed and not kept: it holds for that server at that moment. Claims run one
after the other, since they share it.
"""

import urllib.request
import uuid
from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from ipaddress import ip_address
from urllib.parse import urlsplit

from uradori import testimony
from uradori.catalog import Catalog
from uradori.model import Answer, Kind, Snippet, Testimony
from uradori.runner.claims import job, warmth
from uradori.runner.job import Job
from uradori.runner.pool import open_pool
from uradori.settings import Witness
from uradori.snippets import services_of

AFFORDABLE = frozenset({"dynamodb", "kinesis", "sns", "sqs"})
"""Services that a real account is asked about: cheap, tagged as they are made, deleted at once."""
EXTRA_SECONDS = 120.0
"""What a real account may take beyond a simulated one, the minute for a queue's name included."""


class WrongAccount(RuntimeError):  # noqa: N818 - what happened
    """The account was not touched; the message says why."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An answer, and what the run left behind in the account that could not be deleted."""

    said: Testimony
    left: tuple[str, ...] = ()


def for_account(snippet: Snippet) -> bool:
    """Whether a real account is asked about a claim."""
    services = services_of(snippet)
    behaviour = snippet.header.kind is Kind.BEHAVIOUR
    return behaviour and bool(services) and services <= AFFORDABLE


def ask_endpoint(
    catalog: Catalog, claims: Iterable[str], url: str, reset: str | None
) -> Generator[Asked, None, None]:
    """Ask the server at `url`, with made-up credentials; `reset` is a path to POST to before."""
    claims = list(claims)
    asked = replace(warmth(catalog, claims, 1), backends=("endpoint",))
    with open_pool(asked) as pool:
        for claim in claims:
            if reset is not None:
                request = urllib.request.Request(url.rstrip("/") + reset, method="POST")  # noqa: S310 - the CLI takes http and https only
                urllib.request.urlopen(request, timeout=30).close()  # noqa: S310 - as above
            snippet = catalog.snippets[claim]
            made = _job(catalog, snippet, "endpoint", {"AWS_ENDPOINT_URL": url}, 0)
            made = replace(made, limits=replace(made.limits, network=not _is_here(url)))
            run = pool.submit(made).result()
            now = datetime.now(UTC)
            yield Asked(testimony.conclude(snippet, url, _named(url), "", run, now))


def ask_account(
    catalog: Catalog, claims: Iterable[str], account: str, endpoint: str | None
) -> Generator[Asked, None, None]:
    """Ask the real account that our credentials are for, if it is the one named.

    Each run is journalled; what it made is deleted when it ended, however it ended, and what an
    earlier one left is deleted first. `endpoint` is whatever AWS_ENDPOINT_URL says, for tests.
    Raises WrongAccount before anything is touched.
    """
    from uradori.backends import account as backend  # needs boto3, which few sites' cores do

    region = catalog.project.settings.region
    try:
        found, credentials = backend.identify(region)
    except backend.Refused as error:
        raise WrongAccount(str(error)) from error
    if found != account:
        raise WrongAccount(f"the credentials are for account {found}, not {account}")
    environment = {**credentials, **({"AWS_ENDPOINT_URL": endpoint} if endpoint else {})}
    folder = catalog.project.path(".uradori/account") / account
    folder.mkdir(parents=True, exist_ok=True)
    left = [
        line for forgotten in sorted(folder.glob("*.jsonl")) for line in backend.clean(forgotten)
    ]
    for claim in claims:
        snippet = catalog.snippets[claim]
        run_id = uuid.uuid4().hex
        journal = folder / f"{run_id}.jsonl"
        named = {backend.JOURNAL: str(journal), backend.RUN: run_id}
        made = _job(catalog, snippet, "account", {**environment, **named}, EXTRA_SECONDS)
        limits = replace(made.limits, network=True, journal=str(journal))
        try:
            # A pool of its own: once it is closed, nothing of the run is there to make more.
            warm = replace(warmth(catalog, [claim], 1), backends=("account",))
            with open_pool(warm) as pool:
                run = pool.submit(replace(made, limits=limits)).result()
        finally:
            left += backend.clean(journal)
        now = datetime.now(UTC)
        said = testimony.conclude(snippet, account, _named(f"account {account}"), "", run, now)
        if f"{backend.Refused.__name__}: " in said.detail:
            said = replace(said, answer=Answer.NOT_SUPPORTED)  # it is we who did not ask
        yield Asked(said, tuple(left))
        left.clear()


def _job(
    catalog: Catalog, snippet: Snippet, backend: str, environment: Mapping[str, str], extra: float
) -> Job:
    made = job(catalog, snippet)
    seconds = made.limits.seconds + extra
    limits = replace(made.limits, seconds=seconds)
    return replace(made, backend=backend, environment=environment, limits=limits)


def _named(name: str) -> Witness:
    return Witness(name, name, "-", ("-",), ("-",))


def _is_here(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
