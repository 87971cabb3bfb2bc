"""Makes what browsers load: each part is kept under a digest of what it is made of."""

import json
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from uradori.project.entry_points import entry_points
from uradori.project.model import sha256
from uradori.publish.tab import bundle, kept, licences, node
from uradori.publish.tab.wheels import WANTED, Wheel

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
FREEZING = ("archive.mjs", "freeze.mjs", "session.mjs", "utc.mjs")
"""What makes a memory."""


class UnfitError(RuntimeError):
    """Python cannot import what is built for browsers."""


@dataclass(frozen=True, slots=True)
class Workload:
    """What is run with the libraries."""

    sources: Sequence[str]
    services: Sequence[str]
    """Those of AWS that it called, sorted."""
    backends: Sequence[str]
    region: str


def scripts(names: Iterable[str]) -> str:
    """A digest of some of our own scripts."""
    web = files("uradori.publish.tab") / "web"
    found = [(name, sha256(web.joinpath(name).read_bytes())) for name in sorted(names)]
    return sha256(json.dumps(found).encode())[:16]


def versions(found: bundle.Found) -> dict[str, str]:
    """The version of each distribution of which something is shipped."""
    return {one.metadata["Name"]: one.version for one, _ in found}


def equip(folder: Path, program: node.Node) -> Path:
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


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where all of it is made, and with what."""

    folder: Path
    tools: Path
    """What npm has installed."""
    program: node.Node
    say: Callable[[str], None]
    """Hears what takes long, and what is done without."""

    @property
    def pyodide(self) -> Path:
        """The folder of Pyodide's own files."""
        return self.tools / "node_modules/pyodide"

    def libraries(self, found: bundle.Found, wheels: Sequence[Wheel], load: Workload) -> Path:
        """The archive of everything in Python, called after what it is made of.

        Raises UnfitError where Python cannot import `wheels`, which are among `found`.
        """
        shipped = [
            (path, sha256(data))
            for path, data in (*bundle.ourselves(), *bundle.stand_in_files(found))
        ]
        pack = scripts(["pack.mjs", "package-lock.json"])
        built = [(each.path.name, each.sha256) for each in wheels]
        asked = [load.services, sorted(load.sources), load.region, versions(found), built, shipped]
        name = f"libraries-{sha256(json.dumps([*asked, pack]).encode())[:16]}"
        made = self.folder / f"{name}.bin"
        if made.is_file():
            return made
        if wheels and _unfit(wheels, name).is_file():
            raise UnfitError
        self.say("building what browsers run checks with")
        choosers = [
            each.load()(load.sources, load.services, load.region)
            for each in sorted(entry_points(group=PORTABLE), key=lambda one: one.name)
        ]
        chosen = [*bundle.libraries(found, choosers), *bundle.ourselves()]
        (self.tools / "given.tar").write_bytes(bundle.archive(chosen))
        self.program.run(self.tools, "pack.mjs", "given.tar", "made.bin")
        if wheels and (why := self._why_unfit(load)):
            self.say(
                f"a stand-in is shipped for {built[0][0]}, which browsers cannot import: {why}"
            )
            _unfit(wheels, name).touch()
            raise UnfitError
        (self.tools / "made.bin").rename(made)
        return made

    def _why_unfit(self, load: Workload) -> str:
        """Why Python cannot import what was just made; "" where it can."""
        told = ("made.bin", ",".join(WANTED), load.region, *load.backends)
        try:
            self.program.run(self.tools, "probe.mjs", *told)
        except node.NodeError as error:
            return str(error).strip().splitlines()[-1]
        return ""

    def memory(self, libraries: Path, load: Workload) -> Path | None:
        """The memory of a Python that has loaded backends, called after what it is made of.

        None where it cannot be made: that takes what Pyodide promises to nobody.
        """
        asked = [libraries.name, load.backends, load.region, scripts(FREEZING)]
        made = self.folder / f"memory-{sha256(json.dumps(asked).encode())[:16]}.bin"
        if not made.is_file():
            self.say("keeping the memory of a Python that has begun")
            told = (str(libraries), libraries.stem, load.region, "made.bin", *load.backends)
            try:
                self.program.run(self.tools, "freeze.mjs", *told)
            except node.NodeError as error:
                self.say(f"browsers will start Python themselves: {error}")
                return None
            (self.tools / "made.bin").rename(made)
            if not made.stat().st_size:
                self.say("browsers will start Python themselves: what is compiled fits no memory")
        return made if made.stat().st_size else None

    def bundle(self, found: bundle.Found, libraries: Path, memory: Path | None) -> str:
        """Put everything into a folder that is named after the digest of it, and give that.

        A memory goes into that by its name: what it is made of decides, and no two are the same
        bytes.
        """
        made = self.folder / "new"
        shutil.rmtree(made, ignore_errors=True)
        made.mkdir()
        shutil.copyfile(libraries, made / kept.LIBRARIES)
        for each in ("panel", "worker", "editor"):
            self.program.esbuild(
                self.tools,
                f"{each}.mjs",
                *("--bundle", "--format=esm", "--minify", "--charset=utf8"),
                *("--external:./pyodide.mjs", "--external:./pyodide.asm.mjs"),
                f"--outfile={made / each}.mjs",
            )
        for name in FROM_PYODIDE:
            shutil.copyfile(self.pyodide / name, made / name)
        told = licences.text(bundle.licensed(found), self.tools)
        (made / "licences.txt").write_text(told, "utf-8")
        contents = [(each.name, sha256(each.read_bytes())) for each in sorted(made.iterdir())]
        if memory:
            contents.append((kept.MEMORY, memory.name))
            shutil.copyfile(memory, made / kept.MEMORY)
        digest = sha256(json.dumps(contents).encode())[:16]
        shutil.rmtree(self.folder / digest, ignore_errors=True)
        made.rename(self.folder / digest)
        return digest

    def forget(self, wanted: Iterable[str]) -> None:
        """Remove what nothing uses any more; `wanted` are the names of what something does."""
        wanted = {*wanted, self.tools.name}
        for each in self.folder.iterdir():
            if each.name in wanted:
                continue
            if each.is_dir() and not each.name.startswith("wheels-"):
                shutil.rmtree(each, ignore_errors=True)
            elif each.name.startswith(("libraries-", "memory-")):
                each.unlink(missing_ok=True)


def _unfit(wheels: Sequence[Wheel], libraries: str) -> Path:
    """A file that is there where Python could not import these libraries."""
    return wheels[0].path.with_name(f"unfit-{libraries}")
