"""A ledger after a few files have changed, without reading and judging everything anew.

Only what is one claim's own is taken for local: its snippet, its approved output, its evidence,
what witnesses say of it. Whatever else changed, nobody says here what it means.
"""

import os
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from uradori.evidence import history, records, testimony
from uradori.evidence.ledger import Ledger
from uradori.evidence.program_files import program_files, record_file
from uradori.project.settings import Project, relative
from uradori.project.snippets import claim_of, read_snippet


def reread(ledger: Ledger, changed: Collection[str | Path]) -> Ledger | None:
    """The ledger as it is after these files have changed; None where that takes a whole reading.

    `ledger` must be one of no pages, and so is what is given. Claims whose evidence names one of
    the files are judged again, too.
    """
    project = ledger.project
    root = Path(os.path.realpath(project.root))
    names = {relative(Path(os.path.realpath(path)), root) for path in changed}
    claims = set[str]()
    for name in names:
        claim = _claim_about(project.root / name, project)
        entry = ledger.entries.get(claim)
        if entry is None or entry.snippet.elsewhere:
            return None
        claims.add(claim)
    for claim, entry in ledger.entries.items():
        if entry.evidence is not None and not names.isdisjoint(entry.evidence.files):
            claims.add(claim)
    return None if ledger.catalog.pages else _judged_again(ledger, claims)


def other_claims(before: Ledger, now: Ledger) -> set[str]:
    """The claims of which something else is known, and those that name a fault that is another."""
    faults = now.catalog.faults
    other = {name for name, spec in faults.items() if before.catalog.faults.get(name) != spec}
    return {
        claim
        for claim, entry in now.entries.items()
        if entry != before.entries[claim]
        or not other.isdisjoint(name for name, _ in entry.snippet.header.faults)
    }


def apart(ledger: Ledger, claim: str) -> tuple[object, ...]:
    """What others go by than those who say a claim, and which files are published of it."""
    entry, header = ledger.entries[claim], ledger.entries[claim].snippet.header
    files = (program_files(entry, ledger.project), record_file(entry))
    return (header.was, header.statements, entry.evidence is None, *files)


def _judged_again(ledger: Ledger, claims: Collection[str]) -> Ledger | None:
    project, catalog = ledger.project, ledger.catalog
    snippets, told = dict(catalog.snippets), list(catalog.apart)
    paths = set[str]()
    for claim in claims:
        before = snippets[claim]
        found = read_snippet(claim, project.path(before.path), project)
        if found.snippet is None:
            return None
        snippets[claim] = found.snippet
        own = {before.path, before.output_path}
        told = [each for each in told if each.path not in own] + list(found.problems)
        kept = (records.path_of(project, claim), history.path_of(project, claim))
        heard = (testimony.path_of(project, each, claim) for each in project.settings.witnesses)
        paths |= own | {relative(path, project.root) for path in (*kept, *heard)}
    now = replace(catalog, snippets=snippets, apart=tuple(told)).with_pages({}, ())
    return ledger.judged_again(now, claims, paths)


def _claim_about(path: Path, project: Project) -> str:
    """The claim that a file is about, and no other; "" where it is of none, or of many."""
    settings = project.settings
    if path.suffix in {".py", ".out"} and (claim := claim_of(path, project)):
        return claim
    for folder, depth in ((settings.evidence, 0), (settings.testimony, 1)):
        place = project.path(folder)
        if path.suffix == ".json" and path.is_relative_to(place):
            return "/".join(path.relative_to(place).with_suffix("").parts[depth:])
    return ""
