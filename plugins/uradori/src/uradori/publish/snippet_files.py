"""The programs that check claims, byte for byte as they are in the repository."""

from collections.abc import Iterator

from uradori.publish.publisher import Document, Publisher, Stage
from uradori.publish.site import Site


def documents(site: Site) -> Iterator[Document]:
    """Each snippet under its own path; claims.json has the digest of its bytes."""
    for entry in site.ledger.entries.values():
        yield entry.snippet.path, entry.snippet.source.encode()


PUBLISHER = Publisher(Stage.WITH_PAGES, documents)
