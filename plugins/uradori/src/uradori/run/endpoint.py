"""Asking a server that a person names.

What it says is printed and not kept: it holds for that server at that moment. Claims run one
after the other, since they share it.
"""

import urllib.request
from collections.abc import Generator, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from ipaddress import ip_address
from urllib.parse import urlsplit

from uradori.evidence import testimony
from uradori.evidence.model import Testimony
from uradori.project.catalog import Catalog
from uradori.project.settings import Witness
from uradori.run.campaign import job, warmth
from uradori.run.pool import open_pool


def ask_endpoint(
    catalog: Catalog, claims: Iterable[str], url: str, reset: str | None
) -> Generator[Testimony, None, None]:
    """Ask the server at `url`, with made-up credentials; `reset` is a path to POST to before."""
    claims = list(claims)
    asked = replace(warmth(catalog, claims, 1), backends=("endpoint",), shares_network=True)
    with open_pool(asked) as pool:
        for claim in claims:
            if reset is not None:
                request = urllib.request.Request(url.rstrip("/") + reset, method="POST")  # noqa: S310 - the CLI takes http and https only
                urllib.request.urlopen(request, timeout=30).close()  # noqa: S310 - as above
            snippet = catalog.snippets[claim]
            made = job(catalog, snippet)
            made = replace(
                made,
                backend="endpoint",
                environment={"AWS_ENDPOINT_URL": url},
                limits=replace(made.limits, network=not _is_here(url)),
            )
            run = pool.submit(made).result()
            now = datetime.now(UTC)
            yield testimony.conclude(snippet, url, _named(url), "", run, now)


def _named(name: str) -> Witness:
    return Witness(name, name, "-", ("-",), ("-",))


def _is_here(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
