"""Small sites on disk: one that is valid throughout, and the means to deviate from it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from uradori.evidence import testimony
from uradori.evidence.bindings import ourselves
from uradori.evidence.ledger import Ledger, load_ledger
from uradori.evidence.model import Answer, Call, Evidence, FaultRun, Outcome, Testimony
from uradori.evidence.records import SCHEMA, settings_of
from uradori.project.catalog import Catalog, load_catalog
from uradori.project.front_matter import with_translation
from uradori.project.model import Expectation, Page, sha256
from uradori.project.pages import source_of
from uradori.project.problems import Problem
from uradori.project.settings import Project, load_project

CLAIM = "bills/million_requests_cost_two_dollars"
SNIPPET = f"snippets/{CLAIM}.py"
OUTPUT = f"snippets/{CLAIM}.out"
HELPER = "snippets/prices.py"
FAULTS = "snippets/faults/prices.py"
NOTE = "docs/notes/2023-08-21.toml"
FAULT = "prices.doubled"

FILES: Mapping[str, str] = {
    "pyproject.toml": """\
[tool.uradori]
languages = ["ja", "en"]
ignore = ["UR16"]  # that nobody has confirmed it
""",
    SNIPPET: """\
# /// uradori
# backend = "plain"
# kind = "calculation"
# statements = ["bills.cost"]
# fails_when = ["prices.doubled"]
# sources = ["https://example.com/prices"]
# limits.ja = "無料枠は含まない"
# limits.en = "without the free tier"
# ///
import prices

# ja: 百万リクエストの料金
# en: the price of a million requests
total = prices.PER_MILLION

assert total == 2
print("total:", total, "USD")
""",
    OUTPUT: "total: 2 USD\n",
    HELPER: "PER_MILLION = 2\n",
    FAULTS: '''\
"""Broken price lists."""

from collections.abc import Iterator
from random import Random
from unittest import mock

import prices

from uradori.faults import fault


@fault(ja="単価が2倍になる", en="every price doubles")
def doubled(rng: Random) -> Iterator[None]:
    with mock.patch.object(prices, "PER_MILLION", 2 * prices.PER_MILLION):
        yield
''',
    "docs/ja/bills.md": f"""\
# 料金 {{ #bills }}

/// claim | {CLAIM}
百万リクエストは2ドル。
///
""",
    "docs/en/bills.md": f"""\
# Bills {{ #bills }}

/// claim | {CLAIM}
A million requests cost two dollars.
///
""",
    NOTE: """\
id = "2023-08-21"
title = "料金のメモ"
written = 2023-08-21
url = "https://example.com/notes/2023-08-21"

[[statement]]
id = "bills.cost"
judged = "correct"
said.ja = "百万リクエストで2ドル"
said.en = "two dollars a million requests"

[[statement]]
id = "bills.taste"
judged = "opinion"
said.ja = "安い"
said.en = "that is cheap"
omitted.ja = "感想なので確かめようがない"
omitted.en = "a matter of taste"
""",
}
"""A valid site, file by file: one claim, one fault, one helper, one page, one note."""


@dataclass(frozen=True, slots=True)
class Site:
    """A project in a folder of the test's own."""

    root: Path

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return load_project(self.root)

    @property
    def catalog(self) -> Catalog:
        """What the files say now."""
        return load_catalog(self.root)

    @property
    def ledger(self) -> Ledger:
        """What the files and the evidence say now."""
        return load_ledger(self.root)

    @property
    def problems(self) -> list[tuple[str, str, int | None]]:
        """(code, path, line) of every problem of the catalog, in order."""
        return brief(self.catalog.problems)

    def write(self, name: str, content: str | bytes) -> Path:
        """Put a file in its place, byte for byte."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def read(self, name: str) -> str:
        """The text of a file."""
        return (self.root / name).read_bytes().decode()

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace the one occurrence of `old` in a file."""
        text = self.read(name)
        assert text.count(old) == 1, f"{name} has {old!r} {text.count(old)} times"
        self.write(name, text.replace(old, new))

    def delete(self, name: str) -> None:
        """Remove a file."""
        (self.root / name).unlink()

    def dangle(self, name: str) -> None:
        """Leave a link that leads nowhere, as editors do beside an open file."""
        (self.root / name).symlink_to("someone@host.123:456")

    def page(self, lang: str, name: str = "bills.md") -> Page:
        """A page as the catalog reads it."""
        return self.catalog.pages[f"docs/{lang}/{name}"]

    def confirm(self) -> None:
        """Note on every page that it says the same as its other languages."""
        for name in {page.name for page in self.catalog.pages.values()}:
            paths = {lang: f"docs/{lang}/{name}" for lang in self.project.settings.languages}
            here = {lang: path for lang, path in paths.items() if (self.root / path).is_file()}
            digests = {
                lang: source_of(self.read(path), path, lang, name).body_sha256
                for lang, path in here.items()
            }
            for lang, path in here.items():
                others = {other: digest for other, digest in digests.items() if other != lang}
                confirmed = with_translation(self.read(path), others, path)
                assert isinstance(confirmed, str), confirmed
                self.write(path, confirmed)

    def evidence(self, claim: str = CLAIM, **changes: Any) -> Evidence:
        """Evidence that speaks for a claim, as a run made just now would leave it."""
        catalog = self.catalog
        snippet = catalog.snippets[claim]
        made = Evidence(
            schema=SCHEMA,
            claim=claim,
            backend=snippet.header.backend,
            kind=snippet.header.kind,
            source_sha256=snippet.source_sha256,
            approved_sha256=snippet.approved_sha256,
            files={
                catalog.faults[name].path: sha256(self.read(catalog.faults[name].path).encode())
                for name, _ in snippet.header.faults
            },
            elsewhere={},
            versions={},
            imported={},
            editable=(),
            uradori=ourselves(),
            programs={},
            settings=settings_of(catalog.project, snippet),
            outcome=Outcome.PASSED,
            detail="",
            line=None,
            stdout=snippet.approved or "",
            seconds=0.012,
            ran_at=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
            calls=(Call("sqs", "CreateQueue", '{"QueueName": "q"}', '{"QueueUrl": "…"}'),),
            faults=tuple(
                FaultRun(
                    name,
                    expectation,
                    Outcome.FAILED if expectation is Expectation.FAILS else Outcome.PASSED,
                    "",
                    0.01,
                )
                for name, expectation in snippet.header.faults
            ),
            mutation=None,
        )
        return replace(made, **changes)

    def testimony(self, claim: str, witness: str, version: str, **changes: Any) -> Testimony:
        """What a second witness would say that agrees with a claim as it is now."""
        snippet = self.catalog.snippets[claim]
        made = Testimony(
            schema=testimony.SCHEMA,
            claim=claim,
            witness=witness,
            version=version,
            source_sha256=snippet.source_sha256,
            approved_sha256=snippet.approved_sha256,
            files={},
            answer=Answer.AGREES,
            detail="",
            line=None,
            seconds=0.012,
            ran_at=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
        )
        return replace(made, **changes)


def minimal_site(root: Path) -> Site:
    """Write the valid site to `root`, which need not exist."""
    site = Site(root)
    for name, text in _confirmed().items():
        site.write(name, text)
    return site


def in_english(root: Path) -> Site:
    """Write what checks the valid site's claim to `root`, for a site in English alone.

    Nobody is asked to confirm anything; there is no page and no note.
    """
    site = Site(root)
    site.write("pyproject.toml", "[tool.uradori]\nignore = ['UR16']\n")
    for name in (HELPER, FAULTS, OUTPUT, SNIPPET):
        site.write(name, FILES[name])
    others = ("# statements", "# limits.ja", "# ja:")
    lines = site.read(SNIPPET).splitlines(keepends=True)
    site.write(SNIPPET, "".join(each for each in lines if not each.startswith(others)))
    site.edit(FAULTS, 'ja="単価が2倍になる", ', "")
    return site


@cache
def _confirmed() -> Mapping[str, str]:
    """The files of the valid site with what `uradori confirm` notes in them."""
    with TemporaryDirectory() as folder:
        site = Site(Path(folder))
        for name, text in FILES.items():
            site.write(name, text)
        site.confirm()
        return {name: site.read(name) for name in FILES}


def brief(problems: tuple[Problem, ...] | list[Problem]) -> list[tuple[str, str, int | None]]:
    """(code, path, line) of each problem: what tests compare, since messages may be reworded."""
    return [(problem.code, problem.path, problem.line) for problem in problems]
