"""`uradori publish` and `uradori remember`: what a host without plugins cannot do by itself."""

from collections.abc import Mapping
from pathlib import Path

import click

from uradori.evidence import history
from uradori.evidence.ledger import Ledger
from uradori.project.glossary import read_glossary
from uradori.publish import built_site, publisher, search
from uradori.publish.claims_document import directory_url
from uradori.publish.history_document import read_history
from uradori.publish.site import Site


def publish(ledger: Ledger, folder: Path, url: str, names: Mapping[str, str]) -> int:
    """Put every document of the site into a built site, and complete its pages' heads.

    Gives how many files were written or changed. Only pages that were built are spoken of.
    Raises PublisherError where a publisher cannot be used.
    """
    found = {
        page.path: built
        for page in ledger.catalog.pages.values()
        for built in (f"{page.lang}/{page.name.removesuffix('.md')}.html", directory_url(page))
        if built_site.page_file(folder, built).is_file()
    }
    site = Site(ledger, found, f"{url.rstrip('/')}/" if url else "", names)
    # All of them first: where one is refused, nothing is written.
    made = [each for stage in publisher.Stage for each in publisher.documents(site, stage)]
    written = built_site.write(folder, made)
    built_site.complete_heads(site, folder)
    for remark in publisher.remarks(site):
        click.echo(remark, err=True)
    search.write_scripts(folder)
    indexed = search.write_search(folder, site.languages, read_glossary(ledger.project)[0])
    return written + len(found) + len(search.SCRIPTS) + len(indexed)


def remember(ledger: Ledger, data: bytes) -> int:
    """Take up the histories in a published history.json; gives of how many claims.

    Raises ValueError where it is none. Claims that are no more are passed over.
    """
    document, complaints = read_history(data)
    if document is None:
        raise ValueError(": ".join(filter(None, complaints[0])))
    known = {claim: past for claim, past in document.claims.items() if claim in ledger.entries}
    for claim, past in known.items():
        history.add(ledger.project, claim, past)
    return len(known)
