"""What a worker of a cluster does: it says what it is, and makes the runs that it is handed.

Whoever reaches a scheduler without TLS can have any worker run anything. So nothing is run here
unless the network of runs is their own, or the cluster speaks TLS and the keys are out of sight.
"""

import atexit
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from distributed import get_worker

from uradori.evidence.bindings import file_digest
from uradori.evidence.shards import Portion, machine_here, portion_of, versions_here
from uradori.project import validation
from uradori.project.catalog import Catalog, load_catalog
from uradori.project.files import found_below
from uradori.project.import_path import import_path
from uradori.project.model import sha256
from uradori.project.root import SETTINGS
from uradori.project.settings import Project, load_project
from uradori.run.campaign import run_all
from uradori.run.job import Warmth
from uradori.run.pool import Pool, open_pool
from uradori.run.walls import Wall


@dataclass(frozen=True, slots=True)
class Machine:
    """What the runs of one machine rest on, as far as that is known before."""

    versions: Mapping[str, str]
    """By name; the machine's own kind is among them."""
    checkout: str
    """The digest of its checkout."""


def look(root: str) -> bytes:
    """As `machine`, as a line of `Machine`."""
    return validation.to_line(Machine, machine(Path(root)))


def machine(root: Path) -> Machine:
    """What this machine is, and what it has of the project at `root`."""
    project = load_project(root)
    versions = {"machine": machine_here(), **versions_here(project)}
    return Machine(versions, checkout(project))


def checkout(project: Project) -> str:
    """The digest of what runs are made of: settings, snippets, and packages of the project's own.

    What else a run reads is found when its result is held against what is there.
    """
    folders = (project.settings.snippets, *import_path(project))
    paths = {project.path(SETTINGS)}
    for folder in folders:
        paths.update(found_below(project.path(folder), ".py", ".out"))
    named = {path.relative_to(project.root).as_posix(): file_digest(path) for path in paths}
    return sha256("".join(f"{name}\0{named[name]}\0" for name in sorted(named)).encode())


def demanded(address: str) -> tuple[str, ...]:
    """The walls without which a worker of the scheduler at this address runs nothing."""
    kept_apart = () if address.startswith("tls://") else (Wall.NETWORK.value,)
    return (*kept_apart, Wall.LANDLOCK.value, Wall.SECCOMP.value)


@dataclass(frozen=True)
class _Bench:
    """What is ready for the runs of one campaign."""

    key: tuple[str, str, str]
    catalog: Catalog
    pool: Pool


_benches: list[_Bench] = []
_alone = threading.Lock()


def perform(
    root: str, digest: str, warmth: bytes, runs: Mapping[str, tuple[str, ...]], mutate: bool
) -> list[bytes]:
    """Make these runs, by claim, and give a line of `Portion` for each claim.

    Raises RuntimeError where the checkout is another than that of `digest`, and PoolError where
    nothing can be run here, be it for want of a wall.
    """
    worker: Any = get_worker()
    if checkout(load_project(Path(root))) != digest:
        raise RuntimeError("its checkout has changed since it was compared")
    bench = _bench(root, digest, warmth, worker.state.nthreads, worker.scheduler.address)
    portions = (
        portion_of(bench.catalog, each.snippet, each.real_if_run, each.faults, each.mutation)
        for each in run_all(bench.catalog, runs, bench.pool, mutate)
    )
    return [validation.to_line(Portion, each) for each in portions]


def _bench(root: str, digest: str, line: bytes, threads: int, scheduler: str) -> _Bench:
    """What is ready for this campaign; that of an earlier one is put away."""
    key = (root, digest, line.decode())
    with _alone:
        if _benches and _benches[0].key == key:
            return _benches[0]
        clear()
        warmth, complaints = validation.read_json(Warmth, line)
        if warmth is None:
            raise RuntimeError(f"cannot read what is wanted: {complaints}")
        mine = replace(warmth, workers=threads, beside=0, demands=demanded(scheduler))
        bench = _Bench(key, load_catalog(Path(root)), open_pool(mine).__enter__())
        _benches.append(bench)
        return bench


def clear() -> None:
    """End the processes of the last campaign."""
    while _benches:
        _benches.pop().pool.__exit__(None, None, None)


atexit.register(clear)
