"""A mark in a page that a host may keep for long: of what its badges were made.

Such a host builds a page anew when its text changes, and knows nothing of evidence. Whoever
publishes the page can tell by the mark whether its badges are those of today.
"""

import hashlib
import re
from collections.abc import Iterable

from uradori.evidence.entry import Entry
from uradori.evidence.model import Evidence
from uradori.project import validation

OF_ALL = frozenset({"errata", "figures", "ledger"})
"""Blocks that speak of every claim of the site."""
_STAMP = re.compile(r'<div class="uradori-stamp" data-made-of="([0-9a-f]+)"')


def made_of(entries: Iterable[Entry]) -> str:
    """A digest of what pages say of these claims, in any order."""
    digest = hashlib.sha256()
    for entry in sorted(entries, key=lambda each: each.snippet.id):
        evidence = entry.evidence
        record = validation.to_json(Evidence, evidence) if evidence is not None else b""
        head = (
            f"{entry.snippet.id}\0{entry.verdict}\0{entry.snippet.source_sha256}\0{len(record)}\0"
        )
        digest.update(head.encode() + record)
    return digest.hexdigest()[:16]


def stamp(digest: str) -> str:
    """The mark as HTML; nobody sees it."""
    return f'<div class="uradori-stamp" data-made-of="{digest}" hidden="hidden"></div>'


def stamps(html: str) -> list[str]:
    """The digests that a page was marked with."""
    return _STAMP.findall(html)
