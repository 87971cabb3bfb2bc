"""What evidence is bound to, as it is now: files, folders, what is installed, and we ourselves.

Only bytes count, so every file is read; sizes and times say nothing for certain.
"""

import hashlib
import os
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

from uradori.evidence import distributions
from uradori.evidence.model import UNSTEADY, Evidence, Outcome, Run
from uradori.evidence.store import HOME
from uradori.project.import_path import import_path
from uradori.project.model import sha256
from uradori.project.settings import WRITTEN_BY_US, Project

THAT_RUN = (
    *("run", "aws", "engines", "faults.py"),
    *("project/assertions.py", "project/sentences.py", "project/html_events.py"),
)
"""What of ours shapes a run. The rest reads what authors wrote, and judges what runs left."""


CHUNK = 65_536
"""Bytes read at a time: most files are smaller, and memory for more is made of new pages."""


def file_digest(path: str | Path) -> str | None:
    """The digest of a regular file; None where there is none that can be read."""
    try:
        if not os.path.isfile(path):  # noqa: PTH113 - it may be a pipe, which would keep us
            return None
        digest = hashlib.sha256()
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - often, and as text
            while data := file.read(CHUNK):
                digest.update(data)
        return digest.hexdigest()
    except OSError:
        return None


LOOKED_UP = "//"
"""What names end in of which a run asked no more than whether they are there."""
LEADS = f"{LOOKED_UP}link"
"""The same of which it asked whether they are links, and where these lead."""


def names_a_file(name: str) -> bool:
    """Whether what evidence names is a file by its bytes: no listing, no look-up, no link."""
    return not name.endswith(("/", LEADS))


NOTHING = "nothing"
"""Said of a name that was looked up in vain."""


def presence(path: str | Path) -> str:
    """What is there, or where a link leads: a file, a folder, or nothing."""
    if os.path.isdir(path):  # noqa: PTH112 - often, and as text
        return "folder"
    if os.path.exists(path):  # noqa: PTH110 - as above
        return "file"
    return "link to nothing" if os.path.lexists(path) else NOTHING


def present(files: Mapping[str, str]) -> list[str]:
    """Names without those of what was looked for and is not there: elsewhere it is not, either."""
    return [name for name, digest in files.items() if digest != NOTHING]


def leads(path: str | Path) -> str:
    """The digest of where a link leads; "no link" of anything else."""
    try:
        return sha256(os.fsencode(os.readlink(path)))  # noqa: PTH115 - often, and as text
    except OSError:
        return "no link"


def listing_digest(folder: str | Path, apart: Collection[str] = ()) -> str | None:
    """The digest of the names in a folder, and of what each is; None where there is no folder.

    What lies in `apart`, and what Python keeps of compiled modules, is no content of it.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda each: each.name)
    except OSError:
        return None
    said = [
        each.name
        + (LEADS + leads(each.path) + presence(each.path) if each.is_symlink() else "")
        + "/" * each.is_dir(follow_symlinks=False)
        for each in entries
        if each.name != "__pycache__" and os.path.join(folder, each.name) not in apart  # noqa: PTH118
    ]
    return sha256("\0".join(said).encode(errors="surrogateescape"))


def apart(project: Project) -> tuple[str, ...]:
    """Folders of the project that hold nothing of its own: environments, and what we keep.

    What is in environments is known by its version, and what we keep by nobody: it is no input.
    """
    settings = project.settings
    environments = (engine.python for engine in settings.engines.values() if engine.python)
    written = (name for name in WRITTEN_BY_US if name not in project.refused)
    ours = (str(getattr(settings, name)) for name in written)
    names = {HOME, *ours, *(str(Path(python).parent.parent) for python in environments)}
    return tuple(sorted(names - {"."}))


class Contents:
    """Files and folders of a project as they are now, and what is installed; each is read once."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.installed = distributions.here()
        self._apart = {str(project.root / name) for name in apart(project)}
        self._known: dict[str, str | None] = {}

    @cached_property
    def pythonpath(self) -> tuple[str, ...]:
        """Where runs find the project's own packages."""
        return import_path(self.project)

    def digests(self, names: Iterable[str]) -> dict[str, str]:
        """The digest of each that is there; names of folders end in a slash.

        Of what was only looked up it is what is there.
        """
        found: dict[str, str] = {}
        for name in names:
            if name not in self._known:
                self._known[name] = self._digest(name)
            digest = self._known[name]
            if digest is not None:
                found[name] = digest
        return found

    def elsewhere(self, wanted: Mapping[str, Collection[str]]) -> dict[str, dict[str, str]]:
        """Digests of files outside the project, by distribution and place on the import path.

        Of a distribution that is not installed here nothing is said. Of a module that was only
        looked up it is whether one is installed.
        """
        return {
            owner: {name: digest for name in names if (digest := self._installed(name))}
            for owner, names in wanted.items()
            if not owner or self.installed.named(owner) is not None
        }

    def _installed(self, name: str) -> str | None:
        if name.endswith(LOOKED_UP):
            return "file" if self.installed.has_module(name.removesuffix(LOOKED_UP)) else NOTHING
        path = self.installed.find(name)
        return file_digest(path) if path else None

    def _digest(self, name: str) -> str | None:
        if name.endswith(LEADS):
            return leads(self.project.path(name.removesuffix(LEADS)))
        if name.endswith(LOOKED_UP):
            return presence(self.project.path(name))  # as a path it ends in no slash
        path = self.project.path(name)
        return listing_digest(path, self._apart) if name.endswith("/") else file_digest(path)


@dataclass(frozen=True, slots=True)
class Named:
    """What evidence names: whoever wants to know of changes has to watch this, and nothing else."""

    files: frozenset[Path]
    folders: frozenset[Path]
    """Those whose names were listed."""

    @classmethod
    def by(cls, project: Project, evidence: Iterable[Evidence]) -> "Named":
        """What these records name, as absolute paths."""
        here = distributions.here()
        names: set[str] = set()
        files: set[Path] = set()
        for each in evidence:
            names.update(each.files)
            found = (here.find(name) for names in each.elsewhere.values() for name in names)
            files.update(path for path in found if path is not None)
        # What is not there yet is seen to come by the folder that it would be in.
        asked = {name for name in names if name.endswith((LOOKED_UP, LEADS))}
        names -= asked
        folders = {project.path(name) for name in names if name.endswith("/")}
        folders |= {_nearest(project.path(name.removesuffix(LEADS))) for name in asked}
        files.update(project.path(name) for name in names if not name.endswith("/"))
        return cls(frozenset(files), frozenset(folders))


def _nearest(path: Path) -> Path:
    """The folder around a path, or the nearest that is there."""
    return next(folder for folder in path.parents if folder.is_dir())


def without_lookups(files: Mapping[str, str]) -> dict[str, str]:
    """Without what says only that something is there whose bytes or names are known."""
    return {
        name: digest
        for name, digest in files.items()
        if not name.endswith(LOOKED_UP)
        or files.keys().isdisjoint({name.removesuffix(LOOKED_UP), name.removesuffix("/")})
    }


def resting_on_all(run: Run, others: Collection[Run]) -> Run:
    """`run`, bound also to what the others rest on: runs of the same snippet in broken worlds."""
    runs = (run, *others)
    files: dict[str, str] = {}
    elsewhere: dict[str, dict[str, str]] = {}
    imported: dict[str, str] = {}
    for each in runs:
        merge(files, each.files)
        for owner, digests in each.elsewhere.items():
            merge(elsewhere.setdefault(owner, {}), digests)
        imported |= {**each.versions, **each.imported}
    # What was killed cannot say which walls it was within.
    stood = [each.walls for each in runs if each.outcome in {Outcome.PASSED, Outcome.FAILED}]
    return replace(
        run,
        files=without_lookups(files),
        elsewhere=elsewhere,
        imported={name: each for name, each in imported.items() if name not in run.versions},
        editable=tuple({name for each in runs for name in each.editable}),
        walls=tuple(each for each in run.walls if all(each in others for others in stood)),
    )


def merge(digests: dict[str, str], more: Mapping[str, str]) -> None:
    """Add digests to others; what is of two contents has none."""
    for name, digest in more.items():
        digests[name] = digest if digests.get(name, digest) == digest else UNSTEADY


@cache
def ourselves() -> str:
    """What of uradori runs: its version, and its bytes where the version does not say them."""
    package = Path(__file__).parents[1]
    found = distributions.here().named("uradori")
    version = found.version if found else "0"
    if found and not found.editable:
        return version
    digest = hashlib.sha256()
    for part in THAT_RUN:
        place = package / part
        for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            digest.update(f"{path.relative_to(package).as_posix()}\0".encode())
            digest.update(path.read_bytes() + b"\0")
    return f"{version}+{digest.hexdigest()[:12]}"
