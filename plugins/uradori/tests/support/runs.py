"""Jobs for pools: text in, one run out."""

import textwrap
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from uradori.evidence.model import Call, Mutation, Run
from uradori.run.job import Job, Limits
from uradori.run.pool import Pool

PATH = "snippets/thing/behaves.py"

PATIENCE = 300
"""Seconds after which a test stops waiting. Only what hangs takes so long: beside eight busy
processes on two cores a host needs half a minute to be ready."""


def job(
    root: Path,
    source: str,
    *,
    backend: str = "plain",
    seconds: float = 30.0,
    wall: float = 600.0,
    memory_mb: int = 2048,
    output_kb: int = 64,
    engines: bool = False,
    beside_mb: int | None = None,
    fault: str | None = None,
    mutation: Mutation | None = None,
    track_reads: bool = False,
    names: tuple[str, ...] = (),
) -> Job:
    """One run of a snippet with this source in a project at `root`.

    `seconds` is how long it may use the processor, `wall` how long it may last.
    """
    return Job(
        path=PATH,
        source=textwrap.dedent(source),
        root=str(root),
        snippets="snippets",
        backend=backend,
        limits=Limits(
            seconds,
            wall,
            memory_mb,
            output_kb,
            engines,
            memory_mb if beside_mb is None else beside_mb,
        ),
        fault=fault,
        mutation=mutation,
        track_reads=track_reads,
        engines=names,
    )


def run(pool: Pool, made: Job) -> Run:
    """What a pool makes of a job; fails rather than hangs if it makes nothing."""
    return pool.submit(made).result(timeout=PATIENCE)


def timeless(calls: Iterable[Call]) -> tuple[Call, ...]:
    """Calls without when they were made."""
    return tuple(replace(each, started=0.0, ended=0.0) for each in calls)
