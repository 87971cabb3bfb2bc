"""claims.json: what a site publishes about its claims for other tools to read, and its schema."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePosixPath
from typing import Annotated, Any, ClassVar, Literal, get_args
from urllib.parse import quote

from uradori.evidence import counts
from uradori.evidence.clauses import Shown
from uradori.evidence.entry import Entry
from uradori.evidence.ledger import Ledger
from uradori.evidence.model import UNKNOWN_VERDICT, Answer, Verdict
from uradori.project import validation
from uradori.project.confirmation import Confirmation
from uradori.project.confirmed_line import moved
from uradori.project.kinds import Strength, kinds
from uradori.project.model import (
    Expectation,
    Judged,
    Mention,
    Page,
    Snippet,
    Statement,
    Text,
    sha256,
)
from uradori.project.settings import Project, Tier
from uradori.project.validation import open_list
from uradori.publish.publisher import Document, Publisher, Stage
from uradori.publish.site import Site

PageUrl = Callable[[Page], str]
"""Where a page is published, relative to the site's root."""

_DOCUMENTED = {"use_attribute_docstrings": True}


@dataclass(frozen=True, slots=True)
class CallMade:
    """An API call that the run made."""

    service: str
    operation: str


@dataclass(frozen=True, slots=True)
class FailsWhen:
    """A broken world in which the snippet must fail by an assertion of its own."""

    __pydantic_config__: ClassVar[dict[str, bool]] = _DOCUMENTED

    fault: str
    killed: bool | None
    """Whether it did; null where that was not run on these bytes."""


@dataclass(frozen=True, slots=True)
class HoldsWhen:
    """A broken world in which the snippet must still pass."""

    __pydantic_config__: ClassVar[dict[str, bool]] = _DOCUMENTED

    fault: str
    tolerated: bool | None
    """Whether it did; null where that was not run on these bytes."""


@dataclass(frozen=True, slots=True)
class QuoteRecord:
    """Words that somebody else has written, and that the claim relies on."""

    __pydantic_config__: ClassVar[dict[str, bool]] = _DOCUMENTED

    text: str
    """Where they stand: a place in an installed text, as "botocore:lambda/Invoke", or a web
    address."""
    words: str
    lang: str
    """The language that they are in."""
    read: date | None
    """The day on which a person read them there; null where the engine looks."""
    found: bool | None
    """Whether the installed text says them; null where that was not looked up on these bytes."""


@dataclass(frozen=True, slots=True)
class ClauseRecord:
    """A part of a claim's sentence that can be false by itself, and what was seen of it."""

    __pydantic_config__: ClassVar[dict[str, bool]] = _DOCUMENTED

    label: str
    """The same in every language; "sentence" where no part is marked and this is all of it."""
    text: Text
    """Its words by language."""
    lines: tuple[int, ...]
    """Lines of the snippet on which what shows it begins."""
    killed_by: tuple[str, ...]
    """What made it false: names of faults, and changed answers as "mutant: …"."""


@dataclass(frozen=True, slots=True)
class WitnessSaid:
    """What a second witness, another implementation of the same API, said of the claim."""

    __pydantic_config__: ClassVar[dict[str, bool]] = _DOCUMENTED

    name: str
    version: str
    outcome: Annotated[Answer, open_list(Answer)]
    detail: str
    """Why it does not agree, as the run says."""
    why: Text
    """Why it does not agree, as a person explains it, by language."""


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """One sentence of the site, and what it rests on."""

    __pydantic_config__: ClassVar[dict[str, bool]] = _DOCUMENTED

    id: str
    """service/says_the_behaviour: the path of the snippet below the snippets folder."""
    was: tuple[str, ...]
    """What it was called before, or the claim of which it was a part; these ids still answer."""
    kind: Annotated[str, open_list(kinds())]
    """What the proof is worth: who or what testified."""
    strength: Annotated[Strength | None, open_list(Strength, nullable=True)]
    """How far the proof goes that speaks for the sentence. ran: something ran, the kind tells what;
    says: whoever makes the thing says so; cited: a document does, into which nothing here can
    look. null where nothing speaks for the sentence."""
    backend: str
    """What the snippet ran against."""
    engines: tuple[str, ...]
    """The real engines that it started, as keys."""
    stands_for: str | None
    """The service in whose place these ran; null where the sentence is about themselves."""
    tier: Annotated[Tier, open_list(Tier)]
    """How much its engines ask of a machine."""
    verdict: Annotated[Verdict, open_list(Verdict, UNKNOWN_VERDICT)]
    """checked: the run agrees on these very bytes, and a named fault was seen to make it fail;
    quoted: an installed text says so in the words of `quotes`; cited: nothing was looked at here;
    unchallenged: the run agrees, and nothing yet shows that it can fail; stale: run on something
    else; not_run: not run where the site was built; refuted: an assertion fails in the real
    world; broken: the check did not do its work, which says nothing about the sentence. Any other
    verdict means: not checked."""
    reasons: tuple[str, ...]
    """Why nothing speaks for the sentence, as keys."""
    statements: tuple[str, ...]
    """Statements of the notes that this claim settles."""
    confirmed: bool
    """Whether a person has read sentence, code and output side by side as they are now."""
    text: Text
    """The sentence by language, as a reader sees it; a line end is between two blocks."""
    clauses: tuple[ClauseRecord, ...]
    """The parts of the sentence, in order; there is at least one."""
    shown: float | None
    """Share of the sentence's words that lie in clauses which were seen to be false in a broken
    world, from 0 to 1, of the language in which it is least; null where no program was run on
    these bytes, as of all quotations. Whoever takes an average takes it over the others."""
    url: Text
    """Where the sentence stands by language, relative to the site's root."""
    snippet: str
    """The snippet's path, in the repository and below the site's root."""
    published: bool
    """Whether the site has the code; a project may keep it to itself."""
    source_sha256: str
    """Digest of the snippet's bytes, as they are published, or would be."""
    ran_at: datetime | None
    """When it was last run; null where it never was."""
    seconds: float | None
    versions: Mapping[str, str]
    """Versions of what testified, by distribution."""
    imported: Mapping[str, str]
    """Versions of the other distributions that the run rests on, and Python's, by name."""
    witnesses: tuple[WitnessSaid, ...]
    calls: tuple[CallMade, ...]
    fails_when: tuple[FailsWhen, ...]
    holds_when: tuple[HoldsWhen, ...]
    mutation_score: float | None
    """Share of the changes made to what the snippet reads that it noticed, from 0 to 1."""
    sources: tuple[str, ...]
    quotes: tuple[QuoteRecord, ...]
    """The words that the claim relies on."""
    limits: Text
    """What the check does not show, by language."""


@dataclass(frozen=True, slots=True)
class StatementRecord:
    """One assertion of a note that the site grew from, and what became of it."""

    __pydantic_config__: ClassVar[dict[str, bool]] = _DOCUMENTED

    id: str
    note: str
    judged: Annotated[Judged, open_list(get_args(Judged))]
    claims: tuple[str, ...]
    """Claims on the pages that settle it."""
    omitted: Text | None
    """Why no claim settles it, by language."""


@dataclass(frozen=True, slots=True)
class ClaimsDocument:
    """Every claim of a site with its verdict, and every statement of the notes it grew from."""

    __pydantic_config__: ClassVar[dict[str, bool]] = _DOCUMENTED

    schema: Literal[1]
    """Changes only when readers would break; new keys may come without notice."""
    languages: tuple[str, ...]
    """The first is the one to fall back on."""
    claims: tuple[ClaimRecord, ...]
    statements: tuple[StatementRecord, ...]


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
