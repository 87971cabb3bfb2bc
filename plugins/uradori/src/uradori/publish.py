"""claims.json: what a site publishes about its claims for other tools to read."""

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any

from uradori.ledger import Entry, Ledger
from uradori.model import Expectation, Mention, Page, Statement, Verdict
from uradori.testimony import Heard

SCHEMA = 1

PageUrl = Callable[[Page], str]
"""Where a page is published, relative to the site's root."""


def directory_url(page: Page) -> str:
    """The URL of a page in a site with directory URLs: "ja/sqs/"."""
    path = PurePosixPath(page.lang, page.name)
    folder = path.parent if path.name in {"index.md", "README.md"} else path.with_suffix("")
    return f"{folder}/"


def claims_document(ledger: Ledger, page_url: PageUrl = directory_url) -> dict[str, Any]:
    """The whole of claims.json as plain data."""
    return {
        "schema": SCHEMA,
        "languages": list(ledger.project.settings.languages),
        "claims": [_claim(entry, ledger, page_url) for entry in ledger.entries.values()],
        "statements": [_statement(each, ledger) for each in ledger.catalog.statements.values()],
    }


def _claim(entry: Entry, ledger: Ledger, page_url: PageUrl) -> dict[str, Any]:
    snippet, evidence = entry.snippet, entry.evidence
    header = snippet.header
    return {
        "id": snippet.id,
        "kind": header.kind.value,
        "backend": header.backend,
        "verdict": entry.verdict.value,
        "reasons": [reason.key for reason in entry.judgement.reasons],
        "statements": list(header.statements),
        "text": ledger.catalog.text(snippet.id),
        "url": claim_urls(entry.mentions, ledger, page_url),
        "snippet": snippet.path,
        "source_sha256": snippet.source_sha256,
        "ran_at": evidence.ran_at.isoformat().replace("+00:00", "Z") if evidence else None,
        "seconds": evidence.seconds if evidence else None,
        "versions": dict(evidence.versions) if evidence else {},
        "witnesses": [_witness(each) for each in entry.heard],
        "calls": [
            {"service": call.service, "operation": call.operation}
            for call in (evidence.calls if evidence else ())
        ],
        Expectation.FAILS.value: _faults(entry, Expectation.FAILS, "killed"),
        Expectation.HOLDS.value: _faults(entry, Expectation.HOLDS, "tolerated"),
        "mutation_score": evidence.mutation.score if evidence and evidence.mutation else None,
        "sources": list(header.sources),
        "limits": dict(header.limits),
    }


def _witness(said: Heard) -> dict[str, Any]:
    """What a second witness said, and why where it does not agree."""
    return {
        "name": said.name,
        "version": said.version,
        "outcome": said.answer.value,
        "detail": said.detail,
        "why": dict(said.why),
    }


def claim_urls(
    mentions: tuple[Mention, ...], ledger: Ledger, page_url: PageUrl = directory_url
) -> dict[str, str]:
    """Where each language first says a claim, with its anchor."""
    urls: dict[str, str] = {}
    for mention in mentions:
        page = ledger.catalog.pages[mention.page]
        urls.setdefault(mention.lang, f"{page_url(page)}#{mention.anchor}")
    return urls


def _faults(entry: Entry, expectation: Expectation, word: str) -> list[dict[str, Any]]:
    """Each fault that the snippet names; null where it was not run on these bytes."""
    known = entry.evidence is not None and entry.verdict is not Verdict.STALE
    ran = {each.fault: each for each in (entry.evidence.faults if known and entry.evidence else ())}
    return [
        {"fault": name, word: ran[name].as_promised if name in ran else None}
        for name, promised in entry.snippet.header.faults
        if promised is expectation
    ]


def _statement(statement: Statement, ledger: Ledger) -> dict[str, Any]:
    claims = [
        entry.snippet.id
        for entry in ledger.entries.values()
        if entry.mentions and statement.id in entry.snippet.header.statements
    ]
    return {
        "id": statement.id,
        "note": statement.note,
        "judged": statement.judged,
        "claims": claims,
        "omitted": dict(statement.omitted) if statement.omitted is not None else None,
    }
