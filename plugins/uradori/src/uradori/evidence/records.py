"""Evidence files: one JSON document a claim, written by runs, read by the site, never committed.

A file holds the evidence and the digest of its own canonical bytes. Reading accepts a file only
if it is exactly what writing would produce, so a changed byte, a truncated file and a document
of another schema all show.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from operator import attrgetter
from pathlib import Path

from uradori.evidence.model import Evidence, FaultRun, MutationResult, Run
from uradori.project import validation
from uradori.project.files import write_atomically
from uradori.project.model import FaultSpec, Snippet, sha256
from uradori.project.problems import Problem
from uradori.project.settings import Project, relative

SCHEMA = 2


@dataclass(frozen=True, slots=True)
class _File:
    evidence: Evidence
    sha256: str


def conclude(
    snippet: Snippet,
    run: Run,
    fault_runs: Iterable[FaultRun],
    faults: Mapping[str, FaultSpec],
    mutation: MutationResult | None,
    now: datetime,
) -> Evidence:
    """Bind the runs of one claim to the bytes that were run."""
    fault_runs = tuple(fault_runs)
    return Evidence(
        schema=SCHEMA,
        claim=snippet.id,
        backend=snippet.header.backend,
        kind=snippet.header.kind,
        source_sha256=snippet.source_sha256,
        approved_sha256=snippet.approved_sha256,
        modules=dict(sorted(run.modules.items())),
        faults_sha256={each.fault: faults[each.fault].module_sha256 for each in fault_runs},
        versions=dict(sorted(run.versions.items())),
        programs=dict(sorted(run.programs.items())),
        outcome=run.outcome,
        detail=run.detail,
        line=run.line,
        stdout=run.stdout,
        seconds=round(run.seconds, 3),
        ran_at=now.astimezone(UTC).replace(microsecond=0),
        calls=run.calls,
        faults=tuple(replace(each, seconds=round(each.seconds, 3)) for each in fault_runs),
        mutation=mutation,
    )


def same_subject(old: Evidence, new: Evidence) -> bool:
    """Whether two records are about the same bytes and versions, whenever they were made."""
    subject = attrgetter("source_sha256", "modules", "versions", "programs", "backend")
    return bool(subject(old) == subject(new))


def path_of(project: Project, claim: str) -> Path:
    """Where the evidence of a claim is kept."""
    return project.path(project.settings.evidence) / f"{claim}.json"


def write(project: Project, evidence: Evidence) -> None:
    """Put the evidence in its place in one step; a reader sees the old file or the new one."""
    write_atomically(path_of(project, evidence.claim), encode(evidence))


def encode(evidence: Evidence) -> bytes:
    """The bytes of an evidence file."""
    return validation.to_json(_File, _File(evidence, _digest(evidence)))


def read(project: Project, claim: str) -> tuple[Evidence | None, Problem | None]:
    """The evidence of a claim, or None, with the problem where a file is there but unusable."""
    path = path_of(project, claim)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None, None
    except OSError as error:
        return None, Problem(
            "UR404", relative(path, project.root), f"cannot be read: {error.strerror}"
        )
    evidence, code, message = decode(data, claim)
    if evidence is not None:
        return evidence, None
    hint = f"uradori run {claim}"
    return None, Problem(code, relative(path, project.root), message, hint=hint)


def decode(data: bytes, claim: str) -> tuple[Evidence | None, str, str]:
    """(evidence, "", "") from the bytes of a file, or (None, problem code, what is wrong)."""
    try:
        schema = json.loads(data)["evidence"]["schema"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None, "UR404", "is damaged: not a complete evidence document"
    if schema != SCHEMA:
        return None, "UR405", f"has schema {schema!r}; this version of uradori reads {SCHEMA}"
    file, complaints = validation.read_json(_File, data)
    if file is None:
        key, message = complaints[0]
        return None, "UR404", f"is damaged: {key}: {message}"
    if file.sha256 != _digest(file.evidence) or encode(file.evidence) != data:
        return None, "UR404", "was changed after it was written"
    if file.evidence.claim != claim:
        return None, "UR404", f'is about another claim, "{file.evidence.claim}"'
    return file.evidence, "", ""


def prune(project: Project, claims: Iterable[str]) -> None:
    """Delete the evidence of claims that are no more."""
    folder = project.path(project.settings.evidence)
    known = {path_of(project, claim) for claim in claims}
    for path in folder.glob("**/*.json"):
        if path not in known:
            path.unlink(missing_ok=True)


def _digest(evidence: Evidence) -> str:
    return sha256(validation.to_json(Evidence, evidence))
