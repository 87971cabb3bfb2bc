"""Readings of pages, kept from one command to the next.

A reading is found again by the text of the page, the settings and versions of the converter, and
the files that were opened for it. A store that cannot be read is none, and one that cannot be
written is no problem.
"""

import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from uradori import project
from uradori.project import validation
from uradori.project.entry_points import entry_points
from uradori.project.files import is_abandoned, keep_from_git, open_regular, write_atomically
from uradori.project.many import Many
from uradori.project.pages import Reading, Source
from uradori.project.problems import Problem
from uradori.project.settings import Project

NAME = ".uradori/readings.json"
"""Where they are kept, below the root of the project."""

INCLUDE = "8<-"
"""A page with pymdownx's mark is always read again: a file that it includes may yet be written."""


_MARK = b'{"settings":'
_MARKS = (_MARK, b'{\n "settings":')
"""How a store of ours begins, also one of another version."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One reading, and the digests of the project's files that it was made with."""

    reading: Reading
    opened: Mapping[str, str] = field(default_factory=dict)


class Cache:
    """The readings of one project under some settings; use it by `with`.

    The store has the settings in its first line, and in each other one the key of a page, a digest
    of what follows, and the reading. A line that is not as it was written is none. Readings stay
    on the disk until somebody asks for them: those of a large site are not all needed at once.
    """

    def __init__(self, root: Path, settings: str) -> None:
        self._root = root
        self._path = root / NAME
        self._first = _MARK + json.dumps(settings).encode() + b"}\n"
        self._file: BinaryIO | None = None
        self._places: dict[str, int] = {}
        """Where the line of each page begins in the file."""
        self._now = Many[bytes]()
        """The lines of the pages that there are."""
        self._changed = False

    @classmethod
    def of(cls, project: Project, settings: str) -> Self:
        """The readings of a project; `settings` is a digest of what decides about them."""
        return cls(project.root, settings)

    def __enter__(self) -> Self:
        store = self._stored()
        if store is not None and not isinstance(store, Problem):
            if store.readline() == self._first:
                at = store.tell()
                for line in store:
                    self._places[line[:_DIGITS].decode(errors="replace")] = at
                    at += len(line)
                self._file = store
            else:
                store.close()
        return self

    def _stored(self) -> BinaryIO | Problem | None:
        """What is kept: None where nothing is, a problem where something else is."""
        if self._path.parent.is_symlink() or self._path.is_symlink():
            return Problem("UR416", NAME, "is behind a link")
        try:
            file = open_regular(self._path, NAME, "UR416")
        except FileNotFoundError:
            return None
        if isinstance(file, Problem):
            return file
        if not file.read(len(_MARKS[1])).startswith(_MARKS):
            file.close()
            return Problem("UR416", NAME, "is no store of readings")
        file.seek(0)
        return file

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if kind is None and (self._changed or self._places.keys() != self._now.keys()):
            with suppress(OSError):
                # What we did not write is left alone, though nothing can be kept then.
                there = self._stored()
                if not isinstance(there, Problem):
                    keep_from_git(self._path.parent)
                    write_atomically(self._path, chain((self._first,), self._now.values()))
                    for path in self._path.parent.glob(".*"):  # of a process that was killed
                        if is_abandoned(path):
                            path.unlink(missing_ok=True)
                    if there is not None:
                        there.close()
        if self._file is not None:
            self._file.close()

    def get(self, source: Source) -> Reading | None:
        """What was read in this very text, if it would be read in it again."""
        key = _key(source)
        line = self._line(key)
        _, digest, content = line[:_DIGITS], line[_DIGITS : 2 * _DIGITS], line[2 * _DIGITS :]
        if sha256(content).hexdigest().encode() != digest:
            return None
        kept, _ = validation.read_json(Kept, content)
        if kept is None or any(
            _digest(self._root / name) != digest for name, digest in kept.opened.items()
        ):
            return None
        self._now[key] = line
        return kept.reading

    def _line(self, key: str) -> bytes:
        """What stands in the store under a key; nothing where there is none."""
        if self._file is None or key not in self._places:
            return b""
        self._file.seek(self._places[key])
        return self._file.readline()

    def put(self, source: Source, reading: Reading, opened: Iterable[Path]) -> None:
        """Keep what was read in a text; `opened` are the files that were opened meanwhile."""
        if INCLUDE in source.body:
            return
        names = {Path(os.path.relpath(path, self._root)).as_posix(): path for path in opened}
        digests = {name: _digest(path) for name, path in sorted(names.items())}
        content = validation.to_line(Kept, Kept(reading, digests))
        key = _key(source)
        self._now[key] = f"{key}{sha256(content).hexdigest()}".encode() + content
        self._changed = True


_DIGITS = 64
"""Of a digest."""


def _key(source: Source) -> str:
    return sha256(f"{source.lang}\0{source.body}".encode(errors="surrogatepass")).hexdigest()


def _digest(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
    except OSError:
        return ""


class Opened:
    """Notes which files of the project are opened for reading; use it by `with`."""

    def __init__(self, root: Path) -> None:
        self._root = f"{root.resolve()}{os.sep}"
        self.files: set[Path] = set()

    def __enter__(self) -> Self:
        _listen()
        _listening.append(self)
        return self

    def __exit__(self, *_: object) -> None:
        _listening.remove(self)

    def note(self, path: object, flags: object) -> None:
        """Note one file, if it is the project's own and no module."""
        if not isinstance(path, str | bytes | os.PathLike) or not isinstance(flags, int):
            return
        name = os.path.realpath(os.fsdecode(path))
        writes = flags & (os.O_WRONLY | os.O_RDWR)
        installed = name.startswith((f"{sys.prefix}{os.sep}", f"{sys.base_prefix}{os.sep}"))
        if name.startswith(self._root) and not writes and not installed:
            self.files.add(Path(name))


_listening: list[Opened] = []


@cache
def _listen() -> None:
    """Once and for good: an audit hook cannot be taken away again."""
    sys.addaudithook(_on_event)


def _on_event(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open":
        for each in _listening:
            each.note(arguments[0], arguments[2])


def digest_of(extensions: Sequence[str], configs: Mapping[str, Mapping[str, Any]]) -> str:
    """A digest of everything but the text that decides what is read in it."""
    offers = {each.name: each for each in entry_points(group="markdown.extensions")}
    parts: list[object] = [_converter(), str(Path.cwd())]
    for name in extensions:
        offer = offers.get(name)
        made = f"{offer.dist.name} {offer.dist.version}" if offer and offer.dist else _origin(name)
        parts.append((name, made, _plain(configs.get(name, {}))))
    return sha256(repr(parts).encode(errors="surrogatepass")).hexdigest()


@cache
def _converter() -> list[object]:
    """What this very process converts with, and reads: its code does not change any more."""
    ours = (Path(__file__).parent, Path(project.__file__).parent)
    stamps = [_stamp(each) for folder in ours for each in sorted(folder.glob("*.py"))]
    return [sys.version, version("markdown"), version("pymdown-extensions"), *stamps]


def _plain(value: object) -> object:
    """A setting as something that looks the same in every process."""
    if isinstance(value, Mapping):
        return sorted((str(name), _plain(each)) for name, each in value.items())
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(each) for each in value]
    if isinstance(value, partial):
        return [_plain(value.func), _plain(value.args), _plain(value.keywords)]
    if isinstance(value, str | int | float | bool | bytes | type(None)):
        return value
    return _made(value)


def _made(value: object) -> list[object]:
    kind = value if isinstance(value, Callable | type) else type(value)  # type: ignore[arg-type]
    module = getattr(kind, "__module__", "") or ""
    return [module, getattr(kind, "__qualname__", type(value).__name__), _origin(module)]


def _origin(module: str) -> object:
    """The file of a module with its time and size."""
    try:
        spec = find_spec(module.partition(":")[0]) if module else None
    except (ImportError, ValueError, AttributeError):
        return ""
    return _stamp(Path(spec.origin)) if spec and spec.origin else ""


def _stamp(path: Path) -> object:
    try:
        status = path.stat()
    except OSError:
        return ""
    return [path.name, status.st_size, status.st_mtime_ns]
