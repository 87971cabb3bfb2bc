"""The ledger as HTML: a plain table by service, which a script can filter and sort.

Where there are too many claims for one page, each service has one, and the ledger counts.
"""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
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
from uradori.project.model import Text
from uradori.project.waivers import Waived


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim of the table."""

    entry: Entry
    sentence: str
    """What is said of it; its id where nobody says it, or whoever asks puts it in."""
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


def divided(ledger: Ledger) -> bool:
    """Whether there are too many claims for one page."""
    return len(ledger.entries) > ledger.project.settings.ledger_claims


def services(ledger: Ledger) -> list[str]:
    """The services that there are claims of, in order."""
    return sorted({service(entry) for entry in ledger.entries.values()})


def ledger_table(
    ledger: Ledger,
    lang: str,
    links: Mapping[str, str],
    review: str | None = None,
    *,
    sentences: Text | None = None,
    only: str = "",
    above: str = "",
) -> str:
    """Every claim with all that is known of it; `links` leads to each claim's sentence.

    `sentences` are what is said of claims, as text. `review` stands for what people have looked at
    where that is not known yet. `only` is the service whose claims alone are listed, `above` the
    address of the list of all services.
    """
    words = labels(lang)
    claims = (each for each in ledger.entries if not only or each.startswith(f"{only}/"))
    entries = [ledger.entries[each] for each in claims]
    said = sentences or {}
    rows = [
        _row(each, lang, links.get(each.snippet.id), said.get(each.snippet.id, each.snippet.id))
        for each in entries
    ]
    groups = [(name, list(of)) for name, of in groupby(rows, key=lambda row: service(row.entry))]
    shown = {entry.snippet.header.kind for entry in entries}
    verdicts = {entry.verdict for entry in entries}
    strengths = {entry.strength for entry in entries if entry.strength}
    by_service = ("service", words["ledger"]["service"], [(name, name) for name, _ in groups])
    selects = (
        *(() if only else (by_service,)),
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
        services=groups,
        review="" if only else review,
        above=above,
        **(_reviewed(ledger) if review is None and not only else {}),
    )


def overview(
    ledger: Ledger, lang: str, page_of: Callable[[str], str], review: str | None = None
) -> str:
    """How many claims each service has, and how far their proofs go.

    `page_of` gives the address of a service's page, be there a query behind its name; `review`
    is as above.
    """
    entries = ledger.entries.values()
    counted: dict[str, Counter[str]] = {}
    for entry in entries:
        counted.setdefault(service(entry), Counter())[looks.name_of(entry)] += 1
    parts = chart(entries, lang)
    rows = [
        (
            name,
            page_of(name),
            counted[name].total(),
            [(counted[name][part.key], page_of(f"{name}?{_filter(part.key)}")) for part in parts],
        )
        for name in sorted(counted)
    ]
    return html(
        "ledger_overview.html",
        words=labels(lang),
        summary=figures(entries, lang),
        chart=parts,
        rows=rows,
        review=review,
        **(_reviewed(ledger) if review is None else {}),
    )


def _filter(look: str) -> str:
    """What the list of a service is asked to show the claims that look so."""
    return f"strength={look}" if look in {*Strength} else f"verdict={look}"


def reviewed(waived: Sequence[Waived], unconfirmed: int, lang: str) -> str:
    """How far people have looked at the claims: those not confirmed, and problems that stay.

    It is known only when every page has been read.
    """
    return html("reviewed.html", words=labels(lang), waived=waived, unconfirmed=unconfirmed)


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


def _row(entry: Entry, lang: str, link: str | None, sentence: str) -> ClaimRow:
    return ClaimRow(
        entry=entry,
        sentence=sentence,
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
