"""`uradori compare`: whose verdict differs from what was published."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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


@dataclass(frozen=True, slots=True)
class Published:
    """What a claims.json says of one claim."""

    verdict: str
    versions: Mapping[str, str]
    """Of what testified, by name."""


def published(data: bytes) -> dict[str, Published]:
    """What a claims.json says, by claim. Raises ValueError where it is none."""
    document = plain_json(data)
    claims = document.get("claims") if isinstance(document, dict) else None
    if not isinstance(claims, list):
        raise ValueError('it has no list "claims"')  # noqa: TRY004 - of somebody's data
    found: dict[str, Published] = {}
    for each in claims:
        known = each if isinstance(each, dict) else {}
        claim, verdict, versions = (known.get(key) for key in ("id", "verdict", "versions"))
        if not isinstance(claim, str) or not isinstance(verdict, str):
            raise ValueError('a claim in it has no "id" or no "verdict"')  # noqa: TRY004 - as above
        named = versions if isinstance(versions, dict) else {}
        told = {name: each for name, each in named.items() if isinstance(each, str)}
        found[claim] = Published(verdict, told)
    return found


def differences(ledger: Ledger, published: Mapping[str, Published]) -> list[VerdictChange]:
    """Every claim whose verdict differs, by name."""
    now = {claim: entry.verdict.value for claim, entry in ledger.entries.items()}
    then = {claim: each.verdict for claim, each in published.items()}
    return [
        VerdictChange(claim, then.get(claim, ABSENT), now.get(claim, ABSENT))
        for claim in sorted({*now, *then})
        if now.get(claim) != then.get(claim)
    ]


def as_table(found: list[VerdictChange]) -> Iterator[str]:
    """The differences as a table in Markdown, for the summary of a run of CI."""
    if not found:
        yield "Every verdict is the published one."
        return
    rows = ((f"`{each.claim}`", each.published, each.now) for each in found)
    yield from table(("claim", "published", "now"), rows)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table in Markdown, whatever is in its cells."""
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(one_line(cell).replace('|', '&#124;') for cell in row)} |"
