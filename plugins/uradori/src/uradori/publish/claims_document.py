"""claims.json: what a site publishes about its claims for other tools to read, and its schema."""

import json
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from uradori.evidence import counts
from uradori.evidence.clauses import Shown
from uradori.evidence.entry import Entry
from uradori.evidence.ledger import Ledger
from uradori.evidence.model import Verdict
from uradori.project import validation
from uradori.project.confirmation import Confirmation
from uradori.project.confirmed_line import moved
from uradori.project.model import (
    Expectation,
    Mention,
    Page,
    Snippet,
    Statement,
    sha256,
)
from uradori.project.settings import Project
from uradori.publish.claims_shapes import (
    CallMade,
    ClaimRecord,
    ClaimsDocument,
    ClauseRecord,
    FailsWhen,
    HoldsWhen,
    QuoteRecord,
    StatementRecord,
    WitnessSaid,
)
from uradori.publish.publisher import Document, Publisher, Stage
from uradori.publish.site import Site

PageUrl = Callable[[Page], str]
"""Where a page is published, relative to the site's root."""


def documents(site: Site) -> Iterator[Document]:
    """claims.json and its schema."""

    def url(page: Page) -> str:
        return site.urls.get(page.path, directory_url(page, site.ledger.project))

    schema = "claims.schema.json"
    yield "claims.json", json_bytes(claims_document(site.ledger, url))
    yield schema, json_bytes(claims_schema(site.address(schema)))


def json_bytes(data: dict[str, Any]) -> bytes:
    """Plain data as indented UTF-8 JSON with a final newline."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def directory_url(page: Page, project: Project) -> str:
    """The URL of a page in a site with directory URLs: "ja/sqs/"; "" of its start page."""
    path = PurePosixPath(f"{project.folder(page.lang)}{page.name}")
    folder = path.parent if path.name in {"index.md", "README.md"} else path.with_suffix("")
    return "" if folder == PurePosixPath() else quote(f"{folder}/")


def claims_document(ledger: Ledger, page_url: PageUrl | None = None) -> dict[str, Any]:
    """The whole of claims.json as plain data; of pages without a URL, that with directory URLs."""

    def usual(page: Page) -> str:
        return directory_url(page, ledger.project)

    url = page_url or usual
    document = ClaimsDocument(
        schema=1,
        languages=ledger.project.settings.languages,
        claims=tuple(_claim(entry, ledger, url) for entry in ledger.entries.values()),
        statements=tuple(_statement(each, ledger) for each in ledger.catalog.statements.values()),
    )
    data: dict[str, Any] = validation.to_data(ClaimsDocument, document)
    return data


def claims_schema(url: str = "") -> dict[str, Any]:
    """The JSON Schema of claims.json; `url` is where it is published."""
    return validation.schema(ClaimsDocument, "claims.json of uradori", url)


def _claim(entry: Entry, ledger: Ledger, page_url: PageUrl) -> ClaimRecord:
    snippet, evidence = entry.snippet, entry.evidence
    header = snippet.header
    return ClaimRecord(
        id=snippet.id,
        was=header.was,
        kind=header.kind,
        strength=entry.strength,
        backend=header.backend,
        engines=header.engines,
        stands_for=counts.stands_for(entry) or None,
        tier=entry.tier,
        verdict=entry.verdict,
        reasons=tuple(reason.key for reason in entry.judgement.reasons),
        statements=header.statements,
        confirmed=entry.confirmation is Confirmation.CURRENT,
        text=ledger.catalog.text(snippet.id),
        clauses=tuple(
            ClauseRecord(
                label=each.label,
                text=each.text,
                lines=tuple(moved(line, snippet.blank, ()) for line in each.lines),
                killed_by=(*each.faults, *_mutants(each, snippet)),
            )
            for each in entry.clauses
        ),
        shown=entry.shown,
        url=claim_urls(entry.mentions, ledger, page_url),
        snippet=snippet.published[0],
        published=not snippet.unpublished,
        source_sha256=sha256(snippet.published[1]),
        ran_at=evidence.ran_at if evidence else None,
        seconds=evidence.seconds if evidence else None,
        versions=dict(evidence.versions) if evidence else {},
        imported=dict(evidence.imported) if evidence else {},
        witnesses=tuple(
            WitnessSaid(each.name, each.version, each.answer, each.detail, dict(each.why))
            for each in entry.heard
        ),
        calls=tuple(
            CallMade(call.service, call.operation) for call in (evidence.calls if evidence else ())
        ),
        fails_when=tuple(FailsWhen(*each) for each in _faults(entry, Expectation.FAILS)),
        holds_when=tuple(HoldsWhen(*each) for each in _faults(entry, Expectation.HOLDS)),
        mutation_score=evidence.mutation.score if evidence and evidence.mutation else None,
        sources=header.sources,
        quotes=tuple(_quotes(entry)),
        limits=dict(header.limits),
    )


def _mutants(clause: Shown, snippet: Snippet) -> Iterator[str]:
    """Changes that made a clause false; they show code, which a project may keep to itself."""
    if snippet.unpublished:
        yield from ["mutant: not published"] if clause.mutants else []
    else:
        yield from (f"mutant: {mutant}" for mutant in clause.mutants)


def _quotes(entry: Entry) -> Iterator[QuoteRecord]:
    evidence = entry.evidence if entry.verdict not in {Verdict.STALE, Verdict.NOT_RUN} else None
    for each in entry.snippet.header.quotes:
        looked = evidence is not None and not each.on_the_web
        found = each.place in evidence.texts if looked and evidence else None
        yield QuoteRecord(each.place, each.words, each.lang, each.read, found)


def claim_urls(mentions: tuple[Mention, ...], ledger: Ledger, page_url: PageUrl) -> dict[str, str]:
    """Where each language first says a claim, with its anchor."""
    urls: dict[str, str] = {}
    for mention in mentions:
        page = ledger.catalog.pages[mention.page]
        urls.setdefault(mention.lang, f"{page_url(page)}#{mention.anchor}")
    return urls


def _faults(entry: Entry, expectation: Expectation) -> list[tuple[str, bool | None]]:
    """Each fault that the snippet names; None where it was not run on these bytes."""
    known = entry.evidence is not None and entry.verdict is not Verdict.STALE
    ran = {each.fault: each for each in (entry.evidence.faults if known and entry.evidence else ())}
    return [
        (name, ran[name].as_promised if name in ran else None)
        for name, promised in entry.snippet.header.faults
        if promised is expectation
    ]


def _statement(statement: Statement, ledger: Ledger) -> StatementRecord:
    claims = tuple(
        entry.snippet.id
        for entry in ledger.entries.values()
        if entry.mentions and statement.id in entry.snippet.header.statements
    )
    return StatementRecord(
        id=statement.id,
        note=statement.note,
        judged=statement.judged,
        claims=claims,
        omitted=dict(statement.omitted) if statement.omitted is not None else None,
    )


PUBLISHER = Publisher(Stage.WITH_PAGES, documents)
