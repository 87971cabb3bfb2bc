"""The ledger: every claim of a site with its evidence and verdict. What pages and tools read.

Nothing here, nor in anything this imports, can run a snippet.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from uradori import evidence as evidence_files
from uradori import history as histories
from uradori import testimony
from uradori.catalog import Catalog, load_catalog
from uradori.model import (
    Evidence,
    Mention,
    Page,
    Past,
    Problem,
    Snippet,
    Verdict,
    sha256,
)
from uradori.settings import Project, load_project
from uradori.testimony import Heard
from uradori.verdicts import Judgement, Present, judge


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim and everything known about it."""

    snippet: Snippet
    evidence: Evidence | None
    judgement: Judgement
    mentions: tuple[Mention, ...]
    history: tuple[Past, ...] = ()
    """What runs came to, the oldest first; the latest ones, and those that changed something."""
    heard: tuple[Heard, ...] = ()
    """What second witnesses say of the claim as it is now; no verdict rests on it."""

    @property
    def verdict(self) -> Verdict:
        """What a page may say."""
        return self.judgement.verdict


@dataclass(frozen=True, slots=True)
class Ledger:
    """All entries by claim id, in order, and every problem of the project."""

    catalog: Catalog
    entries: Mapping[str, Entry]
    problems: tuple[Problem, ...]

    @property
    def project(self) -> Project:
        """The project this is the ledger of."""
        return self.catalog.project

    def page(self, path: Path) -> Page | None:
        """The page at an absolute path."""
        try:
            name = path.relative_to(self.project.root).as_posix()
        except ValueError:
            return None
        return self.catalog.pages.get(name)


VERDICT_PROBLEMS = {
    Verdict.NOT_RUN: ("UR401", "has not been run here"),
    Verdict.STALE: ("UR402", "was run, but on something else"),
    Verdict.REFUTED: ("UR403", "is refuted"),
}


def load_ledger(root: Path) -> Ledger:
    """Read project and evidence at `root`, and judge every claim."""
    catalog = load_catalog(root)
    entries: dict[str, Entry] = {}
    problems = list(catalog.problems)
    versions = testimony.locked_versions(catalog.project)
    for claim, snippet in sorted(catalog.snippets.items()):
        found, problem = evidence_files.read(catalog.project, claim)
        present = _present(catalog, found)
        judgement = judge(snippet, found, present, damaged=problem is not None)
        history, torn = histories.read(catalog.project, claim)
        problems += [each for each in (problem, torn) if each]
        heard, unclear = testimony.current(catalog.project, snippet, versions)
        problems += unclear
        mentions = tuple(catalog.mentions(claim))
        entries[claim] = Entry(snippet, found, judgement, mentions, history, heard)
        problems += _verdict_problems(entries[claim])
    return Ledger(catalog, entries, tuple(problems))


def cached_ledger(root: Path) -> Ledger:
    """As `load_ledger`, read again only when some file of the project has changed."""
    return _cached_ledger(root, _signature(root))


@lru_cache(maxsize=1)
def _cached_ledger(root: Path, _signature_of_root: tuple[object, ...]) -> Ledger:
    return load_ledger(root)


def _signature(root: Path) -> tuple[object, ...]:
    """Path, size and time of every file that the ledger is made from."""
    project = load_project(root)
    settings = project.settings
    # A history changes only together with evidence.
    folders = {
        settings.docs,
        settings.snippets,
        settings.evidence,
        settings.notes,
        settings.testimony,
    }
    files = [each for folder in sorted(folders) for each in _files(str(root / folder))]
    return (
        (root / "pyproject.toml").stat().st_mtime_ns,
        *testimony.locked_versions(project).items(),
        *((path, stat.st_size, stat.st_mtime_ns) for path, stat in files),
    )


def _files(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda each: each.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            yield from _files(entry.path)
        elif entry.is_file():
            yield entry.path, entry.stat()


def _present(catalog: Catalog, found: Evidence | None) -> Present:
    if found is None:
        return Present(catalog.faults, {}, {})
    paths = {name: catalog.project.path(name) for name in found.modules}
    modules = {name: sha256(path.read_bytes()) for name, path in paths.items() if path.is_file()}
    versions = {
        name: installed for name in found.versions if (installed := installed_version(name))
    }
    return Present(catalog.faults, modules, versions)


@cache
def installed_version(distribution: str) -> str | None:
    """The version of an installed distribution, found without importing it."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return None


def _verdict_problems(entry: Entry) -> Iterator[Problem]:
    snippet, evidence = entry.snippet, entry.evidence
    if entry.verdict in VERDICT_PROBLEMS:
        code, message = VERDICT_PROBLEMS[entry.verdict]
        why = "; ".join(
            f"{reason.key.replace('_', ' ')}: {reason.about.splitlines()[0]}"
            if reason.about
            else reason.key.replace("_", " ")
            for reason in entry.judgement.reasons
        )
        line = evidence.line if evidence and entry.verdict is Verdict.REFUTED else None
        text = f'claim "{snippet.id}" {message}' + (f" ({why})" if why else "")
        refuted = entry.verdict is Verdict.REFUTED
        hint = f"uradori show {snippet.id}" if refuted else f"uradori run {snippet.id}"
        yield Problem(code, snippet.path, text, line, hint)
    elif evidence and evidence.mutation and evidence.mutation.score == 0:
        message = f'claim "{snippet.id}" notices none of {len(evidence.mutation.survivors)} mutants'
        hint = f"assert on what is read; uradori show {snippet.id} lists the mutants"
        yield Problem("UR406", snippet.path, message, hint=hint)
