"""`uradori upkeep`: what of a site has aged, so that a person should look at it.

Verdicts that are no longer the published ones, with the versions that changed in between; cited
addresses that no longer answer; quoted words that somebody read long ago. Pure: what was
published, what addresses replied, and which day it is are handed in.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from uradori.evidence.ledger import Ledger
from uradori.hosts.cli.addresses import AddressReply, Reachability
from uradori.hosts.cli.comparing import ABSENT, Published, differences, table


@dataclass(frozen=True, slots=True)
class Changed:
    """A claim whose verdict is another than the published one."""

    claim: str
    published: str
    now: str
    versions: tuple[str, ...]
    """What testified in another version, as "moto 5.1.0 → 5.2.5"; none where nothing did."""


@dataclass(frozen=True, slots=True)
class Silent:
    """A cited address that does not answer as it should."""

    address: str
    cited_by: tuple[str, ...]
    """Claims, statements and notes."""
    reply: AddressReply


@dataclass(frozen=True, slots=True)
class LongAgo:
    """Words that a person read at a place, and not since."""

    claim: str
    place: str
    read: date


@dataclass(frozen=True, slots=True)
class Aged:
    """Everything that has aged."""

    changed: tuple[Changed, ...]
    silent: tuple[Silent, ...]
    long_ago: tuple[LongAgo, ...]

    @property
    def wants_somebody(self) -> bool:
        """Whether a person has something to do; an unclear reply alone is none."""
        gone = any(each.reply.standing is Reachability.GONE for each in self.silent)
        return bool(self.changed or self.long_ago or gone)


def cited(ledger: Ledger) -> dict[str, tuple[str, ...]]:
    """Every web address that is cited, with the names of what cites it, in the order of claims."""
    found: dict[str, dict[str, None]] = {}
    for claim, entry in ledger.entries.items():
        header = entry.snippet.header
        quoted = (each.place for each in header.quotes if "://" in each.place)
        for address in (*header.sources, *quoted):
            found.setdefault(address, {})[claim] = None
    for note in ledger.catalog.notes:
        found.setdefault(note.url, {})[note.id] = None
        for statement in note.statements:
            for address in statement.sources:
                found.setdefault(address, {})[statement.id] = None
    return {address: tuple(names) for address, names in found.items()}


def report(
    ledger: Ledger,
    published: Mapping[str, Published] | None,
    replies: Mapping[str, AddressReply],
    today: date,
    days: int,
) -> Aged:
    """What has aged.

    `published` is what a claims.json says, by claim; None where nobody asked for a comparison.
    `replies` are those of the addresses that were asked. Words count as read long ago after more
    than `days` days.
    """
    return Aged(
        changed=() if published is None else tuple(_changed(ledger, published)),
        silent=tuple(
            Silent(address, names, replies[address])
            for address, names in cited(ledger).items()
            if address in replies and replies[address].standing is not Reachability.ANSWERS
        ),
        long_ago=tuple(_long_ago(ledger, today - timedelta(days=days))),
    )


def _changed(ledger: Ledger, published: Mapping[str, Published]) -> Iterator[Changed]:
    for each in differences(ledger, published):
        entry, before = ledger.entries.get(each.claim), published.get(each.claim)
        here = entry.evidence.versions if entry and entry.evidence else {}
        there = before.versions if before else {}
        versions = tuple(_other_versions(there, here))
        yield Changed(each.claim, each.published, each.now, versions)


def _other_versions(before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    for name in sorted({*before, *now}):
        if before.get(name) != now.get(name):
            yield f"{name} {before.get(name, ABSENT)} → {now.get(name, ABSENT)}"


def _long_ago(ledger: Ledger, before: date) -> Iterator[LongAgo]:
    for claim, entry in ledger.entries.items():
        for quote in entry.snippet.header.quotes:
            if quote.read is not None and quote.read < before:
                yield LongAgo(claim, quote.place, quote.read)


def as_markdown(found: Aged, days: int, asked: int | None, compared: int | None) -> Iterator[str]:
    """The report for the summary of a run of CI.

    `asked` is how many addresses were asked, `compared` how many claims were published; None
    where nobody asked for it.
    """
    yield from ("## Verdicts", "")
    if compared is None:
        yield "Not compared with what was published."
    elif not found.changed:
        yield f"Every verdict is the published one ({compared} claims)."
    else:
        rows: list[tuple[str, ...]] = [
            (f"`{each.claim}`", each.published, each.now, ", ".join(each.versions))
            for each in found.changed
        ]
        yield from table(("claim", "published", "now", "other versions"), rows)
    yield from ("", "## Cited addresses", "")
    if asked is None:
        yield "Not asked."
    elif not found.silent:
        yield f"All of them answer ({asked})."
    else:
        rows = [
            (each.address, ", ".join(each.cited_by), f"{each.reply.standing}: {each.reply.said}")
            for each in found.silent
        ]
        yield from table(("address", "cited by", "reply"), rows)
    yield from ("", f"## Words read more than {days} days ago", "")
    if not found.long_ago:
        yield "None."
    else:
        rows = [(f"`{each.claim}`", each.place, str(each.read)) for each in found.long_ago]
        yield from table(("claim", "place", "read"), rows)
