"""Builds what browsers run snippets with, below `.uradori/tab`, and finds out what they can run.

What has not changed is not built again: the bundle is kept under a digest of what it is made of,
and what came of a claim's run under one of what that rested on.
"""

import json
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

from uradori.evidence.entry import Entry
from uradori.evidence.ledger import Ledger
from uradori.evidence.model import Evidence
from uradori.project.model import sha256
from uradori.publish.tab import bundle, exercises, kept, measuring, node, orders, wheels
from uradori.publish.tab.kept import Built, Measured
from uradori.publish.tab.wheels import Wheel
from uradori.publish.tab.workshop import UnfitError, Workload, Workshop, equip, scripts, versions

RUNNING = ("archive.mjs", "measure.mjs", "session.mjs", "utc.mjs")
"""What runs checks in Node, of which the rest is the same in a browser."""
SCRIPTS = ("panel.mjs", "worker.mjs", "pyodide.mjs", "pyodide.asm.mjs")
Found = list[tuple[Entry, Evidence]]


class BuildError(RuntimeError):
    """Nothing can be built; the message says why, and what to do."""


def build(ledger: Ledger, say: Callable[[str], None]) -> Built:
    """Build what is out of date, and measure what may run another way than before.

    Needs Node, and npm's registry the first time. `say` hears what takes long. Raises BuildError.
    """
    found = [*orders.candidates(ledger)]
    if not found:
        raise BuildError("no claim has evidence of a run that browsers could make: uradori run")
    project = ledger.project
    lock = project.settings.tab_lock
    if lock and not project.path(lock).is_file():
        raise BuildError(f"pyproject.toml: tab_lock: there is no file {lock}")
    folder = project.path(kept.FOLDER)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        program = node.find()
        making = Workshop(folder, equip(folder, program), program, say)
        python = _python(making, ledger, found)
        libraries, memory, tools = python.libraries, python.memory, making.tools
        made_of = _made_of(python, tools)
        before = kept.read(project)
        bundled = before.bundle if before.made_of == made_of else ""
        bundled = bundled or making.bundle(python.distributions, libraries, memory)
        site = orders.site_files(found, project) | exercises.site_files(ledger.catalog)
        packed = bundle.archive(site.items())
        (folder / "site.tar").write_bytes(packed)
        size = sum(kept.fetched(folder / bundled).values()) + len(packed)
        size += sum((folder / bundled / name).stat().st_size for name in SCRIPTS)
        known = Built(bundled, sha256(packed)[:16], libraries.stem, made_of, size)
        known = replace(known, versions=versions(python.distributions))
        rest = [libraries.name, memory.name if memory else "", tools.name, scripts(RUNNING)]
        keys = {
            entry.snippet.id: orders.key(entry, evidence, site, " ".join(rest))
            for entry, evidence in found
        } | exercises.keys(ledger.catalog, site, " ".join(rest))
        kept_ones = {
            claim: each for claim, each in before.measured.items() if keys.get(claim) == each.key
        }
        wanted = [entry.snippet for entry, _ in found if entry.snippet.id not in kept_ones]
        if wanted:
            say(f"running {len(wanted)} checks as browsers do")
        asked = [{"claim": each.id, **orders.order(project, each)} for each in wanted]
        asked += [
            each for each in exercises.asked(ledger.catalog) if each["claim"] not in kept_ones
        ]
        sources = {
            **{entry.snippet.id: entry.snippet.source_sha256 for entry, _ in found},
            **exercises.sources(ledger.catalog),
        }
        shipped = measuring.Shipped(folder / "site.tar", libraries, memory)
        for claim, why in measuring.measured(asked, shipped, program, tools).items():
            kept_ones[claim] = Measured(keys[claim], sources[claim], why)
    except (node.NodeError, OSError, subprocess.CalledProcessError, PackageNotFoundError) as error:
        raise BuildError(str(error)) from error
    known = replace(known, measured=kept_ones)
    kept.write(project, known)
    making.forget({known.bundle, libraries.name, memory.name if memory else ""})
    return known


@dataclass(frozen=True, slots=True)
class Python:
    """What of Python's a bundle has."""

    distributions: bundle.Found
    libraries: Path
    """The archive of them."""
    memory: Path | None


def _python(making: Workshop, ledger: Ledger, found: Found) -> Python:
    """Make what of Python's is shipped, with wheels for browsers where they can be had."""
    settings = ledger.project.settings
    more = [each.source for each in ledger.catalog.exercises.values()]
    load = Workload(
        sources=[entry.snippet.source for entry, _ in found] + more,
        services=sorted({call.service for _, evidence in found for call in evidence.calls}),
        backends=sorted({entry.snippet.header.backend for entry, _ in found}),
        region=settings.region,
    )
    names = _distributions(found)

    def made(built: Sequence[Wheel]) -> Python:
        chosen = bundle.distributions(names, [each.distribution() for each in built])
        libraries = making.libraries(chosen, built, load)
        return Python(chosen, libraries, making.memory(libraries, load))

    lock = ledger.project.path(settings.tab_lock) if settings.tab_lock else None
    built = wheels.find(making.folder, names, wheels.target(making.pyodide), lock, making.say)
    try:
        return made(built)
    except UnfitError:
        return made(())


def _distributions(found: Found) -> tuple[str, ...]:
    """Names of the distributions that runs of these claims have imported."""
    names = {
        name
        for _, evidence in found
        for name in (*evidence.imported, *evidence.versions)
        if _is_installed(name)
    }
    return tuple(sorted(names, key=str.lower))


def _is_installed(name: str) -> bool:
    try:
        version(name)
    except (PackageNotFoundError, ValueError):
        return False
    return True


def _made_of(python: Python, tools: Path) -> str:
    """A digest of all that a bundle is made of."""
    web = files("uradori.publish.tab") / "web"
    own = scripts(each.name for each in web.iterdir() if each.name.endswith(".mjs"))
    memory = python.memory.name if python.memory else ""
    rest = [own, versions(python.distributions)]
    return sha256(json.dumps([python.libraries.name, memory, tools.name, *rest]).encode())[:16]
