"""History: what each run of a claim came to, one line of JSON a run, newest last.

Evidence says what holds now; a history says since when, and what held before. No verdict rests
on it. A file stays short: the latest runs, and the latest of those that changed something.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from uradori.evidence import records
from uradori.evidence.model import Evidence, Past, Verdict
from uradori.evidence.verdicts import Present, judge
from uradori.project import validation
from uradori.project.catalog import Catalog
from uradori.project.files import write_atomically
from uradori.project.model import Snippet
from uradori.project.problems import Problem
from uradori.project.settings import Project, relative

RUNS = 10
"""So many of the latest runs are kept, whatever they came to."""
CHANGES = 50
"""So many of the latest runs that changed what is said of the claim are kept, however old."""

History = tuple[Past, ...]
"""The runs of one claim, the oldest first."""


def keep(catalog: Catalog, snippet: Snippet, evidence: Evidence) -> None:
    """Write the evidence of a run that just ended, and add the run to the claim's history."""
    # The evidence last: its change is what makes a server build pages again.
    add(catalog.project, snippet.id, [summary(catalog, snippet, evidence)])
    records.write(catalog.project, evidence)


def summary(catalog: Catalog, snippet: Snippet, evidence: Evidence) -> Past:
    """A run in one line, judged as it was when it ended: nothing had changed since."""
    judgement = judge(snippet, evidence, Present(catalog.faults, evidence.modules, {}))
    return Past(
        at=evidence.ran_at,
        verdict=judgement.verdict,
        kind=evidence.kind,
        versions=evidence.versions,
        source_sha256=evidence.source_sha256,
        seconds=evidence.seconds,
        faults=len(evidence.faults),
        as_promised=sum(each.as_promised for each in evidence.faults),
        mutation_score=evidence.mutation.score if evidence.mutation else None,
        reasons=tuple(reason.key for reason in judgement.reasons),
    )


def cite(project: Project, snippet: Snippet, now: datetime) -> None:
    """Note that a claim rests on citations alone, unless that is what was noted last."""
    known, _ = read(project, snippet.id)
    if not known or known[-1].verdict is not Verdict.CITED:
        at = now.astimezone(UTC).replace(microsecond=0)
        cited = Past(at, Verdict.CITED, snippet.header.kind, {}, snippet.source_sha256)
        add(project, snippet.id, [cited])


def testimony(past: Past) -> tuple[object, ...]:
    """What the page of a claim said after a run: two runs that agree in this changed nothing."""
    return past.verdict, past.kind, tuple(sorted(past.versions.items()))


def changes(history: History) -> Iterator[tuple[Past | None, Past]]:
    """Each run that changed what is said of the claim, with the one before; None for the first."""
    yield from ((None, first) for first in history[:1])
    for before, after in pairwise(history):
        if testimony(before) != testimony(after):
            yield before, after


def bounded(history: Iterable[Past]) -> History:
    """The latest runs and the latest changes, in order of time, each once."""
    known = {(past.at, testimony(past), past.source_sha256): past for past in history}
    ordered = tuple(sorted(known.values(), key=lambda past: past.at))
    kept = {id(past) for past in ordered[-RUNS:]}
    kept |= {id(past) for _, past in [*changes(ordered)][-CHANGES:]}
    return tuple(past for past in ordered if id(past) in kept)


def path_of(project: Project, claim: str) -> Path:
    """Where the history of a claim is kept."""
    return project.path(project.settings.history) / f"{claim}.jsonl"


def read(project: Project, claim: str) -> tuple[History, Problem | None]:
    """The runs of a claim that can be read, with the problem of the first line that cannot."""
    path = path_of(project, claim)
    try:
        lines = path.read_bytes().splitlines()
    except FileNotFoundError:
        return (), None
    except OSError as error:
        shown = relative(path, project.root)
        return (), Problem("UR407", shown, f"cannot be read: {error.strerror}")
    past_runs: list[Past] = []
    problem = None
    for number, line in enumerate(lines, 1):
        past, complaints = validation.read_json(Past, line)
        if past is not None:
            past_runs.append(past)
        elif problem is None:
            text = "is damaged: " + ": ".join(filter(None, complaints[0]))
            hint = f"uradori run {claim} leaves the line out"
            problem = Problem("UR407", relative(path, project.root), text, number, hint)
    return tuple(past_runs), problem


def add(project: Project, claim: str, runs: Iterable[Past]) -> None:
    """Add runs to the history of a claim; safe beside other processes that do the same.

    Lines that cannot be read are left out.
    """
    with _alone(project.path(project.settings.history)):
        known, _ = read(project, claim)
        merged = bounded((*known, *runs))
        if merged != known:
            lines = b"".join(validation.to_line(Past, past) for past in merged)
            write_atomically(path_of(project, claim), lines)


def prune(project: Project, claims: Iterable[str]) -> None:
    """Delete the history of claims that are no more."""
    known = {path_of(project, claim) for claim in claims}
    for path in project.path(project.settings.history).glob("**/*.jsonl"):
        if path not in known:
            path.unlink(missing_ok=True)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep other processes from adding to a history while this one does."""
    import fcntl  # only where snippets run; a site can be built on a system without it

    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
