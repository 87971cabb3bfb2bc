"""What a command found, kept for as long as nothing changes that it could have looked at.

Who judges reads every byte. Whether any byte is another than at the last time, the kernel knows: it
notes the moment of each change of a file, and nobody can put that moment back as sizes and other
times can be. So of what a command has found it is kept with which files that was, each with its
size, times and inode; where all of them are the same, it would find the same again.

Kept is only that nothing was wrong. Where it cannot be told for certain whether something changed
(a link leads to a folder, a file is as new as the look at it, a system has no such moments) nothing
is kept, and a store that is damaged is none.
"""

import json
import os
import stat
import sys
import sysconfig
import time
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from importlib.util import source_from_cache
from pathlib import Path
from typing import Any, Self

from uradori.engines.programs import find_program
from uradori.evidence import installed
from uradori.evidence.store import HOME
from uradori.project.files import keep_from_git, read_bytes, write_atomically
from uradori.project.model import sha256
from uradori.project.settings import Project

SETTLING = 2_000_000_000
"""Nanoseconds: a file that changed this shortly before it was looked at may have changed again
since, within one tick of a clock."""

_GIT = ".git"
_PASSING = frozenset({"_", "OLDPWD", "PWD", "SHLVL"})
"""Variables that are others in every shell."""
_METADATA = ("METADATA", "PKG-INFO", "RECORD", "direct_url.json")
_SYSTEMS = ("/dev/", "/proc/", "/sys/")
"""Where nothing is a file that somebody has changed."""
_LIBRARIES = tuple(
    f"{sysconfig.get_path(each)}/" for each in ("stdlib", "platstdlib", "purelib", "platlib")
)
"""Where versions speak for what Python imports; not for programs beside it, as in /usr/bin."""


class UnknowableError(Exception):
    """It cannot be told whether something changes."""


@dataclass(frozen=True)
class _Kept:
    """What is kept of a look at which nothing was wrong."""

    state: str
    """A digest of how everything was."""
    opened: tuple[str, ...]
    """Paths of what was opened outside of the project."""
    lines: tuple[str, ...]
    """What the command said."""


def _decoded(content: bytes) -> _Kept | None:
    """What was kept; None where the text is of another form, as another version writes it."""
    with suppress(ValueError, TypeError, RecursionError):
        kept = _Kept(**json.loads(content))
        many = (kept.opened, kept.lines)
        if isinstance(kept.state, str) and all(
            isinstance(each, list) and all(isinstance(one, str) for one in each) for each in many
        ):
            return _Kept(kept.state, tuple(kept.opened), tuple(kept.lines))
    return None


class Unchanged:
    """What a command found in a project; use it by `with`, around all that it reads.

    `lines` are what it said when nothing was wrong, if nothing has changed since; else None, and
    then it is to look, and to `keep` what it says.
    """

    def __init__(self, project: Project, command: str) -> None:
        self.lines: list[str] | None = None
        self._path = project.root / HOME / f"unchanged-{command}.json"
        self._look = _Look(project)
        self._opened: dict[str, str] = {}
        """Outside of what is looked through: path → how it was when it was first opened."""

    def __enter__(self) -> Self:
        kept = self._kept()
        if self._look.tree and kept is not None:
            now = {path: _state(path) for path in kept.opened}
            if kept.state == self._look.digest(now):
                self.lines = list(kept.lines)
                return self
        _listen()
        _listening.append(self)
        return self

    def __exit__(self, *_: object) -> None:
        if self in _listening:
            _listening.remove(self)

    def keep(self, lines: Iterable[str], names: Iterable[str]) -> None:
        """Keep what is said where nothing is wrong; `names` are of files that evidence rests on."""
        look = self._look
        if not look.tree or look.misses(names) or look.newest(self._opened) > look.began - SETTLING:
            return
        kept = _Kept(look.digest(self._opened), tuple(sorted(self._opened)), tuple(lines))
        content = json.dumps(asdict(kept))
        with suppress(OSError):  # who cannot write here has to look again
            if not self._path.parent.is_symlink() and not self._path.is_symlink():
                keep_from_git(self._path.parent)
                write_atomically(self._path, f"{sha256(content.encode())}\n{content}\n".encode())

    def note(self, path: object, flags: object) -> None:
        """Note a file or folder that is about to be opened."""
        if not isinstance(path, str | bytes | os.PathLike):
            return
        if isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR):
            return
        name = os.path.abspath(os.fsdecode(path))  # noqa: PTH100 - often, and as text
        if not self._look.covers(name):
            for each in (name, *_source(name)):
                if each not in self._opened:
                    self._opened[each] = _state(each)

    def _kept(self) -> "_Kept | None":
        """What is kept; None where nothing is, or where it is not as it was written."""
        if self._path.parent.is_symlink():
            return None
        try:
            data = read_bytes(self._path, self._path.name, "UR416")
        except OSError:
            return None
        if not isinstance(data, bytes):
            return None
        digest, _, content = data.partition(b"\n")
        whole = content.endswith(b"\n") and sha256(content[:-1]).encode() == digest
        return _decoded(content) if whole else None


class _Look:
    """How the files of a project were, and all else that decides about what is found in them."""

    def __init__(self, project: Project) -> None:
        self.began = time.time_ns()
        self.tree = ""
        """A digest of all; "" where nobody can tell whether it changes."""
        self._root = root = str(project.root)
        python = filter(None, (each.python for each in project.settings.engines.values()))
        self._environments = {os.path.dirname(os.path.dirname(f"{root}/{each}")) for each in python}  # noqa: PTH120 - as text
        ours = str(Path(__file__).parents[1])
        self._covered = (f"{root}/", f"{ours}/", *_LIBRARIES, *_SYSTEMS)
        self._newest = 0
        if os.name == "nt":  # where no such moment is noted
            return
        try:
            found = [*self._below(f"{root}/{HOME}", top=True), *self._below(root)]
            found += [*self._below(ours), *self._around(project)]
        except (UnknowableError, OSError):
            return
        self.tree = sha256("\n".join(sorted(found)).encode(errors="surrogateescape"))

    def covers(self, name: str) -> bool:
        """Whether a file is looked at, or is of what versions speak for."""
        return name.startswith(self._covered) and not self._is_apart(name)

    def _is_apart(self, name: str) -> bool:
        apart = tuple(f"{each}/" for each in self._environments)
        return name.startswith(apart) and not name.startswith(_LIBRARIES)

    def digest(self, opened: dict[str, str]) -> str:
        """A digest of all this, and of how what was opened beside it is."""
        return sha256(json.dumps([self.tree, sorted(opened.items())]).encode())

    def newest(self, opened: dict[str, str]) -> int:
        """The moment of the last change, in nanoseconds since 1970."""
        moments = (int(state.rpartition(" ")[2]) for state in opened.values() if state)
        return max(self._newest, *moments, 0)

    def misses(self, names: Iterable[str]) -> bool:
        """Whether one of these files of the project was not looked at."""
        apart = (HOME, _GIT, *self._environments)
        unseen = tuple(f"{os.path.join(self._root, each)}/" for each in apart)  # noqa: PTH118
        return any(f"{self._root}/{name}".startswith(unseen) for name in names)

    def _below(self, folder: str, *, top: bool = False) -> Iterator[str]:
        """Each file below a folder, and how it is; at the `top` of ours, folders alone."""
        try:
            entries = os.scandir(folder)
        except FileNotFoundError:
            return
        with entries:
            for entry in entries:
                path = entry.path
                if entry.is_dir(follow_symlinks=False):
                    if path in self._environments or _is_environment(path, entry.name):
                        self._environments.add(path)
                    elif path not in {f"{self._root}/{HOME}", f"{self._root}/{_GIT}"}:
                        yield f"{path}/"
                        yield from self._below(path)
                elif not top:
                    yield f"{path}\0{self._of(entry.stat(follow_symlinks=False))}"
                    if entry.is_symlink():
                        yield from self._behind(path)

    def _behind(self, path: str) -> Iterator[str]:
        with suppress(FileNotFoundError):
            there = os.stat(path)  # noqa: PTH116 - as text
            if stat.S_ISDIR(there.st_mode):
                raise UnknowableError
            yield self._of(there)

    def _of(self, status: os.stat_result) -> str:
        self._newest = max(self._newest, status.st_ctime_ns)
        return _state_of(status)

    def _around(self, project: Project) -> Iterator[str]:
        """What is not of the project's files: this program, what is installed, what git knows."""
        environment = {name: value for name, value in os.environ.items() if name not in _PASSING}
        yield repr((sys.version, sys.path, os.getcwd(), sorted(environment.items())))  # noqa: PTH109
        engines = project.settings.engines
        for key, engine in sorted(engines.items()):
            programs = [find_program(each) for each in engine.programs]
            yield repr((key, installed.is_missing(engine, project.root), programs))
        folders = {*filter(None, sys.path)} | {
            site
            for engine in engines.values()
            if engine.python
            for site in installed.site_packages(project.root / engine.python)
        }
        for folder in sorted(folders):
            yield from map(str, _installed(folder))
        yield repr(find_program("git"))
        yield from (f"{path}\0{_state(path)}" for path in _of_git(project.root))


def _is_environment(path: str, name: str) -> bool:
    """Whether a folder is an environment of Python's, which its versions speak for."""
    if path in {sys.prefix, sys.base_prefix}:
        return True
    return name.startswith(".") and os.path.isfile(f"{path}/pyvenv.cfg")  # noqa: PTH113 - as text


def _installed(folder: str) -> Iterator[str]:
    """What installers left in a folder of the import path."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:  # an archive, or nothing
        yield f"{folder}\0{_state(folder)}"
        return
    for entry in entries:
        yield entry.name
        if entry.name.endswith((".dist-info", ".egg-info")):
            yield from (_state(f"{entry.path}/{name}") for name in _METADATA)
        if entry.name.endswith((".dist-info", ".egg-info", ".egg-link", ".pth")):
            yield _state(entry.path)


def _of_git(root: Path) -> Collection[str]:
    """The files that say what git tracks of a project."""
    for folder in (root, *root.parents):
        place = folder / _GIT
        if place.is_dir():
            return [str(place / "index"), str(place / "config")]
        if place.is_file():  # of a worktree, or of a submodule
            elsewhere = place.read_text("utf-8", "replace").strip().removeprefix("gitdir: ")
            return [str(place), str(folder / elsewhere / "index")]
    return []


def _state(path: str) -> str:
    """How a file or folder is; "" where there is none."""
    try:
        return _state_of(os.stat(path))  # noqa: PTH116 - often, and as text
    except (OSError, ValueError):  # or no name of a file at all
        return ""


def _state_of(status: os.stat_result) -> str:
    """All that the kernel notes of a file but when it was read; its last change comes last."""
    return (
        f"{status.st_dev} {status.st_ino} {status.st_mode} {status.st_size} {status.st_mtime_ns}"
        f" {status.st_ctime_ns}"
    )


def _source(name: str) -> Iterator[str]:
    """The source of a compiled module, which the import system only asks for its time."""
    if name.endswith(".pyc"):
        with suppress(ValueError):
            yield source_from_cache(name)


_listening: list[Unchanged] = []


@cache
def _listen() -> None:
    """Once and for good: an audit hook cannot be taken away again."""
    sys.addaudithook(_on_event)


def _on_event(event: str, arguments: tuple[Any, ...]) -> None:
    if _listening and event in {"open", "os.listdir", "os.scandir"}:
        for each in _listening:
            each.note(arguments[0], arguments[2] if event == "open" else None)
