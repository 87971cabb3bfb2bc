"""Everything that reads what people write, for fuzzing: in short, and at length.

Each reader is given the bytes of one file. It may find problems, which somebody is told of by
place and code; nothing else may come of it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from traceback import extract_tb

from markdown import Markdown
from uradori.evidence import history, records
from uradori.evidence.ledger import Ledger, load_ledger
from uradori.evidence.model import Difference, Evaluated, Evidence, MutationResult, Outcome, Value
from uradori.hosts.cli import comparing, console, publishing
from uradori.hosts.markdown.build import joined
from uradori.hosts.markdown.limit import Limit, PageTakesTooLong
from uradori.hosts.markdown.reader import DEFAULTS, Converter
from uradori.page.sources import describe
from uradori.project import confirmed_line, diagrams, validation
from uradori.project.catalog import Catalog, load_catalog
from uradori.project.faults import read_faults
from uradori.project.front_matter import with_translation
from uradori.project.glossary import misnamed, names_of, read_glossary
from uradori.project.model import Page
from uradori.project.notes import read_notes
from uradori.project.pages import Reading, page_of, source_of
from uradori.project.problems import Problem
from uradori.project.root import find_root
from uradori.project.sentences import find, occur, sentences
from uradori.project.settings import load_project
from uradori.project.site_file import SiteFileError, load
from uradori.project.site_lists import with_entries, without_entries
from uradori.project.snippet_lines import shown_lines
from uradori.project.snippets import read_snippet
from uradori.project.waivers import sift
from uradori.publish.claims_document import claims_document
from uradori.publish.extras.anki import plan as decks

from support import fuzz_words as words
from support.sites import CLAIM, FAULTS, FILES, NOTE, SNIPPET, Site, minimal_site

PAGE = "docs/en/bills.md"
GLOSSARY = "docs/glossary.toml"
DECK = "docs/deck.toml"
EVIDENCE = f".uradori/evidence/{CLAIM}.json"
HISTORY = f".uradori/history/{CLAIM}.jsonl"


@dataclass(frozen=True, slots=True)
class Reader:
    """One reader of what people write."""

    read: Callable[[Site, bytes], Iterable[Problem]]
    """Puts the bytes into their place, and looks at them as every command would."""
    seeds: tuple[str, ...]
    """Texts without a problem."""
    words: tuple[str, ...]
    """Pieces that mean something to it."""
    modules: tuple[str, ...]
    """Where its own code is, below the package: what its coverage is a share of."""
    values: tuple[str, ...] = ()
    """What may stand in the place of a value in one of its lines."""


def _header(site: Site, data: bytes) -> Iterator[Problem]:
    path = site.write(SNIPPET, data)
    found = read_snippet(CLAIM, path, site.project)
    yield from found.problems
    if found.snippet:
        for lang in ("ja", "en"):
            shown_lines(found.snippet, lang)
        for each in found.snippet.header.sources:
            describe(each)
        confirmed_line.with_digest(found.snippet.source, found.snippet.header_lines, "0" * 64)
        ledger = _ledger(site)
        yield from ledger.problems
        claims_document(ledger)


def _ledger(site: Site) -> Ledger:
    """What the files say, with the pages as they were: reading them takes longer than all else."""
    return load_ledger(site.root, lambda _: (_pages(), []))


@cache
def _pages() -> Mapping[str, Page]:
    found = {}
    for lang in ("ja", "en"):
        path = f"docs/{lang}/bills.md"
        source = source_of(FILES[path], path, lang, "bills.md")
        found[path] = page_of(source, Converter(tuple(DEFAULTS), DEFAULTS).read(source))
    return found


READ: list[Reading] = []
"""What converters that only read have found."""


@cache
def _converter(root: Path | None) -> Markdown:
    """Without a project, one for reading alone; else one that shows pages as a build does."""
    shows = {"project": str(root), "lang": "en", "lenient": True}
    ours = shows if root else {"reading": READ, "lang": "en", "lenient": True}
    return Markdown(
        extensions=["uradori", *(each for each in DEFAULTS if each != "uradori")],
        extension_configs={**DEFAULTS, "uradori": ours},
    )


@cache
def _without_us() -> Markdown:
    others = {name: dict(each) for name, each in DEFAULTS.items() if name != "uradori"}
    return Markdown(extensions=[*others], extension_configs=others)


@contextmanager
def _limited(text: str) -> Iterator[None]:
    limit = Limit()
    limit.begin(len(text))
    try:
        yield
    finally:
        limit.end()


def _convert(md: Markdown, text: str, found: list[Reading]) -> None:
    """Convert a text, and hand over what is read in it.

    Of what is raised only what would be raised without us is forgiven.
    """
    READ.clear()
    try:
        with _limited(text):
            md.reset().convert(text)
        found += READ
    except PageTakesTooLong:  # as some texts do, which then have a problem of their own
        _converter.cache_clear()
    except Exception as error:
        ours = [each for each in extract_tb(error.__traceback__) if "/uradori/" in each.filename]
        if extract_tb(error.__traceback__)[-1] in ours:
            raise
        _converter.cache_clear()  # nobody knows what state they are in
        try:
            with _limited(text):
                _without_us().reset().convert(text)
        except Exception:  # noqa: BLE001 - as of any other extension
            _without_us.cache_clear()
            return
        raise AssertionError("converts without us") from error


def _page(_: Site, data: bytes) -> Iterator[Problem]:
    text = data.decode(errors="replace")
    source = source_of(text, PAGE, "en", "bills.md")
    found: list[Reading] = []
    _convert(_converter(None), source.body, found)
    yield from page_of(source, joined(found)).problems
    changed = with_translation(text, {"ja": "0" * 64}, PAGE)
    if isinstance(changed, Problem):
        yield changed


def _shown(site: Site, data: bytes) -> Iterator[Problem]:
    _convert(_converter(site.root), data.decode(errors="replace"), [])
    yield from ()


def _note(site: Site, data: bytes) -> Iterator[Problem]:
    site.write(NOTE, data)
    notes, problems = read_notes(site.project)
    yield from problems
    for note in notes:
        for statement in note.statements:
            for each in statement.sources:
                describe(each)


def _glossary(site: Site, data: bytes) -> Iterator[Problem]:
    site.write(GLOSSARY, data)
    terms, problems = read_glossary(site.project)
    yield from problems
    yield from misnamed(_pages().values(), terms)
    for lang in ("ja", "en"):
        names_of(terms, lang)


def _deck(site: Site, data: bytes) -> Iterator[Problem]:
    site.write(DECK, data)
    plan, problems = decks.read_plan(site.project)
    yield from problems
    if plan:
        yield from decks.misfits(plan, _catalog(site.root))
        for gaps in plan.gaps:
            for words in gaps.words.values():
                decks.tells("A million requests cost 2.", words)
                if words and all(words):
                    decks.with_gaps("A million requests cost 2.", words)


@cache
def _catalog(root: Path) -> Catalog:
    return load_catalog(root)


def _settings(site: Site, data: bytes) -> Iterator[Problem]:
    site.write("pyproject.toml", data)
    find_root(site.root)
    project = load_project(site.root)
    yield from project.problems
    sift((), project.settings, {}, {})


def _evidence(site: Site, data: bytes) -> Iterator[Problem]:
    site.write(EVIDENCE, data)
    _, problem = records.read(site.project, CLAIM)
    yield from (problem,) if problem else ()


def _signed(site: Site, data: bytes) -> Iterator[Problem]:
    """Evidence that somebody wrote by hand, with the digest that it needs."""
    site.write(EVIDENCE, signed(data))
    ledger = _ledger(site)
    yield from ledger.problems
    list(console.claim_lines(ledger.entries[CLAIM]))
    claims_document(ledger)


def signed(data: bytes) -> bytes:
    """A record in the form of a file that a run leaves, if it can be one."""
    record, _ = validation.read_json(Evidence, data)
    if record is None:
        return data
    with suppress(ValueError):  # of what can be read, and not be written
        return records.store(load_project(Path("/"))).encode(record)
    return data


def _history(site: Site, data: bytes) -> Iterator[Problem]:
    site.write(HISTORY, data)
    past, problem = history.read(site.project, CLAIM)
    yield from (problem,) if problem else ()
    list(history.changes(past))
    history.moments(past)
    history.merged(past, past[::-1])


def _claims(_: Site, data: bytes) -> Iterator[Problem]:
    """What `uradori compare` says of a ValueError is one line, too."""
    with suppress(ValueError):
        found = comparing.published(data).items()
        changes = [comparing.VerdictChange(claim, each.verdict, "x") for claim, each in found]
        list(comparing.as_table(changes))
    yield from ()


def _remembered(site: Site, data: bytes) -> Iterator[Problem]:
    """As `_claims`, of the history that `uradori remember` takes up."""
    with suppress(ValueError):
        yield from publishing.remember(_ledger(site), data)[1]


def _quotation(_: Site, data: bytes) -> Iterator[Problem]:
    text = data.decode(errors="replace")
    found = sentences(text)
    for each in found[:3]:
        assert find(each, found), "a sentence is not found in its own text"
    assert find(text, found) is None or occur(text, found)
    yield from ()


def _faults(site: Site, data: bytes) -> Iterator[Problem]:
    site.write(FAULTS, data)
    yield from read_faults(site.project)[1]


def _mkdocs(_: Site, data: bytes) -> Iterator[Problem]:
    text = data.decode(errors="replace")
    with suppress(SiteFileError):
        without_entries(with_entries(text, load(text)))
    yield from ()


def _diagram(_: Site, data: bytes) -> Iterator[Problem]:
    """What is raised as a ValueError is told as the problem of the block."""
    with suppress(ValueError):
        diagrams.parse(data.decode(errors="replace"))
    yield from ()


@cache
def _evidence_seeds() -> tuple[str, ...]:
    """Records as runs leave them, without their digests."""
    with TemporaryDirectory() as folder:
        site = minimal_site(Path(folder))
        poor = site.evidence()
        lines = ((13,), (13, 2))
        rich = site.evidence(
            outcome=Outcome.FAILED,
            detail="AssertionError: 3 == 2",
            line=13,
            assertions=tuple(
                Evaluated(each, False, (Value("total", "3"),), "m", Difference("[0]", "3", "2"))
                for each in lines
            ),
            mutation=MutationResult(3, 1, 0, ("a",)),
            files={FAULTS: "0" * 64, "a.py": ""},
            elsewhere={"x": {"y.py": "0"}},
            versions={"python": "3.11.7"},
            imported={"click": "8"},
            left_out=(2,),
            texts={"botocore:sqs": "0"},
            walls=("network",),
            programs={"gdnsd": "0"},
            editable=("x",),
        )
        return tuple(validation.to_json(Evidence, each).decode() for each in (poor, rich))


_TOML = ("project.toml", "project.validation")

READERS: Mapping[str, Reader] = {
    "header": Reader(
        _header,
        (FILES[SNIPPET], words.SNIPPET),
        words.HEADER,
        ("project.snippets", "project.snippet_review", "project.snippet_lines", *_TOML),
        words.TOML_VALUES,
    ),
    "page": Reader(
        _page,
        (FILES[PAGE], words.PAGE),
        words.MARKDOWN,
        ("hosts.markdown.reading", "hosts.markdown.inline", "project.front_matter"),
    ),
    "page, shown": Reader(
        _shown,
        (FILES[PAGE], words.PAGE),
        words.MARKDOWN,
        ("hosts.markdown.blocks", "hosts.markdown.marks", "hosts.markdown.proof"),
    ),
    "note": Reader(_note, (FILES[NOTE],), words.TOML, ("project.notes", *_TOML), words.TOML_VALUES),
    "glossary": Reader(
        _glossary, (words.GLOSSARY,), words.TOML, ("project.glossary", *_TOML), words.TOML_VALUES
    ),
    "deck": Reader(
        _deck, (words.DECK,), words.TOML, ("publish.extras.anki.plan",), words.TOML_VALUES
    ),
    "settings": Reader(
        _settings,
        (FILES["pyproject.toml"], words.SETTINGS),
        words.TOML,
        ("project.settings", "project.root", "project.folders", *_TOML),
        words.TOML_VALUES,
    ),
    "evidence": Reader(
        _evidence,
        tuple(signed(each.encode()).decode() for each in _evidence_seeds()),
        words.JSON,
        ("evidence.store",),
        words.JSON_VALUES,
    ),
    "signed evidence": Reader(
        _signed,
        _evidence_seeds(),
        words.JSON,
        ("evidence.verdicts", "evidence.ledger", "evidence.clauses"),
        words.JSON_VALUES,
    ),
    "history": Reader(
        _history, (words.HISTORY,), words.JSON, ("evidence.history",), words.JSON_VALUES
    ),
    "claims.json": Reader(
        _claims, (words.CLAIMS,), words.JSON, ("hosts.cli.comparing",), words.JSON_VALUES
    ),
    "history.json": Reader(
        _remembered,
        (words.REMEMBERED,),
        words.JSON,
        ("publish.history_document",),
        words.JSON_VALUES,
    ),
    "quotation": Reader(_quotation, (words.QUOTED,), words.HTML, ("project.sentences",)),
    "faults": Reader(_faults, (FILES[FAULTS],), words.FAULTS, ("project.faults",)),
    "mkdocs.yml": Reader(
        _mkdocs, (words.MKDOCS,), words.YAML, ("project.site_file", "project.site_lists")
    ),
    "diagram": Reader(_diagram, (words.DIAGRAM,), words.DIAGRAMS, ("project.diagrams",)),
}
"""By what is read."""
