"""Flashcards of a site, as plain data: questions whose answers lead to their proof."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from html import escape

from uradori.evidence.entry import Entry
from uradori.evidence.model import Verdict
from uradori.page import wording
from uradori.page.labels import labels
from uradori.project.figures import figures
from uradori.project.model import Statement, anchor
from uradori.project.typography import plain
from uradori.publish.extras.anki.plan import Plan, TableRow, table_rows, tells, with_gaps
from uradori.publish.site import Site

MOST_GAPS = 4
"""Figures of a sentence that can be learnt; one with more of them is a table."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_CODE = re.compile(r"(?<!`)`+([^`]+)`+")


@dataclass(frozen=True, slots=True)
class Card:
    """One note of a deck; its fields are HTML."""

    key: str
    """What it is about and in which direction it asks; the same in every build and language, and
    when a claim has been renamed."""
    topic: str
    question: str
    """With gaps in Anki's notation where `cloze`."""
    answer: str
    proof: str
    tag: str
    services: tuple[str, ...] = ()
    """What it is about, by the folders of its claims."""
    cloze: bool = False


def flashcards(site: Site, plan: Plan, lang: str) -> list[Card]:
    """Every card of a language; what rests on a refuted claim or a broken check is not taught."""
    return [
        *_reference(site, plan, lang),
        *_statements(site, plan, lang),
        *_figures(site, plan, lang),
    ]


def _reference(site: Site, plan: Plan, lang: str) -> Iterator[Card]:
    """What one wants → what to use; and what each is good for, all of it on one card."""
    words = labels(lang)["deck"]
    known, catalog = site.ledger.entries, site.ledger.catalog
    by_anchor = {anchor(former): known[now[0]] for former, now in catalog.successors.items()}
    by_anchor |= {entry.snippet.anchor: entry for entry in known.values()}
    found = [
        (row, [by_anchor[each] for each in row.anchors if each in by_anchor])
        for page in site.pages(lang)
        if page.name == plan.rows
        for row in table_rows(page)
    ]
    found = [(row, entries) for row, entries in found if entries and _stands(entries)]
    asked: dict[str, int] = {}
    uses: dict[str, list[tuple[TableRow, list[Entry]]]] = {}
    for row, entries in found:
        key = _numbered(f"want:{catalog.first_name(entries[0].snippet.id)}", asked)
        proof = _proof(site, entries, lang)
        question = words["want"].format(want=row.want)
        about = _services(entries)
        yield Card(key, row.section, question, row.use, proof, "quick-reference", about)
        uses.setdefault(row.use, []).append((row, entries))
    asked = {}
    for use, members in uses.items():
        key = _numbered(f"use:{catalog.first_name(members[0][1][0].snippet.id)}", asked)
        entries = list({each.snippet.id: each for _, found in members for each in found}.values())
        wants = "".join(f"<li>{row.want}</li>" for row, _ in members)
        answer = f"<ul>{wants}</ul>"
        topic = members[0][0].section
        question = words["use"].format(use=use)
        proof, about = _proof(site, entries, lang), _services(entries)
        yield Card(key, topic, question, answer, proof, "quick-reference", about)


def _statements(site: Site, plan: Plan, lang: str) -> Iterator[Card]:
    """What a note said, to be judged by the reader."""
    words = labels(lang)
    asked = {"correct", "imprecise", "outdated", "wrong"}
    for statement in site.ledger.catalog.statements.values():
        entries = [
            entry
            for entry in site.ledger.entries.values()
            if statement.id in entry.snippet.header.statements and site.link(entry, lang)
        ]
        if statement.judged in asked and statement.id not in plan.skip and _stands(entries):
            yield Card(
                f"statement:{statement.id}",
                _topic(site, entries, lang),
                words["deck"]["statement"].format(said=inline(statement.said[lang], lang)),
                _judgement(statement, lang),
                _proof(site, entries, lang),
                "errata",
                _services(entries),
            )


def _judgement(statement: Statement, lang: str) -> str:
    judged = escape(labels(lang)["judged"][statement.judged])
    now = statement.now.get(lang, "")
    return f"<b>{judged}</b>" + (f"<br>{inline(now, lang)}" if now else "")


def _figures(site: Site, plan: Plan, lang: str) -> Iterator[Card]:
    """The sentence of a claim without its figures: those of the plan, else those with a unit."""
    planned = {gaps.claim: gaps.words.get(lang, ()) for gaps in plan.gaps}
    for claim, entry in site.ledger.entries.items():
        if not site.link(entry, lang) or not _stands([entry]):
            continue
        words = planned.get(claim) or _measures(site.sentence(entry, lang), lang)
        if words:
            wanted = tuple(escape(word, quote=False) for word in words)
            yield Card(
                f"figures:{site.ledger.catalog.first_name(claim)}",
                _topic(site, [entry], lang),
                with_gaps(site.marked_sentence(entry, lang), wanted),
                "",
                _proof(site, [entry], lang, sentences=False),
                "figures",
                _services([entry]),
                cloze=True,
            )


def _measures(sentence: str, lang: str) -> tuple[str, ...]:
    """The figures worth knowing by heart: with a unit, no date, and none that another tells."""
    found = dict.fromkeys(
        each.text
        for each in figures(sentence, lang)
        if each.unit and each.value not in {None, Decimal(1)} and not _YEAR.search(each.text)
    )
    words = tuple(each for each in found if each in sentence)
    return () if len(words) > MOST_GAPS or tells(sentence, words) else words


def _services(entries: Iterable[Entry]) -> tuple[str, ...]:
    return tuple(sorted({entry.snippet.id.partition("/")[0] for entry in entries}))


def inline(text: str, lang: str) -> str:
    """A statement of a note as HTML: its code, and nothing else of it, stays marked."""
    parts = _CODE.split(text)
    return "".join(
        f"<code>{escape(part, False)}</code>" if at % 2 else escape(_kept(part, lang), False)
        for at, part in enumerate(parts)
    ).strip()


def _kept(part: str, lang: str) -> str:
    """`part` as running text, with the blanks around it that separate it from code."""
    inner = plain(part, lang)
    before = " " if part[:1].isspace() else ""
    after = " " if part[-1:].isspace() else ""
    return f"{before}{inner}{after}" if inner else before


def _proof(site: Site, entries: list[Entry], lang: str, sentences: bool = True) -> str:
    items = []
    for entry in entries:
        link = f'<a href="{escape(site.link(entry, lang))}">{escape(wording.mark(entry, lang))}</a>'
        sentence = site.marked_sentence(entry, lang)
        items.append(f"<li>{sentence} {link}</li>" if sentences else f"<li>{link}</li>")
    return f"<ul>{''.join(items)}</ul>"


def _topic(site: Site, entries: list[Entry], lang: str) -> str:
    """The title of the page that says the first of these claims."""
    pages = site.ledger.catalog.pages
    mentions = (mention for mention in entries[0].mentions if mention.lang == lang)
    return next((escape(site.title(pages[mention.page])) for mention in mentions), "")


def _stands(entries: list[Entry]) -> bool:
    doubtful = {Verdict.REFUTED, Verdict.BROKEN}
    return bool(entries) and not any(entry.verdict in doubtful for entry in entries)


def _numbered(key: str, seen: dict[str, int]) -> str:
    """`key`, with a number where several rows rest on the same claim first."""
    seen[key] = seen.get(key, 0) + 1
    return key if seen[key] == 1 else f"{key}#{seen[key]}"
