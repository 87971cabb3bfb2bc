"""The one place where files are read and written: a reader gets a value or a problem.

Whatever an author, a plugin or a merge may have left in a file's place (a folder, a link that
leads nowhere or to itself, a pipe, another encoding) is a problem with a place and a hint, and
never an exception, a hang or half a file.
"""

import errno
import os
import re
import stat
import tempfile
import time
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from uradori.project.problems import Problem

LARGEST = 32 * 1024 * 1024
"""Bytes; what an author writes by hand is far smaller, and what is larger is a mistake."""

_REASONS = {
    errno.ELOOP: ("is a link that leads to itself", "put the file itself there"),
    errno.ENOENT: ("is a link that leads nowhere", "restore its target, or delete the link"),
    errno.EACCES: ("may not be read", "give yourself the right to read it"),
}


def read_bytes(path: Path, shown: str, code: str) -> bytes | Problem:
    """The content of the regular file at `path`.

    What keeps it from being read is a problem with this `code` at the place `shown`.
    Raises FileNotFoundError where there is nothing at all at `path`.
    """
    file = open_regular(path, shown, code)
    if isinstance(file, Problem):
        return file
    with file:
        try:
            data = file.read(LARGEST + 1)
        except OSError as error:
            return _refused(error, shown, code)
    if len(data) > LARGEST:
        message = f"is larger than {LARGEST // 1024 // 1024} MiB"
        return Problem(code, shown, message, hint="split it, or move it elsewhere")
    return data


def open_regular(path: Path, shown: str, code: str) -> BinaryIO | Problem:
    """The regular file at `path`, opened for reading however large it is; else as `read_bytes`."""
    if not shown.isprintable() and any(
        unicodedata.category(each) in {"Cc", "Cs"} for each in shown
    ):
        hint = "rename it: letters, digits, - and _ serve everybody"
        return Problem(code, printable(shown), "has a name that is no text in UTF-8", hint=hint)
    try:
        # Without waiting for a writer: a named pipe would keep us for ever.
        number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        if error.errno == errno.ENOENT and not path.is_symlink():
            raise
        return _refused(error, shown, code)
    mode = os.fstat(number).st_mode
    if not stat.S_ISREG(mode):  # asked before, since a folder cannot be wrapped as a file
        os.close(number)
        kind = "a folder" if stat.S_ISDIR(mode) else "no regular file"
        return Problem(code, shown, f"is {kind}", hint="rename it, or put a file there")
    return os.fdopen(number, "rb")


def read_text(path: Path, shown: str, code: str) -> str | Problem:
    """As `read_bytes`, decoded from UTF-8; a byte order mark stays in the text."""
    data = read_bytes(path, shown, code)
    if isinstance(data, Problem):
        return data
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"is not UTF-8: {error.reason}"
        return Problem(code, shown, message, line, "save it as UTF-8")


def found_below(folder: Path, *suffixes: str) -> Iterator[Path]:
    """Everything below `folder` whose name ends in one of `suffixes`, in order of its path.

    Folders, pipes and links with such a name are among them, so that whoever reads them says what
    is wrong; hidden names are left out. Linked folders are entered, but never a folder that we
    are inside already.
    """
    yield from _below(folder, suffixes, frozenset())


def _below(
    folder: Path, suffixes: tuple[str, ...], above: frozenset[tuple[int, int]]
) -> Iterator[Path]:
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.name.endswith(suffixes):
            yield folder / entry.name
        elif not entry.is_file(follow_symlinks=False) and (folder / entry.name).is_dir():
            yield from _below(folder / entry.name, suffixes, above | {here})


def write_atomically(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Replace the file at `path` by one holding `data`, or its parts, or leave it as it was.

    Who may read, write and run it stays the same.
    Raises OSError, with the file's name in it, where it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = stat.S_IMODE(path.stat().st_mode) & 0o777 if path.is_file() else 0o644
    handle, temporary = _half(path)
    try:
        with os.fdopen(handle, "wb") as file:
            for part in (data,) if isinstance(data, bytes) else data:
                file.write(part)
            file.flush()
            if os.name == "nt":  # where no open file can take another's place, nobody asks either
                file.close()
            Path(temporary).chmod(mode)
            Path(temporary).replace(path)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def write_within(root: Path, path: Path, data: bytes) -> None:
    """Replace an author's file at `path`: what a link leads to, so that the link stays one.

    Raises OSError where it cannot be written, and where it leads out of the folder `root`: what
    lies there is somebody else's.
    """
    place = real(path)
    if not place.is_relative_to(real(root)):
        raise OSError(errno.EPERM, f"leads out of {root.name}/", str(path))
    write_atomically(place, data)


_HALF = re.compile(r"\..+\.[a-z0-9_]{8}")
"""What a file is called until it is whole."""
_ABANDONED = 3600
"""Seconds after which nobody writes to a half any more, where nobody can be asked."""


def _half(path: Path) -> tuple[int, str]:
    """A new file for what will stand at `path`, held for as long as this process lives."""
    while True:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        _lock(handle, shared=True)
        if os.path.lexists(temporary):  # else somebody took it for abandoned before we held it
            return handle, temporary
        os.close(handle)


def is_abandoned(path: Path) -> bool:
    """Whether a file is a half whose writer was killed. Raises OSError where that is not known."""
    if not _HALF.fullmatch(path.name):
        return False
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    try:
        held = _lock(handle, shared=False)
    finally:
        os.close(handle)
    return time.time() - path.stat().st_mtime > _ABANDONED if held is None else held


def _lock(handle: int, *, shared: bool) -> bool | None:
    """Hold an open file, beside others or alone; None where this system or disk has no locks."""
    try:
        import fcntl
    except ImportError:
        return None
    try:
        fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


IGNORE = "# What uradori keeps for itself; nothing in here is for a repository.\n*\n"


def keep_from_git(folder: Path) -> None:
    """Have git ignore what we keep in `folder`, unless a .gitignore there says otherwise."""
    if not os.path.lexists(folder / ".gitignore"):
        write_atomically(folder / ".gitignore", IGNORE.encode())


def printable(name: str) -> str:
    """A file name as it may be shown: bytes that are no text, and control characters, escaped."""
    text = name.encode(errors="backslashreplace").decode()
    return "".join(
        each if each.isprintable() or unicodedata.category(each) == "Zs" else _escaped(each)
        for each in text
    )


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode()


def real(path: Path) -> Path:
    """`path` without links; a link that leads to itself stays, where Path.resolve would raise."""
    return Path(os.path.realpath(path))


def _refused(error: OSError, shown: str, code: str) -> Problem:
    reason, hint = _REASONS.get(
        error.errno or 0, (f"cannot be read: {error.strerror or error}", "")
    )
    return Problem(code, shown, reason, hint=hint)
