"""What notes once said, what holds now, and the claims that prove it."""

from collections import Counter
from collections.abc import Mapping

from uradori.evidence.ledger import Ledger
from uradori.page import looks
from uradori.page.fragments import html
from uradori.page.labels import labels
from uradori.project.model import Judged

JUDGED: tuple[Judged, ...] = ("wrong", "outdated", "imprecise", "opinion", "definition", "correct")
"""Order of the errata: what a reader of the old note must unlearn comes first."""


def errata(ledger: Ledger, lang: str, links: Mapping[str, str]) -> str:
    """What the notes said, what holds now, and the claims that prove it."""
    words = labels(lang)
    statements = list(ledger.catalog.statements.values())
    proofs: dict[str, list[dict[str, str]]] = {}
    for entry in ledger.entries.values():
        claim = entry.snippet.id
        for statement in entry.snippet.header.statements if claim in links else ():
            proof = {
                "claim": claim,
                "link": links[claim],
                "icon": looks.of(entry).icon,
            }
            proofs.setdefault(statement, []).append(proof)
    counts = Counter(each.judged for each in statements)
    parts = [f"{words['judged'][judged]} {counts[judged]}" for judged in JUDGED if counts[judged]]
    groups = [
        {
            "judged": judged,
            "rows": [
                {
                    "statement": each,
                    "said": each.said.get(lang, ""),
                    "now": each.now.get(lang, ""),
                    "omitted": (each.omitted or {}).get(lang, ""),
                    "proofs": proofs.get(each.id, []),
                }
                for each in statements
                if each.judged == judged
            ],
        }
        for judged in JUDGED
        if counts[judged]
    ]
    summary = words["errata"]["summary"].format(
        total=len(statements), parts=words["ledger"]["separator"].join(parts)
    )
    return html("errata.html", words=words, groups=groups, summary=summary)
