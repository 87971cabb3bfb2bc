"""`uradori compare`: whose verdict differs from what was published."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from uradori.evidence.ledger import Ledger
from uradori.project.terminal import one_line
from uradori.project.validation import plain_json

ABSENT = "–"
"""Stands for a claim that one of the two does not have."""


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """A claim whose verdict is another than the published one."""

    claim: str
    published: str
    now: str


def published_verdicts(data: bytes) -> dict[str, str]:
    """Verdict by claim, as a claims.json says. Raises ValueError where it is none."""
    document = plain_json(data)
    claims = document.get("claims") if isinstance(document, dict) else None
    if not isinstance(claims, list):
        raise ValueError('it has no list "claims"')  # noqa: TRY004 - of somebody's data
    found: dict[str, str] = {}
    for each in claims:
        claim, verdict = (
            (each.get("id"), each.get("verdict")) if isinstance(each, dict) else (None, None)
        )
        if not isinstance(claim, str) or not isinstance(verdict, str):
            raise ValueError('a claim in it has no "id" or no "verdict"')  # noqa: TRY004 - as above
        found[claim] = verdict
    return found


def differences(ledger: Ledger, published: Mapping[str, str]) -> list[VerdictChange]:
    """Every claim whose verdict differs, by name."""
    now = {claim: entry.verdict.value for claim, entry in ledger.entries.items()}
    return [
        VerdictChange(claim, published.get(claim, ABSENT), now.get(claim, ABSENT))
        for claim in sorted({*now, *published})
        if now.get(claim) != published.get(claim)
    ]


def as_table(found: list[VerdictChange]) -> Iterator[str]:
    """The differences as a table in Markdown, for the summary of a run of CI."""
    if not found:
        yield "Every verdict is the published one."
        return
    yield from ("| claim | published | now |", "|---|---|---|")
    for each in found:
        cells = (f"`{each.claim}`", each.published, each.now)
        yield f"| {' | '.join(one_line(cell).replace('|', '&#124;') for cell in cells)} |"
