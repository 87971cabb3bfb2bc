"""What a browser is told to run: a claim's snippet, the worlds it can be run in, what it shows."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from uradori.evidence.bindings import names_a_file, present
from uradori.evidence.clauses import clauses
from uradori.evidence.entry import Entry
from uradori.evidence.ledger import Ledger
from uradori.evidence.model import Evidence
from uradori.page.labels import labels
from uradori.project.import_path import import_path
from uradori.project.model import Snippet, sha256
from uradori.project.settings import Project, Tier
from uradori.project.snippet_lines import MARK, in_language, lines_of
from uradori.publish.tab import kept


def candidates(ledger: Ledger) -> Iterator[tuple[Entry, Evidence]]:
    """The claims whose check may run without this machine, each with the evidence of some run.

    That is all that need nothing but Python, its libraries and files below the snippets folder
    that the project publishes. Whether they do run is for `building` to find out.
    """
    for entry in ledger.entries.values():
        evidence = entry.evidence
        if evidence and entry.snippet.executed and not obstacle(ledger.project, entry):
            yield entry, evidence


def obstacle(project: Project, entry: Entry) -> str:
    """What a claim's check needs that no browser has: a key of the words `tab.why`; "" for nothing.

    It is known without an attempt, partly from the evidence of some run.
    """
    snippet, evidence = entry.snippet, entry.evidence
    if snippet.header.engines:
        return "engines"
    if snippet.test:
        return "test"
    if evidence and evidence.programs:
        return "programs"
    if entry.tier is not Tier.DEFAULT:
        return "environment"
    below = f"{project.settings.snippets}/"
    needed = (snippet.path, *(present(evidence.files) if evidence else ()))
    own = all(path.startswith(below) and project.publishes(path) for path in needed)
    away = snippet.elsewhere or any(map(present, evidence.elsewhere.values() if evidence else ()))
    return "" if own and not away else "files"


def why_not(project: Project, entry: Entry) -> str:
    """Why browsers cannot run a claim's check: a key of `tab.why`, or an error of the attempt.

    "" where they can, where that was not tried, and where nothing is built for them.
    """
    if not (project.settings.tab and entry.snippet.executed and kept.read(project).bundle):
        return ""
    return obstacle(project, entry) or kept.why_not(project, entry)


def order(project: Project, snippet: Snippet, fault: str | None = None) -> dict[str, Any]:
    """One run of a snippet, as `uradori.run.alone` is told of it."""
    settings = project.settings
    return {
        "path": snippet.path,
        "source": snippet.source,
        "snippets": settings.snippets,
        "pythonpath": list(import_path(project)),
        "backend": snippet.header.backend,
        "region": settings.region,
        "output_kb": settings.output_kb,
        "libraries": list(snippet.header.libraries),
        "asserting": list(settings.asserting),
        "approved": snippet.approved,
        "fault": fault,
    }


def document(ledger: Ledger, entry: Entry, shipped: Mapping[str, Any]) -> bytes:
    """All that a browser needs to know of one claim; `shipped` says where the rest of it lies."""
    snippet = entry.snippet
    languages = ledger.project.settings.languages
    evidence = entry.evidence
    found = {
        "claim": snippet.id,
        "order": order(ledger.project, snippet),
        "editable": {lang: _editable(snippet, lang) for lang in languages},
        "words": {lang: labels(lang)["tab"] for lang in languages},
        "worlds": {
            str(place): {"fault": name, "fails": expectation.value == "fails_when"}
            for place, (name, expectation) in enumerate(snippet.header.faults, 1)
        },
        "clauses": [
            {"label": each.label, "text": dict(each.text)}
            for each in clauses(snippet, entry.mentions, None)
        ],
        "versions": [*evidence.versions] if evidence else [],
        **shipped,
        "cryptography": cryptography(shipped, [evidence]),
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def cryptography(shipped: Mapping[str, Any], runs: Iterable[Evidence | None]) -> str | None:
    """Which version of `cryptography` a browser has, "" for our stand-in; None where none is used.

    `runs` are those by which it is known what is imported.
    """
    if any(each and "cryptography" in each.imported for each in runs):
        return str(shipped["cryptography"])
    return None


def _editable(snippet: Snippet, lang: str) -> dict[str, Any]:
    """The program as a reader changes it, and which line of the file each of its lines is.

    It is without its header, and has its comments in one language.
    """
    first, last = snippet.header_lines
    lines = [
        (number, line)
        for number, line in enumerate(lines_of(snippet.source), 1)
        if not (first <= number <= last or MARK.match(line))
    ]
    kept = in_language(lines, snippet.languages, lang)
    text = "\n".join(line for _, line in kept) + "\n"
    return {"text": text, "lines": [number for number, _ in kept]}


def site_files(found: Iterable[tuple[Entry, Evidence]], project: Project) -> dict[str, bytes]:
    """The files of the site that these claims' runs have read, beside the snippets themselves."""
    own = {entry.snippet.path for entry, _ in found}
    paths = {path for _, evidence in found for path in evidence.files if names_a_file(path)} - own
    return {
        path: place.read_bytes()
        for path in sorted(paths)
        if (place := project.path(path)).is_file()
    }


def key(entry: Entry, evidence: Evidence, files: Mapping[str, bytes], bundle: str) -> str:
    """A digest of all that a claim's run in a browser rests on."""
    rests = {path: sha256(files[path]) for path in evidence.files if path in files}
    told = json.dumps([bundle, entry.snippet.source, entry.snippet.approved, sorted(rests.items())])
    return sha256(told.encode())
