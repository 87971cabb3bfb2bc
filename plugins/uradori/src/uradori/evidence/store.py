"""The one store of what runs leave behind: files that only uradori writes, in folders of its own.

A record's file holds the record and the digest of its canonical bytes, and reading accepts it only
if it is exactly what writing would produce; so a changed byte, a truncated file and a document of
another schema all show. What uradori did not write is never replaced and never deleted: a file
that does not begin as ours does stays where it is, and whoever wants its place is told so.
"""

import contextlib
import errno
import os
import re
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from uradori.project import validation
from uradori.project.files import is_abandoned, keep_from_git, read_bytes, write_atomically
from uradori.project.model import sha256
from uradori.project.problems import Problem
from uradori.project.settings import Project, relative

T = TypeVar("T")

HOME = ".uradori"
"""The folder that holds everything of ours unless the settings say otherwise."""

_OPENINGS = tuple(
    b'{\n "%s": {\n  "schema": ' % key for key in (b"record", b"evidence", b"testimony")
)
"""How our files begin: those of today, and those of the versions before."""
_SCHEMA = re.compile(rb"\d+(?=,\n)")

_REASONS = {
    errno.ENOSPC: "make room on the disk, then run it again",
    errno.EDQUOT: "make room in your quota, then run it again",
    errno.EFBIG: "allow larger files, then run it again",
    errno.EROFS: "make the disk writable",
    errno.EEXIST: "move that file elsewhere",
    errno.ENOTDIR: "move that file elsewhere",
    errno.EACCES: "give yourself the right to write there",
    errno.EPERM: "give yourself the right to write there",
}


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that only uradori writes to, named by a setting of the project."""

    project: Project
    setting: str
    """One of `WRITTEN_BY_US`."""
    code: str
    """Of the problem with a file that cannot be read."""
    at: Path | None = None
    """Where it is, if somebody brought it from elsewhere to be read."""

    @property
    def path(self) -> Path:
        """Where it is; it need not exist."""
        return self.at or self.project.path(str(getattr(self.project.settings, self.setting)))

    @property
    def refused(self) -> Problem | None:
        """Why nothing is read, written or deleted here; None where all is well."""
        return None if self.at else self.project.refused.get(self.setting)

    def shown(self, path: Path) -> str:
        """A path as people are told of it."""
        return relative(path, self.project.root)

    def read(self, path: Path) -> bytes | Problem | None:
        """The bytes of a file, the problem that keeps them from us, or None where there is none."""
        if self.refused or not os.path.lexists(path):  # also where a file is among its parents
            return None
        try:
            return read_bytes(path, self.shown(path), self.code)
        except FileNotFoundError:
            return None

    def write(self, path: Path, data: bytes, ours: Callable[[bytes], bool]) -> Problem | None:
        """Put a file in its place in one step; gives what kept it from getting there.

        `ours` tells from the bytes of a file in that place whether it may be replaced.
        """
        if self.refused:
            return self.refused
        shown = self.shown(path)
        if os.path.realpath(path.parent) != os.path.normpath(
            f"{os.path.realpath(self.path)}/{path.parent.relative_to(self.path)}"
        ):
            hint = "put a folder in the place of the link"
            return Problem("UR416", shown, "lies behind a link, and is not written", hint=hint)
        there = None if path.is_symlink() else self.read(path)
        if path.is_symlink() or isinstance(there, Problem) or (there and not ours(there)):
            message = "is in the way: uradori did not write it, and leaves it alone"
            return Problem("UR416", shown, message, hint="move it elsewhere, or delete it")
        try:
            self._prepare()
            write_atomically(path, data)
        except OSError as error:
            return unwritten(shown, error)
        return None

    def remove(
        self,
        suffix: str,
        ours: Callable[[bytes], bool],
        unwanted: Callable[[Path, bytes], bool],
        spared: Container[str] = (),
    ) -> None:
        """Delete files of ours whose names end in `suffix`, and what killed runs left half-written.

        `ours` tells from the bytes of a half-written file that we wrote it, `unwanted` from place
        and bytes that a whole one is ours and of no more use, unless its name is `spared`. What
        cannot be read or deleted stays.
        """
        if self.refused:
            return
        above = len(os.path.join(self.path, ""))  # noqa: PTH118 - often, and as text
        for folder, _, names in os.walk(self.path):  # which follows no links
            for name in names:
                if f"{folder}/{name}"[above:].removesuffix(suffix) in spared:
                    continue
                path = Path(folder, name)
                half = path.name.startswith(".") and f"{suffix}." in path.name
                if half or (path.name.endswith(suffix) and not path.name.startswith(".")):
                    with contextlib.suppress(OSError):
                        data = None if path.is_symlink() else self.read(path)
                        if isinstance(data, bytes) and (
                            is_abandoned(path) and ours(data) if half else unwanted(path, data)
                        ):
                            path.unlink(missing_ok=True)

    def _prepare(self) -> None:
        """Make the folder, and have git ignore it where nobody else keeps anything."""
        top = self.project.root / HOME
        if self.path.is_relative_to(top):
            keep_from_git(top)
        elif all(name.startswith(".gitignore") for name in _names_in(self.path)):
            keep_from_git(self.path)


def _names_in(folder: Path) -> list[str]:
    """What is in a folder; nothing where there is none yet."""
    try:
        return os.listdir(folder)  # noqa: PTH208 - names alone
    except FileNotFoundError:
        return []


def unwritten(shown: str, error: OSError) -> Problem:
    """The problem of a file that could not be written."""
    said = error.strerror or str(error)
    if error.errno in {errno.EEXIST, errno.ENOTDIR}:
        said = "a file is in the place of a folder above it"
    hint = _REASONS.get(error.errno or 0, "")
    return Problem("UR415", shown, f"cannot be written: {said}", hint=hint)


def together(problems: Iterable[Problem]) -> list[Problem]:
    """Problems of files that could not be written for one and the same reason, as one."""
    first: dict[tuple[str, str], Problem] = {}
    more: dict[tuple[str, str], int] = {}
    for each in problems:
        key = (each.code, each.message)
        first.setdefault(key, each)
        more[key] = more.get(key, -1) + 1
    return [
        Problem(
            each.code, each.path, f"{each.message} (and {more[key]} more)", each.line, each.hint
        )
        if more[key]
        else each
        for key, each in first.items()
    ]


@dataclass(frozen=True, slots=True)
class _Signed(Generic[T]):
    """What a file holds."""

    record: T
    sha256: str


@dataclass(frozen=True, slots=True)
class Store(Generic[T]):
    """Signed records of one type in a folder, each in the place that it names itself."""

    folder: Folder
    shape: type[T]
    schema: int
    name: Callable[[T], str]
    """Where a record belongs: its path in the folder, without a suffix."""
    remake: Callable[[str], str]
    """The command that makes the record of a name anew, as a hint."""
    other_schema: str
    """The code of the problem with a record of another version of uradori's."""

    def path(self, name: str) -> Path:
        """The file of the record with this name."""
        return self.folder.path / f"{name}.json"

    def encode(self, record: T) -> bytes:
        """The bytes of a record's file."""
        digest = sha256(validation.to_json(self.shape, record))
        return validation.to_json(self._signed, _Signed(record, digest))

    def decode(self, data: bytes, name: str) -> T | Problem:
        """The record in the bytes of a file in the place `name`."""
        shown = self.folder.shown(self.path(name))
        found, code, message = self._decoded(data)
        if found is None:
            mend = self.remake(name)
            return Problem(
                code, shown, message, hint=mend if began(data) else f"delete it, then {mend}"
            )
        if self.name(found) != name:
            message = f'belongs elsewhere: it is the record of "{self.name(found)}"'
            return Problem(self.folder.code, shown, message, hint=self.remake(name))
        return found

    def read(self, name: str) -> tuple[T | None, Problem | None]:
        """The record of a name, or None, with the problem where a file is there but unusable."""
        data = self.folder.read(self.path(name))
        if not isinstance(data, bytes):
            return None, data
        found = self.decode(data, name)
        return (None, found) if isinstance(found, Problem) else (found, None)

    def write(self, record: T) -> Problem | None:
        """Put a record in its place in one step; a reader sees the old file or the new one.

        Gives what kept it from being written, and then the place is as it was.
        """
        return self.folder.write(self.path(self.name(record)), self.encode(record), began)

    def prune(self, names: Iterable[str]) -> None:
        """Delete the intact records of all but these names; anything else is left alone."""

        def unwanted(path: Path, data: bytes) -> bool:
            found, _, _ = self._decoded(data)
            return found is not None and path == self.path(self.name(found))

        self.folder.remove(".json", began, unwanted, frozenset(names))

    def _decoded(self, data: bytes) -> tuple[T | None, str, str]:
        """(record, "", "") from the bytes of a file, or (None, problem code, what is wrong)."""
        opening = next((each for each in _OPENINGS if data.startswith(each)), None)
        schema = _SCHEMA.match(data, len(opening)) if opening else None
        if schema is None:
            return None, self.folder.code, "is no record of uradori's"
        if (number := int(schema[0])) != self.schema:
            message = f"has schema {number}; this version of uradori reads {self.schema}"
            return None, self.other_schema, message
        file, complaints = validation.read_json(self._signed, data)
        if file is None:
            key, what = complaints[0]
            return None, self.folder.code, f"is damaged: {key}: {what}"
        if self.encode(file.record) != data:
            return None, self.folder.code, "was changed after it was written"
        return file.record, "", ""

    @property
    def _signed(self) -> type[_Signed[T]]:
        return _Signed[self.shape]  # type: ignore[name-defined]


def began(data: bytes) -> bool:
    """Whether bytes begin as one of our files does, be it damaged, cut off or of old."""
    return any(data.startswith(each) or each.startswith(data) for each in _OPENINGS)
