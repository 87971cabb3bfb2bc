"""The programs that check claims, byte for byte as they are in the repository."""

from collections.abc import Iterator

from uradori.publish.publisher import Document, Publisher, Stage
from uradori.publish.site import Site


def documents(site: Site) -> Iterator[Document]:
    """Each snippet under its own path, and under those that it had before.

    claims.json has the digest of its bytes.
    """
    ledger = site.ledger
    for entry in ledger.entries.values():
        yield entry.snippet.path, entry.snippet.source.encode()
    folder = ledger.project.settings.snippets
    for former, (claim, *_) in ledger.catalog.successors.items():
        yield f"{folder}/{former}.py", ledger.entries[claim].snippet.source.encode()


PUBLISHER = Publisher(Stage.WITH_PAGES, documents)
