"""What was recorded of each claim's runs, whole, for those who want to see more than a page."""

from collections.abc import Iterator

from uradori.evidence import records
from uradori.evidence.program_files import record_file
from uradori.publish.publisher import Document, Publisher, Stage
from uradori.publish.site import Site


def documents(site: Site) -> Iterator[Document]:
    """The evidence of each claim that was run as it is now: requests, answers, values, faults."""
    store = records.store(site.ledger.project)
    for entry in site.ledger.entries.values():
        if entry.evidence is not None and (path := record_file(entry)):
            yield path, store.encode(entry.evidence)


PUBLISHER = Publisher(Stage.WITH_PAGES, documents)
