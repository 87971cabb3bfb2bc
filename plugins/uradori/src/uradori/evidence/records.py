"""Evidence: one record a claim, written by runs, read by the site, never committed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from operator import attrgetter
from pathlib import Path

from uradori.evidence import bindings
from uradori.evidence.model import Evidence, FaultRun, MutationResult, Run
from uradori.evidence.store import Folder, Store
from uradori.project.catalog import Catalog
from uradori.project.git import tracked
from uradori.project.import_path import import_path, told_to_pytest
from uradori.project.kinds import kinds
from uradori.project.model import Snippet, sha256
from uradori.project.problems import Problem
from uradori.project.settings import Project

SCHEMA = 5

OTHER_FORM = "UR401"
"""The code of the problem with evidence of another schema: the claim counts as not run."""

_SUBJECT = (
    "source_sha256",
    "files",
    "elsewhere",
    "versions",
    "imported",
    "editable",
    "uradori",
    "programs",
    "settings",
    "backend",
)


def conclude(
    snippet: Snippet,
    run: Run,
    fault_runs: Iterable[FaultRun],
    catalog: Catalog,
    mutation: MutationResult | None,
    now: datetime,
) -> Evidence:
    """Bind the runs of one claim to the bytes that were run."""
    fault_runs = tuple(fault_runs)
    versions = _testified(snippet, run)
    others = {
        name: each
        for name, each in {**run.versions, **run.imported}.items()
        if name not in versions
    }
    return Evidence(
        schema=SCHEMA,
        claim=snippet.id,
        backend=snippet.header.backend,
        kind=snippet.header.kind,
        source_sha256=snippet.source_sha256,
        left_out=snippet.left_out,
        approved_sha256=snippet.approved_sha256,
        files={
            path: digest
            for path, digest in sorted(run.files.items())
            if path != snippet.path or snippet.test  # of which the snippet is a part
        },
        elsewhere={
            owner: dict(sorted(digests.items())) for owner, digests in sorted(run.elsewhere.items())
        },
        versions=dict(sorted(versions.items())),
        imported=dict(sorted(others.items())),
        editable=tuple(sorted(run.editable)),
        uradori=bindings.ourselves(),
        programs=dict(sorted(run.programs.items())),
        settings=settings_of(catalog.project, snippet, catalog.pythonpath),
        outcome=run.outcome,
        detail=run.detail,
        line=run.line,
        stdout=run.stdout,
        seconds=round(run.seconds, 3),
        ran_at=now.astimezone(UTC).replace(microsecond=0),
        calls=run.calls,
        faults=tuple(replace(each, seconds=round(each.seconds, 3)) for each in fault_runs),
        mutation=mutation,
        texts=dict(sorted(run.texts.items())),
        walls=run.walls,
        assertions=run.assertions,
    )


def _testified(snippet: Snippet, run: Run) -> dict[str, str]:
    """Versions of what testified: where libraries do, of those under test alone."""
    if not kinds()[snippet.header.kind].by_libraries:
        return dict(run.versions)
    others = {name: each for name, each in run.versions.items() if name != "python"}
    return dict(run.libraries or others or run.versions)


def same_subject(old: Evidence, new: Evidence) -> bool:
    """Whether two records are about the same bytes, versions and settings, whenever made."""
    subject = attrgetter(*_SUBJECT)
    return bool(subject(old) == subject(new))


def settings_of(
    project: Project, snippet: Snippet, pythonpath: Sequence[str] | None = None
) -> dict[str, str]:
    """The settings that shape what a run of this snippet sees, by name, as text.

    Limits are not among them: whoever goes beyond one is broken and no less so with another.
    `pythonpath` is the project's import path, which is the same for all of its snippets; it is
    asked for where it is not given.
    """
    engines = {
        f"engines.{key}.name": engine.name
        for key, engine in project.settings.engines.items()
        if key in snippet.header.engines
    }
    settings = project.settings
    backend = snippet.header.backend
    asserting = {"asserting": ", ".join(settings.asserting)} if settings.asserting else {}
    everywhere = {"region": settings.region, "snippets": settings.snippets}
    found = import_path(project) if pythonpath is None else pythonpath
    own = {"pythonpath": ", ".join(found)} if found else {}
    tester = {"pytest": sha256(told_to_pytest(project).encode())} if snippet.test else {}
    return {"backend": backend, **everywhere, **own, **tester, **asserting, **engines}


def store(project: Project) -> Store[Evidence]:
    """Where the evidence of a project is kept, under the ids of claims."""
    return Store(
        folder=Folder(project, "evidence", "UR404"),
        shape=Evidence,
        schema=SCHEMA,
        name=lambda evidence: evidence.claim,
        remake=lambda claim: f"uradori run {claim}",
        other_schema=OTHER_FORM,
    )


def path_of(project: Project, claim: str) -> Path:
    """Where the evidence of a claim is kept."""
    return store(project).path(claim)


def write(project: Project, evidence: Evidence) -> Problem | None:
    """Put the evidence in its place; gives what kept it from being written."""
    return store(project).write(evidence)


def read(project: Project, claim: str) -> tuple[Evidence | None, Problem | None]:
    """The evidence of a claim, or None, with the problem where a file is there but unusable."""
    return store(project).read(claim)


def committed(project: Project) -> frozenset[Path]:
    """The records that git tracks: nobody knows what they are about, so nobody may believe them."""
    folder = project.settings.evidence
    if not project.path(folder).is_dir():
        return frozenset()
    return frozenset(project.path(name) for name in tracked(project.root, folder))


def prune(project: Project, claims: Iterable[str]) -> None:
    """Delete the evidence of claims that are no more, and nothing else."""
    store(project).prune(claims)
