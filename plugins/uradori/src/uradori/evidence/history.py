"""History: what each run of a claim came to, one line of JSON a run, newest last.

Evidence says what holds now; a history says since when, and what held before. No verdict rests
on it. A file stays short: the latest runs, and the latest of those that changed something.
Runs stand in the order in which they were written down, whatever clocks said: a clock that was
set back makes no old run the latest.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import accumulate, pairwise
from pathlib import Path

from uradori.evidence import records
from uradori.evidence.model import Evidence, Past, Verdict
from uradori.evidence.store import Folder, unwritten
from uradori.evidence.verdicts import Present, judge
from uradori.project import validation
from uradori.project.catalog import Catalog
from uradori.project.kinds import kinds
from uradori.project.model import Snippet
from uradori.project.problems import Problem
from uradori.project.settings import Project

RUNS = 10
"""So many of the latest runs are kept, whatever they came to."""
CHANGES = 50
"""So many of the latest runs that changed what is said of the claim are kept, however old."""

History = tuple[Past, ...]
"""The runs of one claim, the oldest first."""


def keep(
    catalog: Catalog, snippet: Snippet, evidence: Evidence, *, may_be_known: bool = False
) -> tuple[Past, list[Problem]]:
    """Write the evidence of a run, and add the run to the claim's history.

    That is a run that just ended, unless it `may_be_known`: then it is told once. Gives what the
    run came to, and what kept any of it from being written.
    """
    put = merge if may_be_known else add
    past = summary(snippet, evidence)
    # The evidence last: its change is what makes a server build pages again.
    problems = (
        put(catalog.project, snippet.id, [past]),
        records.write(catalog.project, evidence),
    )
    return past, [each for each in problems if each]


def summary(snippet: Snippet, evidence: Evidence) -> Past:
    """A run in one line, judged as it was when it ended: nothing had changed since."""
    judgement = judge(snippet, evidence, Present.of(evidence))
    kind = kinds()[evidence.kind]
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
        strength=kind.strength,
        stands_for=(snippet.header.stands_for or "") if kind.by_engines else "",
    )


def cite(project: Project, snippet: Snippet, now: datetime) -> Problem | None:
    """Note that a claim rests on citations alone, unless that is what was noted last.

    Gives what kept it from being written.
    """
    known, _ = read(project, snippet.id)
    if known and known[-1].verdict == Verdict.CITED:
        return None
    at = now.astimezone(UTC).replace(microsecond=0)
    kind = snippet.header.kind
    cited = Past(
        at, Verdict.CITED, kind, {}, snippet.source_sha256, strength=kinds()[kind].strength
    )
    return add(project, snippet.id, [cited])


def testimony(past: Past) -> tuple[object, ...]:
    """What the page of a claim said after a run: two runs that agree in this changed nothing."""
    versions = tuple(sorted(past.versions.items()))
    return past.verdict, past.kind, versions, past.strength, past.stands_for


def changes(history: History) -> Iterator[tuple[Past | None, Past]]:
    """Each run that changed what is said of the claim, with the one before; None for the first."""
    yield from ((None, first) for first in history[:1])
    for before, after in pairwise(history):
        if testimony(before) != testimony(after):
            yield before, after


def moments(history: History) -> list[datetime]:
    """When each run was at the earliest: not before any that was written down before it."""
    return list(accumulate((past.at for past in history), max))


def bounded(history: Iterable[Past]) -> History:
    """The latest runs and the latest changes, in the order given."""
    known = tuple(history)
    kept = {id(past) for past in known[-RUNS:]}
    kept |= {id(past) for _, past in [*changes(known)][-CHANGES:]}
    return tuple(past for past in known if id(past) in kept)


def merged(known: Iterable[Past], others: Iterable[Past]) -> History:
    """Two histories of a claim as one in which each keeps its own order.

    What both hold is in it once, and holds them together; between two such runs, and where there
    are none, those of one are put among those of the other by time.
    """
    result = list(known)
    left = [_identity(each) for each in others]
    place = 0
    for past in others:
        left.pop(0)
        found = next(
            (at for at in range(place, len(result)) if _identity(result[at]) == _identity(past)),
            None,
        )
        if found is not None:
            place = found + 1
            continue
        if _identity(past) in map(_identity, result):
            continue  # the two histories disagree about the order; ours stays
        while (
            place < len(result)
            and result[place].at <= past.at
            and _identity(result[place]) not in left
        ):
            place += 1
        result.insert(place, past)
        place += 1
    return tuple(result)


def _identity(past: Past) -> tuple[object, ...]:
    return past.at, testimony(past), past.source_sha256


def folder(project: Project) -> Folder:
    """Where the histories of a project are kept."""
    return Folder(project, "history", "UR407")


def path_of(project: Project, claim: str) -> Path:
    """Where the history of a claim is kept."""
    return folder(project).path / f"{claim}.jsonl"


def read(project: Project, claim: str) -> tuple[History, Problem | None]:
    """The runs of a claim that can be read, with the problem of the first line that cannot."""
    found, problem = _read(project, claim)
    return tuple(past for past, _ in found), problem


def read_since(
    project: Project, claim: str, former: Iterable[str]
) -> tuple[History, list[Problem]]:
    """As `read`, going on from what claims came to under these former ids; with all problems."""
    found: History = ()
    problems: list[Problem] = []
    for name in (*former, claim):
        runs, problem = read(project, name)
        known = {*map(_identity, found)}  # what was remembered of both is told once
        found += tuple(past for past in runs if _identity(past) not in known)
        problems += [problem] if problem else []
    return found, problems


def _read(project: Project, claim: str) -> tuple[list[tuple[Past, bytes]], Problem | None]:
    """As `read`, each run with its line as it stands there."""
    path = path_of(project, claim)
    data = folder(project).read(path)
    if not isinstance(data, bytes):
        return [], data
    past_runs: list[tuple[Past, bytes]] = []
    problem = None
    for number, line in enumerate(data.splitlines(), 1):
        past, complaints = validation.read_json(Past, line)
        if past is not None:
            past_runs.append((past, line + b"\n"))
        elif problem is None:
            text = "is damaged: " + ": ".join(filter(None, complaints[0]))
            hint = f"uradori run {claim} leaves the line out"
            problem = Problem("UR407", folder(project).shown(path), text, number, hint)
    return past_runs, problem


def add(project: Project, claim: str, runs: Iterable[Past]) -> Problem | None:
    """Put runs that just ended behind those of a claim; gives what kept them from being written.

    Safe beside other processes that do the same; two runs that came to the same in the same second
    are two. Lines that cannot be read are left out.
    """
    new = tuple(runs)
    return _change(project, claim, lambda known: (*known, *new))


def merge(project: Project, claim: str, runs: Iterable[Past]) -> Problem | None:
    """Take up a history from elsewhere; as `add`, but each keeps its own order."""
    others = tuple(runs)
    return _change(project, claim, lambda known: merged(known, others))


def prune(project: Project, claims: Iterable[str]) -> None:
    """Delete the histories of claims that are no more, and nothing else."""

    def unwanted(_: Path, data: bytes) -> bool:
        return bool(data) and not _foreign_lines(data)

    folder(project).remove(".jsonl", _began, unwanted, frozenset(claims))


def _foreign_lines(data: bytes) -> list[bytes]:
    """The lines that are no run."""
    return [line for line in data.splitlines() if validation.read_json(Past, line)[0] is None]


def _began(data: bytes) -> bool:
    """Whether bytes begin as a history does, however few they are."""
    opening = b'{"at":"'
    return data.startswith(opening) or opening.startswith(data)


def _ours(data: bytes) -> bool:
    """Whether a file may be replaced: some line of it is a run, however damaged the rest."""
    return any(validation.read_json(Past, line)[0] for line in data.splitlines())


def _change(
    project: Project, claim: str, change: Callable[[History], Iterable[Past]]
) -> Problem | None:
    place = folder(project)
    if place.refused:
        return place.refused
    path = path_of(project, claim)
    try:
        with _alone(place.path):
            found, _ = _read(project, claim)
            known = tuple(past for past, _ in found)
            result = bounded(change(known))
            if result == known:
                return None
            # What was written in the words of its day stays as it was written.
            written = {id(past): line for past, line in found}
            lines = (written.get(id(past)) or validation.to_line(Past, past) for past in result)
            return place.write(path, b"".join(lines), _ours)
    except OSError as error:
        return unwritten(place.shown(path), error)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep other processes from adding to a history while this one does."""
    import fcntl  # only where snippets run; a site can be built on a system without it

    folder.mkdir(parents=True, exist_ok=True)
    # Opened as it is: a file of this name that is not ours loses nothing, and no link is followed.
    lock = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)
