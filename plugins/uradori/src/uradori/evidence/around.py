"""What there is around the files that somebody reads in a project, and what any file holds.

It is all that decides about what is found in a project, but for the bytes of what is opened: names
below its root, how those files are that others may have read, what is installed, variables, what
git tracks, our own code.
"""

import os
import stat
import sys
import sysconfig
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from uradori.engines.programs import find_program
from uradori.evidence import installed
from uradori.evidence.bindings import CHUNK
from uradori.evidence.store import HOME
from uradori.project.settings import Project

_GIT = ".git"
_PASSING = frozenset({"_", "OLDPWD", "PWD", "SHLVL"})
"""Variables that are others in every shell."""
_SYSTEMS = ("/dev/", "/proc/", "/sys/")
"""Where nothing is a file that somebody has changed."""
_LIBRARIES = tuple(
    f"{sysconfig.get_path(each)}/" for each in ("stdlib", "platstdlib", "purelib", "platlib")
)
"""Where versions speak for what Python imports; not for programs beside it, as in /usr/bin."""
_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Without waiting for a writer: it may be a pipe."""
_OURS = f"{Path(__file__).parents[1]}/"


class UnknowableError(Exception):
    """It cannot be told whether something changes."""


class Around:
    """What is around, as it was when this was made."""

    def __init__(self, project: Project) -> None:
        self._root, self.home = str(project.root), f"{project.root}/{HOME}"
        python = filter(None, (each.python for each in project.settings.engines.values()))
        self._environments = {
            os.path.dirname(os.path.dirname(f"{self._root}/{each}"))  # noqa: PTH120 - as text
            for each in python
        }
        self.digest = ""
        """Of all of it; "" where nobody can tell whether it changes."""
        with suppress(UnknowableError, OSError):
            self.digest = digest_of(self._parts(project))
        self._first = digest_of(self.unopened(()))

    @property
    def changed_meanwhile(self) -> bool:
        """Whether any file below the root is another than when this was made."""
        return digest_of(self.unopened(())) != self._first

    def speaks_for(self, name: str, *, listed: bool) -> bool:
        """Whether a digest of names, or a version, speaks for a file or folder, or it is ours."""
        apart = name.startswith(tuple(f"{each}/" for each in self._environments))
        if name.startswith(_LIBRARIES) or os.path.dirname(name) == self.home:  # noqa: PTH120
            return True
        if apart or name.startswith(f"{self._root}/{_GIT}/"):
            return False
        below = f"{name}/".startswith(f"{self._root}/")
        return name.startswith((*_SYSTEMS, _OURS)) or (listed and below)

    def unopened(self, opened: Collection[str]) -> Iterator[str]:
        """How each file below the root is that was not opened here: a program may have read it.

        Whoever builds pages may do so in a process of its own, or in compiled code. The kernel
        notes the moment of each change, and nobody can put that moment back as sizes and other
        times can be.
        """
        apart = {self.home, f"{self._root}/{_GIT}", *self._environments}
        for folder, folders, names in os.walk(self._root):
            folders[:] = sorted(each for each in folders if f"{folder}/{each}" not in apart)
            for path in (f"{folder}/{each}" for each in sorted(names)):
                if path not in opened and (status := _status(path)) is not None:
                    yield f"{path} {status.st_ino} {status.st_size} {status.st_ctime_ns}"

    def misses(self, names: Iterable[str]) -> bool:
        """Whether one of these files of the project was not looked at."""
        apart = (HOME, _GIT, *self._environments)
        unseen = tuple(f"{os.path.join(self._root, each)}/" for each in apart)  # noqa: PTH118
        return any(f"{self._root}/{name}".startswith(unseen) for name in names)

    def _parts(self, project: Project) -> Iterator[str]:
        """All names below the root, this program, what is installed, what git tracks."""
        yield from self._below(self.home, top=True)
        yield from self._below(self._root)
        ours = (each for each in Path(_OURS).rglob("*.*") if each.parent.name != "__pycache__")
        yield from (state_of(str(each)) for each in sorted(ours))
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
            yield from _installed(folder)
        yield repr(find_program("git"))
        yield from map(state_of, _of_git(project.root))

    def _below(self, folder: str, *, top: bool = False) -> Iterator[str]:
        """Each file and folder below one; at the `top` of ours, folders alone."""
        for entry in _entries(folder):
            path = entry.path
            if entry.is_dir(follow_symlinks=False):
                if path in self._environments or _is_environment(path, entry.name):
                    self._environments.add(path)
                elif path not in {self.home, f"{self._root}/{_GIT}"}:
                    yield f"{path}/"
                    yield from self._below(path)
            elif not top:
                yield path
                if entry.is_symlink():
                    if entry.is_dir():
                        raise UnknowableError
                    yield f"{os.readlink(path)} {entry.is_file()}"  # noqa: PTH115 - as text


def digest_of(parts: Iterable[str]) -> str:
    """One digest of several texts, in their order."""
    digest = sha256()
    for each in parts:
        digest.update(f"{each}\0".encode(errors="surrogatepass"))
    return digest.hexdigest()


def _status(path: str) -> os.stat_result | None:
    with suppress(OSError):  # a link to nothing, or gone
        return os.stat(path)  # noqa: PTH116 - often, and as text
    return None


def _entries(folder: str) -> list[os.DirEntry[str]]:
    """What is in a folder, in the order of names; nothing where there is none."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return []


def _is_environment(path: str, name: str) -> bool:
    """Whether a folder is an environment of Python's, which its versions speak for."""
    if path in {sys.prefix, sys.base_prefix}:
        return True
    return name.startswith(".") and os.path.isfile(f"{path}/pyvenv.cfg")  # noqa: PTH113 - as text


def _installed(folder: str) -> Iterator[str]:
    """What installers left in a folder of the import path."""
    if not os.path.isdir(folder):  # noqa: PTH112 - an archive, or nothing
        yield state_of(folder)
    for entry in _entries(folder):
        yield entry.path
        if entry.name.endswith((".dist-info", ".egg-info")) and entry.is_dir():
            yield from (state_of(each.path) for each in _entries(entry.path) if each.is_file())
        elif entry.name.endswith((".egg-info", ".egg-link", ".pth")):
            yield state_of(entry.path)


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


def state_of(path: str) -> str:
    """What a file or folder is called and holds."""
    return f"{path}\0{_held(path)}"


def _held(path: str) -> str:
    """A digest of a file's bytes, or of a folder's names; else why there is none."""
    try:
        number = os.open(path, _READING)
        try:
            mode = os.fstat(number).st_mode
            if not stat.S_ISREG(mode):
                return f"{stat.S_IFMT(mode)} {digest_of(each.name for each in _entries(path))}"
            digest = sha256()
            while data := os.read(number, CHUNK):
                digest.update(data)
            return digest.hexdigest()
        finally:
            os.close(number)
    except (OSError, ValueError) as error:  # ValueError: it is no name of a file at all
        return str(error)
