"""Wheels that are built for browsers, of what has a stand-in otherwise: asked of pip.

They are of the versions that are installed here. pip goes by its own configuration (index, find
links, none of them at all), and what it answers is kept for a day, so that a build that changes
nothing asks nobody.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import (
    Distribution,
    PackageNotFoundError,
    PathDistribution,
    requires,
    version,
)
from pathlib import Path

from uradori.project.files import write_atomically
from uradori.project.model import sha256

WANTED = ("cryptography",)
"""Distributions, each also the name of its module, of which a wheel is better than the stand-in."""
ASKED_AGAIN_AFTER = 24 * 60 * 60.0
"""Seconds for which it is believed that there is no wheel; one that is there is kept."""
PATIENCE = 300.0
"""Seconds that pip may take: a network that swallows what is sent holds up no build for good."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_HASH = re.compile(r"sha256:([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Target:
    """The Python that a wheel has to be for."""

    python: str
    """Its version, "3.14.2"."""
    platform: str
    """A tag of PEP 783's, "pyemscripten_2026_0_wasm32"."""


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel that can be shipped."""

    path: Path
    sha256: str

    def distribution(self) -> Distribution:
        """What is in it, as of one that is installed."""
        within = zipfile.Path(self.path)
        found = next(each for each in within.iterdir() if each.name.endswith(".dist-info"))
        return PathDistribution(found)


def target(pyodide: Path) -> Target:
    """What a Pyodide runs, as the lock file says that comes with it; `pyodide` is its folder."""
    info = json.loads((pyodide / "pyodide-lock.json").read_text("utf-8"))["info"]
    return Target(info["python"], f"pyemscripten_{info['abi_version']}_{info['arch']}")


def find(
    folder: Path,
    names: Iterable[str],
    wanted: Target,
    lock: Path | None,
    say: Callable[[str], None],
) -> tuple[Wheel, ...]:
    """Wheels of those of `names` that are `WANTED`, and of what these need; none if one is missing.

    `folder` is where they are kept. `lock` is one of pip's requirement files: where it is given,
    only what it has the digest of is taken. `say` hears why there is none, when pip was asked.
    Raises OSError, also where there is no `lock`.
    """
    real = sorted(name for name in names if name.lower() in WANTED)
    if not real:
        return ()
    trusted = {*_HASH.findall(lock.read_text("utf-8"))} if lock else set()
    asked = [f"{name}=={version(name)}" for name in real]
    pins = sorted(f"{name}=={version(name)}" for name in _needs(real))
    pip = sorted(pair for pair in os.environ.items() if pair[0].startswith("PIP_"))
    told = json.dumps([asked, pins, wanted.python, wanted.platform, pip])
    kept = folder / f"wheels-{sha256(told.encode())[:16]}"
    if not _is_answered(kept) and (why := _ask(kept, asked, pins, wanted)):
        say(f"a stand-in for {' and '.join(asked)} is shipped, no wheel for browsers: {why}")
    found = [Wheel(path, sha256(path.read_bytes())) for path in sorted(kept.glob("*.whl"))]
    for each in found:
        if lock and each.sha256 not in trusted:
            say(f"a stand-in is shipped for {each.path.name}, whose digest {lock.name} lacks")
            return ()
    return tuple(found)


def _is_answered(kept: Path) -> bool:
    """Whether pip need not be asked."""
    try:
        since = time.time() - (kept / "none").stat().st_mtime
    except OSError:
        return kept.is_dir()
    return 0 <= since < ASKED_AGAIN_AFTER


def _ask(kept: Path, asked: Iterable[str], pins: Iterable[str], wanted: Target) -> str:
    """Have pip put wheels into a folder, and give why it has none, which is noted there; or ""."""
    made = kept.with_name("wheels-asked")
    for each in kept.parent.glob("wheels-*"):
        shutil.rmtree(each, ignore_errors=True)
    made.mkdir(parents=True)
    pinned = made / "pins"
    pinned.write_text("\n".join(pins), "utf-8")
    major, minor = wanted.python.split(".")[:2]
    said = _pip(
        *("download", "--quiet", "--dest", str(made), "--only-binary=:all:", "--retries=1"),
        *("--implementation=cp", f"--python-version={major}.{minor}", f"--abi=cp{major}{minor}"),
        *(f"--platform={wanted.platform}", f"--constraint={pinned}", *asked),
    )
    if said:
        for each in made.glob("*.whl"):
            each.unlink()
        write_atomically(made / "none", said.encode())
    made.rename(kept)
    return said


def _pip(*arguments: str) -> str:
    """Why pip did not do it; "" where it did."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pip", *arguments],
            env={**os.environ, "PIP_NO_INPUT": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        return f"pip took longer than {PATIENCE:.0f} seconds"
    if not done.returncode:
        return ""
    return (done.stderr.strip().splitlines() or ["pip failed"])[-1][:300].removeprefix("ERROR: ")


def _needs(names: Iterable[str]) -> set[str]:
    """All that distributions say that they need, as far as it is installed, without themselves."""
    met: set[str] = set()
    left = [*names]
    while left:
        name = left.pop()
        try:
            needs = requires(name) or ()
        except PackageNotFoundError:
            continue
        if name not in met:
            met.add(name)
            left += [found[0].lower() for each in needs if (found := _NAME.match(each))]
    return met - {*names}
