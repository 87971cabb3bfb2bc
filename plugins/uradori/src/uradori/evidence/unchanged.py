"""What a command found, kept for as long as all that it read has the same bytes.

Who judges reads files and asks what there is. Of what a command has found it is kept which files
it opened, a digest of their bytes, and of all else that decides: the names of all that lies below
the project's root, how what was not opened here is, what is installed, variables, what git tracks,
our own code. Where all of that is the same, it would find the same again; sizes and times of what
was opened say nothing, and nothing is parsed, compiled or judged to find that out.

Kept is only that nothing was wrong. Where it cannot be told for certain whether something changed
(a link leads to a folder, a file was written while it was read) nothing is kept, and a store that
is damaged is none.
"""

import json
import os
import sys
import tempfile
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.util import source_from_cache
from itertools import chain
from pathlib import Path
from typing import IO, Any, Self

from uradori.evidence.around import Around, digest_of, state_of
from uradori.project.files import keep_from_git, read_bytes, write_atomically
from uradori.project.settings import Project

LATELY = 1000
"""So many names of files that were opened are remembered."""


class Inspection:
    """A look at all of a project; use it by `with`, around everything that is read for it."""

    def __init__(self, project: Project) -> None:
        self._around = Around(project)
        self._complete = True
        """Whether all that was read is noted."""
        self._opened: IO[str]
        """A line for each file, on the disk: of ten thousand claims there are many."""
        self._noted: set[str] = set()
        """The names of the last ones: it does no harm to note a file twice."""

    def known(self, command: str) -> list[str] | None:
        """What a command said when nothing was wrong, if nothing has changed since; else None."""
        kept = self._kept(command) if self._around.digest else None
        if kept is None:
            return None
        state, said, opened = kept
        return said if self._digest(map(state_of, opened), {*opened}) == state else None

    def __enter__(self) -> Self:
        try:
            self._opened = tempfile.TemporaryFile("w+", encoding="ascii")
        except OSError:
            self._complete = False
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
            around = self._around
            known = self._complete and around.digest and not around.misses(names)
            as_opened = (_changed(path) == changed for path, _, changed in self._read())
            if known and not around.changed_meanwhile and all(as_opened):
                self._write(self._path(command), [*lines])

    def _write(self, path: Path, said: list[str]) -> None:
        opened = {path for path, *_ in self._read()}
        state = self._digest((state for _, state, _ in self._read()), opened)
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
        if self._around.speaks_for(name, listed=flags is None):
            return
        for each in (name, *_source(name)):
            if each not in self._noted:
                if len(self._noted) > LATELY:
                    self._noted.clear()
                self._noted.add(each)  # first, as it is opened here, too
                changed = _changed(each)  # also before
                line = json.dumps([each, state_of(each), changed])
                try:
                    self._opened.write(f"{line}\n")
                except OSError:  # no room on the disk
                    self._complete = False

    def _digest(self, states: Iterable[str], opened: Collection[str]) -> str:
        """A digest of all this, of what was opened and of what was not."""
        return digest_of(chain((self._around.digest,), states, self._around.unopened(opened)))

    def _read(self) -> Iterator[tuple[str, str, int]]:
        """Path, state, and moment of the last change of all that was opened."""
        self._opened.seek(0)
        try:
            for line in self._opened:
                path, state, changed = json.loads(line)
                yield path, state, changed
        finally:
            self._opened.seek(0, os.SEEK_END)  # where the next one is noted

    def _path(self, command: str) -> Path:
        return Path(self._around.home, f"unchanged-{command}.json")

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


_listening: list[Inspection] = []


@cache
def _listen() -> None:
    """Once and for good: an audit hook cannot be taken away again."""
    sys.addaudithook(_on_event)


def _on_event(event: str, arguments: tuple[Any, ...]) -> None:
    if _listening and event in {"open", "os.listdir", "os.scandir"}:
        for each in _listening:
            each.note(arguments[0], arguments[2] if event == "open" else None)
