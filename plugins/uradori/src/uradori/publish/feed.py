"""An Atom feed of what changed: a claim's verdict, or who testified for it.

One entry is one kind of change on one day, since an upgrade of moto touches hundreds of claims
at once and a subscriber wants to hear that once. Its id depends on nothing else, so that a feed
made again says the same things under the same ids. (Atom: RFC 4287; tag URIs: RFC 4151.)

That marks came to say more is no news of any claim: it is told once, whenever the claims are run.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from uradori.evidence import history
from uradori.evidence.entry import Entry
from uradori.evidence.model import GOOD, Past, Verdict
from uradori.page import fragments, wording
from uradori.page.labels import labels
from uradori.project.model import sha256
from uradori.publish.publisher import Document, Publisher, Stage
from uradori.publish.site import Site

WORST_FIRST = (
    Verdict.REFUTED,
    Verdict.BROKEN,
    Verdict.STALE,
    Verdict.NOT_RUN,
    Verdict.UNCHALLENGED,
    Verdict.CHECKED,
    Verdict.QUOTED,
    Verdict.CITED,
)
"""What speaks against a claim is told before the rest."""

ATOM = "http://www.w3.org/2005/Atom"
ENTRIES = 50
"""A feed holds so many of the latest entries."""


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to some claims on one day: from one mark to another."""

    day: str
    before: str
    """What pages said until then, in the language of the feed; "" if nothing."""
    after: str
    verdict: str
    at: datetime
    """When the last of them changed, and not before what was written down earlier."""
    order: int
    """Its place in that claim's history, which decides where the moments are the same."""
    entries: tuple[Entry, ...]


def documents(site: Site) -> Iterator[Document]:
    """The feed of each language; none of a site whose address nobody said."""
    for lang in site.languages if site.url else ():
        yield feed_path(site, lang), feed(site, lang)


def feed_path(site: Site, lang: str) -> str:
    """Where the feed of a language is published, below the site's root."""
    return f"{site.folder(lang)}changes.atom"


def changes(entries: Mapping[str, Entry], lang: str) -> list[Change]:
    """Every change of these claims, the latest first, what speaks against a claim before the rest.

    A run that differs from the one before only in what a badge does not name changed nothing.
    """
    groups: dict[tuple[str, str, str], list[tuple[tuple[datetime, int], Past, Entry]]] = {}
    for entry in entries.values():
        # A clock that was set back makes no later change an earlier one.
        moments = {
            id(past): (at, number)
            for number, (past, at) in enumerate(
                zip(entry.history, history.moments(entry.history), strict=True)
            )
        }
        for before, after in history.changes(entry.history):
            said = before and wording.badge_of(before, lang, entry.engines)
            says = wording.badge_of(after, lang, entry.engines)
            if said != says and not _says_more(before, after):
                moment = moments[id(after)]
                key = (moment[0].astimezone(UTC).date().isoformat(), said or "", says)
                groups.setdefault(key, []).append((moment, after, entry))
    found = [
        Change(
            day,
            before,
            after,
            members[0][1].verdict,
            *max(moment for moment, _, _ in members),
            tuple(entry for _, _, entry in members),
        )
        for (day, before, after), members in groups.items()
    ]
    # Sorting twice: the second is stable, and decides only where the first did not.
    found.sort(key=lambda change: (_place(change.verdict), change.before, change.after))
    return sorted(found, key=lambda change: (change.at, change.order), reverse=True)


@dataclass(frozen=True, slots=True)
class NewMarks:
    """That marks came to tell how far proofs go: what of which claims they said before."""

    at: datetime
    """When the last of them was said anew."""
    entries: Mapping[str, Entry]
    said: Mapping[tuple[str, str], int]
    """(mark before, mark after) → of how many claims, the most first."""


def new_marks(entries: Mapping[str, Entry], lang: str) -> NewMarks | None:
    """What became of the marks of old; None where there never were any."""
    moments: list[datetime] = []
    changed: dict[str, Entry] = {}
    said: Counter[tuple[str, str]] = Counter()
    for claim, entry in entries.items():
        at = dict(zip(map(id, entry.history), history.moments(entry.history), strict=True))
        for before, after in history.changes(entry.history):
            if before is not None and _says_more(before, after):
                moments.append(at[id(after)])
                changed[claim] = entry
                marks = (wording.badge_of(each, lang, entry.engines) for each in (before, after))
                said[next(marks), next(marks)] += 1
    return NewMarks(max(moments), changed, dict(said.most_common())) if moments else None


def _says_more(before: Past | None, after: Past) -> bool:
    """Whether the mark changed because marks say more than they did, and not for the worse."""
    if before is None or before.strength or not after.strength:
        return False
    return before.verdict in GOOD and after.verdict in {*GOOD, Verdict.UNCHALLENGED}


def _place(verdict: str) -> int:
    """Where a verdict stands among the others, the worst first; one that nobody knows, last."""
    return [*map(str, WORST_FIRST), verdict].index(verdict)


def feed(site: Site, lang: str) -> bytes:
    """The feed of one language; `site.url` must be known, since links in a feed are absolute."""
    words = labels(lang)["publish"]
    found = changes(site.ledger.entries, lang)[:ENTRIES]
    marks = new_marks(site.ledger.entries, lang)
    moments = [each.at for each in (*found, marks) if each is not None]
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": lang})
    _text(root, "id", _tag(site, "2026", f"{lang}/changes"))
    _text(root, "title", words["feed_title"].format(site=site.name(lang)))
    _text(root, "subtitle", words["feed_about"])
    _text(root, "updated", _moment(max(moments, default=_runs(site))))
    _link(root, "self", f"{site.url}{feed_path(site, lang)}", "application/atom+xml")
    _link(root, "alternate", f"{site.url}{site.folder(lang)}", "text/html")
    author = ET.SubElement(root, "author")
    _text(author, "name", site.name(lang))
    for change in found:
        root.append(_entry(site, change, lang))
    if marks is not None:
        root.append(_marks_entry(site, marks, lang))
    ET.indent(root)
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _entry(site: Site, change: Change, lang: str) -> ET.Element:
    words = labels(lang)["publish"]
    entry = ET.Element("entry")
    key = sha256(f"{change.before}\n{change.after}".encode())[:16]
    _text(entry, "id", _tag(site, change.day, f"{lang}/changes/{key}"))
    number = len(change.entries)
    what = (
        site.sentence(change.entries[0], lang)
        if number == 1
        else words["many"].format(count=number)
    )
    _text(entry, "title", fragments.clean(f"{change.after}: {what}"))
    _text(entry, "updated", _moment(change.at))
    links = [site.link(each, lang) for each in change.entries]
    home = f"{site.url}{site.folder(lang)}"
    _link(entry, "alternate", (links[0] or home) if number == 1 else home, "text/html")
    content = _text(entry, "content", fragments.clean("".join(_content(site, change, links, lang))))
    content.set("type", "html")
    return entry


def _marks_entry(site: Site, marks: NewMarks, lang: str) -> ET.Element:
    words = labels(lang)["publish"]
    entry = ET.Element("entry")
    _text(entry, "id", _tag(site, "2026", f"{lang}/changes/marks"))
    _text(entry, "title", f"{words['marks']}: {words['many'].format(count=len(marks.entries))}")
    _text(entry, "updated", _moment(marks.at))
    _link(entry, "alternate", f"{site.url}{site.folder(lang)}", "text/html")
    lines = (
        words["mark_change"].format(before=before, after=after, count=count)
        for (before, after), count in marks.said.items()
    )
    listed = "".join(f"<li>{escape(line)}</li>" for line in lines)
    content = _text(entry, "content", fragments.clean(f"<ul>{listed}</ul>"))
    content.set("type", "html")
    return entry


def _content(site: Site, change: Change, links: list[str], lang: str) -> Iterator[str]:
    words = labels(lang)["publish"]
    if change.before:
        yield f"<p>{escape(change.before)} → {escape(change.after)}</p>"
    else:
        yield f"<p>{escape(words['first'].format(now=change.after))}</p>"
    yield "<ul>"
    for each, link in zip(change.entries, links, strict=True):
        sentence = escape(site.sentence(each, lang))
        yield (
            f'<li><a href="{escape(link)}">{sentence}</a></li>' if link else f"<li>{sentence}</li>"
        )
    yield "</ul>"


def _runs(site: Site) -> datetime:
    """When the latest run was; the beginning of time where there was none."""
    ran = [each.evidence.ran_at for each in site.ledger.entries.values() if each.evidence]
    return max(ran, default=datetime(1970, 1, 1, tzinfo=UTC))


def _tag(site: Site, date: str, path: str) -> str:
    return f"tag:{urlsplit(site.url).hostname},{date}:{path}"


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _text(parent: ET.Element, name: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, name)
    element.text = text
    return element


def _link(parent: ET.Element, rel: str, href: str, kind: str) -> None:
    ET.SubElement(parent, "link", {"rel": rel, "href": href, "type": kind})


PUBLISHER = Publisher(Stage.WITH_PAGES, documents)
