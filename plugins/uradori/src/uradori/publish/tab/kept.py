"""What building for browsers left behind: where the bundle is, and which claims ran with it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from uradori.evidence.entry import Entry
from uradori.evidence.model import GOOD
from uradori.project.exercises import Exercise
from uradori.project.files import write_atomically
from uradori.project.model import sha256
from uradori.project.settings import Project

FOLDER = ".uradori/tab"
"""Where it is kept, from the project's root."""
PUBLISHED = "assets/tab"
"""Where it is published, from the site's."""

LIBRARIES = "libraries.bin"
MEMORY = "memory.bin"
"""The memory of a Python that has begun, where one could be made. Both are compressed by gzip, and
not called so: some servers would have browsers undo that."""
FETCHED = ("pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json", LIBRARIES, MEMORY)
"""What of the bundle, as far as it is there, a browser fetches before the first run, beside a few
scripts."""
PRINTS_OTHER = "output"
"""In the place of an error: it passes, and does not print what was approved."""
ENDLESS = "endless"
"""In the place of an error: it did not end."""
THREADS = "threads"
"""In the place of an error: it starts threads, of which a browser's Python has none."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What came of running one claim's snippet as browsers do."""

    key: str
    """A digest of all that the run rested on."""
    source: str
    """That of the snippet, or of the exercise."""
    why: str = ""
    """Why it cannot be run there: `PRINTS_OTHER`, `ENDLESS`, `THREADS` or an error; "" where it
    agrees with what was approved."""


@dataclass(frozen=True, slots=True)
class Built:
    """The state of `.uradori/tab`."""

    bundle: str = ""
    """The digest of the bundle, which its folder is named after; "" where there is none."""
    site: str = ""
    """The digest of the site's own files that snippets use."""
    libraries: str = ""
    """Which libraries the bundle has."""
    made_of: str = ""
    """A digest of what the bundle was made of."""
    size: int = 0
    """Bytes that a browser fetches before the first run."""
    versions: Mapping[str, str] = field(default_factory=dict)
    measured: Mapping[str, Measured] = field(default_factory=dict)


def read(project: Project) -> Built:
    """What is there; nothing where nothing, or nothing legible, is."""
    path = project.path(FOLDER) / "kept.json"
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        return Built()
    return _read(path, changed)


@lru_cache(4)
def _read(path: Path, _changed: int) -> Built:
    try:
        found: dict[str, Any] = json.loads(path.read_text("utf-8"))
        measured = {name: Measured(**each) for name, each in found.pop("measured").items()}
        built = Built(**found, measured=measured)
        return built if (path.parent / built.bundle).is_dir() else Built()
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Built()


def write(project: Project, kept: Built) -> None:
    """Keep what is known now. Raises OSError."""
    path = project.path(FOLDER) / "kept.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, json.dumps(asdict(kept), indent=1, sort_keys=True).encode())


def fetched(folder: Path) -> dict[str, int]:
    """The size, in bytes, of each of `FETCHED` that a bundle has; `folder` is the bundle's."""
    found = {name: folder / name for name in FETCHED}
    return {name: path.stat().st_size for name, path in found.items() if path.is_file()}


def digest(path: Path) -> str:
    """The SHA-256 of a file that is shipped, by which browsers know what they have kept of it."""
    return _digest(path, path.stat().st_mtime_ns)


@lru_cache(32)
def _digest(path: Path, _changed: int) -> str:
    return sha256(path.read_bytes())


def runs(project: Project, entry: Entry) -> bool:
    """Whether readers' browsers can run a claim's check, as it is now, and it is good here."""
    measured = read(project).measured.get(entry.snippet.id)
    if not project.settings.tab or measured is None or measured.why or entry.snippet.unpublished:
        return False
    return entry.verdict in GOOD and measured.source == entry.snippet.source_sha256


def why_not(project: Project, entry: Entry) -> str:
    """Why browsers cannot run a claim's check, as it is now; "" where no attempt said."""
    measured = read(project).measured.get(entry.snippet.id)
    known = measured is not None and measured.source == entry.snippet.source_sha256
    return measured.why if measured and known else ""


def can_be_solved(project: Project, exercise: Exercise) -> bool:
    """Whether readers' browsers can run an exercise, as it is now."""
    measured = read(project).measured.get(exercise_key(exercise.id))
    if not project.settings.tab or measured is None or measured.why:
        return False
    return measured.source == exercise.source_sha256


def exercise_key(exercise: str) -> str:
    """What an exercise is called among what was measured; no claim is called so."""
    return f"/{exercise}"


def exercise_file(exercise: str) -> str:
    """Where it is published what a browser is told to run for an exercise."""
    return f"{PUBLISHED}/exercises/{exercise}.json"


def order_file(claim: str) -> str:
    """Where it is published what a browser is told to run for a claim."""
    return f"{PUBLISHED}/claims/{claim}.json"
