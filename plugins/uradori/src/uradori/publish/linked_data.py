"""What a page says, as schema.org data in JSON-LD.

A sentence of our own is a `Claim` with its sources and the program that checks it; calling it a
`ClaimReview` would be a review of ourselves. What the notes of old said is someone's claim that
this site reviews, so the page with the errata has a `ClaimReview` for each that a claim settles
for which something speaks; a rating that rests on nothing is none.
"""

import json
from collections.abc import Iterator
from typing import Any

from uradori.evidence.entry import Entry
from uradori.evidence.model import Verdict
from uradori.page import wording
from uradori.page.labels import labels
from uradori.project.model import Note, Page, Statement
from uradori.project.typography import one_line, plain
from uradori.publish.site import Site

RATING = {"wrong": 1, "outdated": 2, "imprecise": 3, "correct": 5}
"""schema.org wants a number where 1 is the worst; definitions and opinions get none."""


def linked_data(site: Site, page: Page) -> str:
    """A JSON document for a `<script type="application/ld+json">`; it cannot end the element."""
    graph = [_page(site, page), *_claims(site, page), *_reviews(site, page)]
    document = {"@context": "https://schema.org", "@graph": graph}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _page(site: Site, page: Page) -> dict[str, Any]:
    publisher = {"@type": "Organization", "@id": f"{site.url}#site", "name": site.name(page.lang)}
    about = {"description": described} if (described := site.description(page)) else {}
    return {
        "@type": "WebPage",
        "@id": site.url + site.urls[page.path],
        "name": site.title(page),
        **about,
        "inLanguage": page.lang,
        "publisher": publisher,
    }


def _claims(site: Site, page: Page) -> Iterator[dict[str, Any]]:
    here = site.url + site.urls[page.path]
    said = {mention.claim: mention for mention in page.mentions}
    for entry in site.entries(page):
        mention = said[entry.snippet.id]
        yield {
            "@type": "Claim",
            "@id": f"{here}#{mention.anchor}",
            "text": one_line(mention.sentence, page.lang),
            "inLanguage": page.lang,
            "appearance": {"@id": here},
            "creativeWorkStatus": wording.mark(entry, page.lang),
            **_proof(site, entry),
        }


def _proof(site: Site, entry: Entry) -> dict[str, Any]:
    """The program that checks a claim, and the sources that it cites.

    Words that it quotes are cited by their place alone: they stand on the page, and in the record.
    """
    proof: dict[str, Any] = {}
    if entry.snippet.executed and not entry.snippet.unpublished:
        proof["isBasedOn"] = {
            "@type": "SoftwareSourceCode",
            "url": site.url + entry.snippet.published[0],
            "programmingLanguage": "Python",
        }
    header = entry.snippet.header
    if cited := dict.fromkeys([*header.sources, *(each.place for each in header.quotes)]):
        proof["citation"] = [*cited]
    return proof


def _reviews(site: Site, page: Page) -> Iterator[dict[str, Any]]:
    if "errata" not in page.blocks:
        return
    for note in site.ledger.catalog.notes:
        for statement in note.statements:
            if statement.judged in RATING and _is_settled(site, statement):
                yield _review(site, page, note, statement)


def _is_settled(site: Site, statement: Statement) -> bool:
    """Whether something speaks for what the site says of a statement, and nothing against it."""
    settling = [
        entry
        for entry in site.ledger.entries.values()
        if entry.mentions and statement.id in entry.snippet.header.statements
    ]
    denied = any(entry.verdict in {Verdict.REFUTED, Verdict.BROKEN} for entry in settling)
    return any(entry.strength for entry in settling) and not denied


def _review(site: Site, page: Page, note: Note, statement: Statement) -> dict[str, Any]:
    lang = page.lang
    body = {"reviewBody": plain(statement.now[lang], lang)} if statement.now.get(lang) else {}
    return {
        "@type": "ClaimReview",
        "url": site.url + site.urls[page.path],
        "claimReviewed": plain(statement.said.get(lang, ""), lang),
        "inLanguage": lang,
        "author": {"@id": f"{site.url}#site"},
        "itemReviewed": {
            "@type": "Claim",
            "appearance": {
                "@type": "CreativeWork",
                "name": note.title,
                "url": note.url,
                "datePublished": note.written.isoformat(),
            },
        },
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": RATING[statement.judged],
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": labels(lang)["judged"][statement.judged],
        },
        **body,
        **({"citation": list(statement.sources)} if statement.sources else {}),
    }
