"""Builds what browsers run snippets with, below `.uradori/tab`, and finds out what they can run.

What has not changed is not built again: the bundle is kept under a digest of what it is made of,
and what came of a claim's run under one of what that rested on.
"""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

from uradori.evidence.entry import Entry
from uradori.evidence.ledger import Ledger
from uradori.evidence.model import Evidence
from uradori.project.entry_points import entry_points
from uradori.project.model import sha256
from uradori.publish.tab import bundle, exercises, kept, licences, measuring, node, orders
from uradori.publish.tab.kept import Built, Measured

PORTABLE = "uradori.portable"
"""Entry points of this group choose what of their libraries is shipped: functions of the sources of
snippets, the services that these called, and the region, that give a `bundle.Chooser`."""
FROM_PYODIDE = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)
RUNNING = ("archive.mjs", "measure.mjs", "session.mjs", "utc.mjs")
"""What runs checks in Node, of which the rest is the same in a browser."""
FREEZING = ("archive.mjs", "freeze.mjs", "session.mjs", "utc.mjs")
"""What makes a memory."""
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
    folder = project.path(kept.FOLDER)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        names, region = _distributions(found), project.settings.region
        program = node.find()
        tools = _tools(folder, program)
        more = [each.source for each in ledger.catalog.exercises.values()]
        libraries = _libraries(folder, tools, program, names, (found, more), region, say)
        backends = {entry.snippet.header.backend for entry, _ in found}
        memory = _memory(folder, tools, program, libraries, backends, region, say)
        made_of = _made_of(names, libraries, memory, tools)
        before = kept.read(project)
        bundled = before.bundle if before.made_of == made_of else ""
        bundled = bundled or _bundle(folder, tools, program, names, libraries, memory)
        site = orders.site_files(found, project) | exercises.site_files(ledger.catalog)
        packed = bundle.archive(site.items())
        (folder / "site.tar").write_bytes(packed)
        size = sum(kept.fetched(folder / bundled).values()) + len(packed)
        size += sum((folder / bundled / name).stat().st_size for name in SCRIPTS)
        versions = _versions(names)
        known = Built(bundled, sha256(packed)[:16], libraries.stem, made_of, size, versions)
        rest = [libraries.name, memory.name if memory else "", tools.name, _scripts(RUNNING)]
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
    _forget(folder, {known.bundle, tools.name, libraries.name, memory.name if memory else ""})
    return known


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


def _scripts(names: Iterable[str]) -> str:
    """A digest of some of our own scripts."""
    web = files("uradori.publish.tab") / "web"
    found = [(name, sha256(web.joinpath(name).read_bytes())) for name in sorted(names)]
    return sha256(json.dumps(found).encode())[:16]


def _versions(names: Iterable[str]) -> dict[str, str]:
    return {name: version(name) for name in names if name.lower() not in bundle.stand_ins()}


def _tools(folder: Path, program: node.Node) -> Path:
    """Where npm has put what we need, at the versions of our lock file."""
    web = files("uradori.publish.tab").joinpath("web")
    lock = web.joinpath("package-lock.json").read_bytes()
    tools = folder / f"npm-{sha256(lock)[:16]}"
    ready = tools / "ready"
    if not ready.is_file():
        shutil.rmtree(tools, ignore_errors=True)
        tools.mkdir()
        for name in ("package.json", "package-lock.json"):
            (tools / name).write_bytes(web.joinpath(name).read_bytes())
        program.install(tools)
        ready.touch()
    for each in web.iterdir():
        if each.name.endswith((".mjs", ".js")):
            (tools / each.name).write_bytes(each.read_bytes())
    return tools


def _libraries(
    folder: Path,
    tools: Path,
    program: node.Node,
    names: Iterable[str],
    run: tuple[Found, list[str]],
    region: str,
    say: Callable[[str], None],
) -> Path:
    """The archive of everything in Python, called after what it is made of.

    `run` are the claims whose snippets are run with it, and the sources of whatever else is.
    """
    found, more = run
    sources = [entry.snippet.source for entry, _ in found] + more
    called = sorted({call.service for _, evidence in found for call in evidence.calls})
    shipped = [
        (path, sha256(data)) for path, data in (*bundle.ourselves(), *bundle.stand_in_files())
    ]
    pack = _scripts(["pack.mjs", "package-lock.json"])
    asked = [called, sorted(sources), region, _versions(names), shipped, pack]
    made = folder / f"libraries-{sha256(json.dumps(asked).encode())[:16]}.bin"
    if not made.is_file():
        say("building what browsers run checks with")
        choosers = [
            each.load()(sources, called, region)
            for each in sorted(entry_points(group=PORTABLE), key=lambda one: one.name)
        ]
        chosen = [*bundle.libraries(names, choosers), *bundle.ourselves()]
        (tools / "given.tar").write_bytes(bundle.archive(chosen))
        program.run(tools, "pack.mjs", "given.tar", "made.bin")
        (tools / "made.bin").rename(made)
    return made


def _memory(
    folder: Path,
    tools: Path,
    program: node.Node,
    libraries: Path,
    backends: Iterable[str],
    region: str,
    say: Callable[[str], None],
) -> Path | None:
    """The memory of a Python that has loaded backends, called after what it is made of.

    None where it cannot be made: that takes what Pyodide promises to nobody.
    """
    asked = [libraries.name, sorted(backends), region, _scripts(FREEZING)]
    made = folder / f"memory-{sha256(json.dumps(asked).encode())[:16]}.bin"
    if not made.is_file():
        say("keeping the memory of a Python that has begun")
        told = (str(libraries), libraries.stem, region, "made.bin", *sorted(backends))
        try:
            program.run(tools, "freeze.mjs", *told)
        except node.NodeError as error:
            say(f"browsers will start Python themselves: {error}")
            return None
        (tools / "made.bin").rename(made)
    return made


def _made_of(names: Iterable[str], libraries: Path, memory: Path | None, tools: Path) -> str:
    """A digest of all that a bundle is made of."""
    web = files("uradori.publish.tab") / "web"
    scripts = _scripts(each.name for each in web.iterdir() if each.name.endswith(".mjs"))
    made = [libraries.name, memory.name if memory else "", tools.name, scripts, _versions(names)]
    return sha256(json.dumps(made).encode())[:16]


def _bundle(
    folder: Path,
    tools: Path,
    program: node.Node,
    names: Iterable[str],
    libraries: Path,
    memory: Path | None,
) -> str:
    """Put everything into a folder that is named after the digest of it, and give that.

    A memory goes into that by its name: what it is made of decides, and no two are the same bytes.
    """
    made = folder / "new"
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir()
    shutil.copyfile(libraries, made / kept.LIBRARIES)
    for each in ("panel", "worker", "editor"):
        program.esbuild(
            tools,
            f"{each}.mjs",
            *("--bundle", "--format=esm", "--minify", "--charset=utf8"),
            *("--external:./pyodide.mjs", "--external:./pyodide.asm.mjs"),
            f"--outfile={made / each}.mjs",
        )
    for name in FROM_PYODIDE:
        shutil.copyfile(tools / "node_modules/pyodide" / name, made / name)
    (made / "licences.txt").write_text(licences.text(bundle.licensed(names), tools), "utf-8")
    contents = [(each.name, sha256(each.read_bytes())) for each in sorted(made.iterdir())]
    if memory:
        contents.append((kept.MEMORY, memory.name))
        shutil.copyfile(memory, made / kept.MEMORY)
    digest = sha256(json.dumps(contents).encode())[:16]
    shutil.rmtree(folder / digest, ignore_errors=True)
    made.rename(folder / digest)
    return digest


def _forget(folder: Path, wanted: set[str]) -> None:
    """Remove bundles and tools that nothing uses any more."""
    for each in folder.iterdir():
        if each.name in wanted:
            continue
        if each.is_dir():
            shutil.rmtree(each, ignore_errors=True)
        elif each.name.startswith(("libraries-", "memory-")):
            each.unlink(missing_ok=True)
