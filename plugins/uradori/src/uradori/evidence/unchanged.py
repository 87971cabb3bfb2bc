"""What a command found, kept for as long as all that it read has the same bytes.

Who judges reads files and asks what there is. Of what a command has found it is kept which files
it opened, a digest of their bytes, and of all else that decides: the names of all that lies below
the project's root, what is installed, variables, what git tracks, our own code. Where all of that
is the same, it would find the same again; sizes and times of files say nothing, and nothing is
parsed, compiled or judged to find that out.

Kept is only that nothing was wrong. Where it cannot be told for certain whether something changed
(a link leads to a folder, a file was written while it was read) nothing is kept, and a store that
is damaged is none.
"""

import json
import os
import stat
import sys
import sysconfig
import tempfile
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.util import source_from_cache
from itertools import chain
from pathlib import Path
from typing import IO, Any, Self

from uradori.engines.programs import find_program
from uradori.evidence import installed
from uradori.evidence.bindings import CHUNK
from uradori.evidence.store import HOME
from uradori.project.files import keep_from_git, read_bytes, write_atomically
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


LATELY = 1000
"""So many names of files that were opened are remembered."""


class UnknowableError(Exception):
    """It cannot be told whether something changes."""


class Look:
    """A look at all of a project; use it by `with`, around everything that is read for it."""

    def __init__(self, project: Project) -> None:
        self._root, self._home = str(project.root), f"{project.root}/{HOME}"
        python = filter(None, (each.python for each in project.settings.engines.values()))
        self._environments = {
            os.path.dirname(os.path.dirname(f"{self._root}/{each}"))  # noqa: PTH120 - as text
            for each in python
        }
        self._around = ""
        """A digest of all but what is opened; "" where nobody can tell whether it changes."""
        with suppress(UnknowableError, OSError):
            self._around = _digest(self._surroundings(project))
        self._opened: IO[str]
        """A line for each file, on the disk: of ten thousand claims there are many."""
        self._noted: set[str] = set()
        """The names of the last ones: it does no harm to note a file twice."""

    def known(self, command: str) -> list[str] | None:
        """What a command said when nothing was wrong, if nothing has changed since; else None."""
        kept = self._kept(command) if self._around else None
        if kept is None:
            return None
        state, said, opened = kept
        return said if self._digest(map(_state, opened)) == state else None

    def __enter__(self) -> Self:
        try:
            self._opened = tempfile.TemporaryFile("w+", encoding="ascii")
        except OSError:
            self._around = ""
            return self
        _listen()
        _listening.append(self)
        return self

    def __exit__(self, *_: object) -> None:
        if self in _listening:
            _listening.remove(self)
            with suppress(OSError):  # what it holds is of no more use
                self._opened.close()

    def keep(self, command: str, lines: Iterable[str], names: Iterable[str]) -> None:
        """Keep what is said where nothing is wrong; `names` are of files that evidence rests on."""
        with suppress(OSError):  # who cannot write has to look again
            if self._around and not self._misses(names) and self._stands():
                self._write(self._path(command), [*lines])

    def _stands(self) -> bool:
        """Whether nothing that was read was written meanwhile."""
        return all(_changed(path) == changed for path, _, changed in self._read())

    def _write(self, path: Path, said: list[str]) -> None:
        state = self._digest(state for _, state, _ in self._read())
        digest = sha256()
        for line in self._lines(state, said):
            digest.update(line)
        head = f"{digest.hexdigest()}\n".encode()
        if not path.parent.is_symlink() and not path.is_symlink():
            keep_from_git(path.parent)
            write_atomically(path, chain((head,), self._lines(state, said)))

    def _lines(self, state: str, said: list[str]) -> Iterator[bytes]:
        """What is kept, below its digest."""
        opened = (path for path, *_ in self._read())
        return (f"{json.dumps(each)}\n".encode() for each in chain((state, said), opened))

    def note(self, path: object, flags: object) -> None:
        """Note a file that is about to be opened, or a folder (`flags` None) to be listed."""
        if not isinstance(path, str | bytes | os.PathLike):
            return
        if isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR):
            return
        name = os.path.abspath(os.fsdecode(path))  # noqa: PTH100 - often, and as text
        if self._speaks_for(name, listed=flags is None):
            return
        for each in (name, *_source(name)):
            if each not in self._noted:
                if len(self._noted) > LATELY:
                    self._noted.clear()
                self._noted.add(each)  # first, as it is opened here, too
                changed = _changed(each)  # also before
                line = json.dumps([each, _state(each), changed])
                try:
                    self._opened.write(f"{line}\n")
                except OSError:  # no room on the disk
                    self._around = ""

    def _digest(self, states: Iterable[str]) -> str:
        """A digest of all this, and of what was opened."""
        return _digest(chain((self._around,), states))

    def _read(self) -> Iterator[tuple[str, str, int]]:
        """Path, state, and moment of the last change of all that was opened."""
        self._opened.seek(0)
        return (tuple(json.loads(line)) for line in self._opened)

    def _speaks_for(self, name: str, *, listed: bool) -> bool:
        """Whether a digest of names, or a version, speaks for a file or folder, or it is ours."""
        apart = name.startswith(tuple(f"{each}/" for each in self._environments))
        if name.startswith(_LIBRARIES) or os.path.dirname(name) == self._home:  # noqa: PTH120
            return True
        if apart or name.startswith(f"{self._root}/{_GIT}/"):
            return False
        below = f"{name}/".startswith(f"{self._root}/")
        return name.startswith((*_SYSTEMS, _OURS)) or (listed and below)

    def _misses(self, names: Iterable[str]) -> bool:
        """Whether one of these files of the project was not looked at."""
        apart = (HOME, _GIT, *self._environments)
        unseen = tuple(f"{os.path.join(self._root, each)}/" for each in apart)  # noqa: PTH118
        return any(f"{self._root}/{name}".startswith(unseen) for name in names)

    def _path(self, command: str) -> Path:
        return Path(self._home, f"unchanged-{command}.json")

    def _kept(self, command: str) -> tuple[str, list[str], list[str]] | None:
        """(state, what was said, what was opened); None where nothing is kept, or other bytes."""
        path = self._path(command)
        if path.parent.is_symlink():
            return None
        try:
            data = read_bytes(path, path.name, "UR416")
        except OSError:
            return None
        if not isinstance(data, bytes):
            return None
        digest, _, content = data.partition(b"\n")
        if not content.endswith(b"\n") or sha256(content).hexdigest().encode() != digest:
            return None
        with suppress(ValueError, RecursionError):
            state, said, *opened = map(json.loads, content[:-1].decode().split("\n"))
            if isinstance(said, list) and all(isinstance(one, str) for one in (*said, *opened)):
                return state, said, opened
        return None

    def _surroundings(self, project: Project) -> Iterator[str]:
        """All names below the root, this program, what is installed, what git tracks."""
        yield from self._below(self._home, top=True)
        yield from self._below(self._root)
        ours = (each for each in Path(_OURS).rglob("*.*") if each.parent.name != "__pycache__")
        yield from (_state(str(each)) for each in sorted(ours))
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
        yield from map(_state, _of_git(project.root))

    def _below(self, folder: str, *, top: bool = False) -> Iterator[str]:
        """Each file and folder below one; at the `top` of ours, folders alone."""
        for entry in _entries(folder):
            path = entry.path
            if entry.is_dir(follow_symlinks=False):
                if path in self._environments or _is_environment(path, entry.name):
                    self._environments.add(path)
                elif path not in {self._home, f"{self._root}/{_GIT}"}:
                    yield f"{path}/"
                    yield from self._below(path)
            elif not top:
                yield path
                if entry.is_symlink():
                    if entry.is_dir():
                        raise UnknowableError
                    yield f"{os.readlink(path)} {entry.is_file()}"  # noqa: PTH115 - as text


def _digest(parts: Iterable[str]) -> str:
    digest = sha256()
    for each in parts:
        digest.update(f"{each}\0".encode(errors="surrogatepass"))
    return digest.hexdigest()


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
        yield _state(folder)
    for entry in _entries(folder):
        yield entry.path
        if entry.name.endswith((".dist-info", ".egg-info")) and entry.is_dir():
            yield from (_state(each.path) for each in _entries(entry.path) if each.is_file())
        elif entry.name.endswith((".egg-info", ".egg-link", ".pth")):
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
    """What a file or folder is called and holds."""
    return f"{path}\0{_held(path)}"


def _held(path: str) -> str:
    """A digest of a file's bytes, or of a folder's names; else why there is none."""
    try:
        number = os.open(path, _READING)
    except (OSError, ValueError) as error:  # ValueError: it is no name of a file at all
        return str(error)
    try:
        mode = os.fstat(number).st_mode
        if not stat.S_ISREG(mode):
            names = (each.name for each in _entries(path))
            return f"{stat.S_IFMT(mode)} {_digest(names)}"
        digest = sha256()
        while data := os.read(number, CHUNK):
            digest.update(data)
        return digest.hexdigest()
    finally:
        os.close(number)


def _changed(path: str) -> int:
    """When a file was changed last, as the kernel says: programs cannot put that moment back."""
    try:
        return os.stat(path).st_ctime_ns  # noqa: PTH116 - often, and as text
    except (OSError, ValueError):
        return 0


def _source(name: str) -> Iterator[str]:
    """The source of a compiled module, which the import system only asks for its time."""
    if name.endswith(".pyc"):
        with suppress(ValueError):
            yield source_from_cache(name)


_listening: list[Look] = []


@cache
def _listen() -> None:
    """Once and for good: an audit hook cannot be taken away again."""
    sys.addaudithook(_on_event)


def _on_event(event: str, arguments: tuple[Any, ...]) -> None:
    if _listening and event in {"open", "os.listdir", "os.scandir"}:
        for each in _listening:
            each.note(arguments[0], arguments[2] if event == "open" else None)
