"""The pages that list the claims of each service, where there are too many for one page.

They are nobody's files: a heading, and the block of one service. No navigation has them; the ledger
leads to them, and so does each claim.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from uradori.evidence.ledger import Ledger
from uradori.page import ledger_table
from uradori.page.labels import labels
from uradori.project.pages import Source

_BLOCK = re.compile(r"^[ \t>]*/{3,}[ \t]*ledger[ \t]*$", re.MULTILINE | re.IGNORECASE)
_START = {"index", "README"}
"""Pages that are published at the address of their folder."""


def names(sources: Iterable[Source], ledger: Ledger) -> dict[str, dict[str, str]]:
    """By language and service, the page that lists its claims, below the language's folder.

    There are none where one page is enough, or a language has no ledger.
    """
    if not ledger_table.divided(ledger):
        return {}
    found: dict[str, dict[str, str]] = {}
    for source in sources:
        if source.lang and source.lang not in found and lists_all(source):
            page = PurePosixPath(source.name)
            folder = page.parent / ("ledger" if page.stem in _START else page.stem)
            services = ledger_table.services(ledger)
            found[source.lang] = {each: f"{folder}/{each}.md" for each in services}
    return found


def lists_all(source: Source) -> bool:
    """Whether a page has the ledger of all claims."""
    return bool(_BLOCK.search(source.body))


def texts(lists: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Language, name and text of each of these pages."""
    for lang, of_services in lists.items():
        title = labels(lang)["ledger"]["of_service"]
        for service, name in of_services.items():
            heading = f"# {title.format(service=service)} {{ #claims }}"
            yield lang, name, f"{heading}\n\n/// ledger | {service}\n///\n"
