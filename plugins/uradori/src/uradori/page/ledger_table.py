"""The ledger as HTML: a plain table by service, which a script can filter and sort."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from uradori.evidence.entry import Entry
from uradori.evidence.history import changes
from uradori.evidence.ledger import Ledger
from uradori.evidence.model import Past, Verdict
from uradori.page import looks
from uradori.page.chart import chart
from uradori.page.claims import agreement
from uradori.page.fragments import html
from uradori.page.labels import labels
from uradori.page.wording import figures, kind, low, score, verdict_of, word
from uradori.page.worlds import fault_runs
from uradori.project.kinds import Strength, kinds


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim of the table."""

    entry: Entry
    look: str
    """The name of its look."""
    icon: str
    word: str
    """How far its proof goes, or else its verdict."""
    kind: str
    classes: str
    link: str | None
    killed: int
    score: str
    low: bool
    """Whether its check notices so little that a reader must know."""
    agreement: str
    ran: str
    """The day of the last run; "" where nothing was run."""
    history: tuple[str, ...]
    """What was said of the claim since when, the newest first; () where it was always the same."""


def ledger_table(
    ledger: Ledger, lang: str, links: Mapping[str, str], review: str | None = None
) -> str:
    """Every claim with all that is known of it; `links` leads to each claim's sentence.

    `review` stands for what people have looked at where that is not known yet.
    """
    words = labels(lang)
    entries = list(ledger.entries.values())
    rows = [_row(entry, lang, links.get(entry.snippet.id)) for entry in entries]
    services = [(name, list(of)) for name, of in groupby(rows, key=lambda row: service(row.entry))]
    shown = {entry.snippet.header.kind for entry in entries}
    verdicts = {entry.verdict for entry in entries}
    strengths = {entry.strength for entry in entries if entry.strength}
    selects = (
        ("service", words["ledger"]["service"], [(name, name) for name, _ in services]),
        ("strength", words["ledger"]["strength"], _choices(Strength, strengths, words["strength"])),
        ("kind", words["ledger"]["kind"], _choices(kinds(), shown, words["kind"])),
        ("verdict", words["ledger"]["verdict"], _choices(Verdict, verdicts, words["verdict"])),
    )
    names = ("verdict", "claim", "faults", "mutation", "witnesses", "seconds", "ran")
    return html(
        "ledger.html",
        words=words,
        summary=figures(entries, lang),
        chart=chart(entries, lang),
        selects=selects,
        columns=[{"name": name, "title": words["ledger"][name]} for name in names],
        services=services,
        review=review,
        **(_reviewed(ledger) if review is None else {}),
    )


def reviewed(ledger: Ledger, lang: str) -> str:
    """How far people have looked at the claims: those not confirmed, and problems that stay.

    It is known only when every page has been read.
    """
    return html("reviewed.html", words=labels(lang), **_reviewed(ledger))


def _reviewed(ledger: Ledger) -> dict[str, Any]:
    return {"waived": ledger.waived, "unconfirmed": ledger.unconfirmed}


def service(entry: Entry) -> str:
    """The folder of the snippet: its boto3 service where there is one."""
    return entry.snippet.id.partition("/")[0]


def history_lines(history: Iterable[Past], lang: str) -> tuple[str, ...]:
    """Since when what was said of a claim, the newest first; () if nothing ever changed."""
    words = labels(lang)
    known = list(changes(tuple(history)))
    if len(known) < 2:  # noqa: PLR2004 - one is the first run
        return ()
    return tuple(
        words["ledger"]["since"]
        .format(
            date=past.at.date(),
            verdict=verdict_of(past, lang),
            versions=", ".join(f"{name} {version}" for name, version in past.versions.items()),
        )
        .rstrip(" ·")
        for _, past in reversed(known)
    )


def _row(entry: Entry, lang: str, link: str | None) -> ClaimRow:
    return ClaimRow(
        entry=entry,
        look=looks.name_of(entry),
        icon=looks.of(entry).icon,
        word=word(looks.name_of(entry), lang),
        kind=kind(entry, lang),
        classes=looks.classes(entry),
        link=link,
        killed=sum(each.as_promised for each in fault_runs(entry)),
        score=score(entry),
        low=bool(low(entry, lang)),
        agreement=agreement(entry),
        ran=f"{entry.evidence.ran_at:%Y-%m-%d}" if entry.evidence else "",
        history=history_lines(entry.history, lang),
    )


def _choices(
    order: Iterable[str], present: Container[str], words: Mapping[str, str]
) -> list[tuple[str, str]]:
    return [(str(each), words[each]) for each in order if each in present]
