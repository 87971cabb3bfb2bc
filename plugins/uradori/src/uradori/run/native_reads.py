"""Which of the project's files are opened without Python: by the compiled part of a library.

DuckDB, Arrow and their like open what a query names by themselves, and no audit hook hears of it.
The kernel tells of what is opened in a folder, but not by whom. So what somebody else opens at that
time counts as well, unless nobody but Python would read it: rather too much than too little. Where
the kernel does not tell (macOS, or no watches left), every file counts that could be meant.
"""

import ctypes
import os
import struct
import sys
from collections.abc import Callable, Collection, Iterator

_OPENED, _IS_FOLDER, _OVERFLOWED = 0x20, 0x40000000, 0x4000
"""Bits of an event's mask (inotify(7)): opened, of a folder, and events were lost."""
_NOT_WAITING = os.O_NONBLOCK | getattr(os, "O_CLOEXEC", 0)
_HEAD = struct.Struct("iIII")
"""Of an event: its watch, mask, cookie, and the length of the name that follows."""
_BUFFER = 65_536
_ANOTHERS = (".md", ".out", ".py", ".pyc", ".toml")
"""Endings of what Python reads, whose hook tells of it, and of pages."""
_NO_CONTENT = ("CACHEDIR.TAG", "pyvenv.cfg")
"""Files that mark a folder of what can be made anew."""


class NativeReads:
    """Watches the folders below `root`, from now on; those in `apart` hold none of it."""

    def __init__(self, root: str, apart: Collection[str]) -> None:
        self._folders: dict[int, str] = {}
        self._apart = apart
        self._events = -1
        self._is_complete = sys.platform == "linux" and self._watch(root)
        if not self._is_complete:
            self._folders = dict(enumerate(_folders(root, apart)))

    def _watch(self, root: str) -> bool:
        library = ctypes.CDLL(None)
        self._events = library.inotify_init1(_NOT_WAITING)
        for folder in _folders(root, self._apart):
            watch = library.inotify_add_watch(self._events, os.fsencode(folder), _OPENED)
            if watch < 0:
                return False
            self._folders[watch] = folder
        return True

    def end(self, opened: Callable[[str], None], listed: Callable[[str], None]) -> None:
        """Tell of each file that was opened, and of each folder that was listed to find one."""
        files, folders = self._found()
        for path in sorted(files):
            opened(path)
        for folder in sorted(folders & {os.path.dirname(path) for path in files}):  # noqa: PTH120
            listed(folder)

    def _found(self) -> tuple[set[str], set[str]]:
        files, folders = set[str](), set[str]()
        for watch, mask, name in self._heard() if self._is_complete else ():
            self._is_complete = self._is_complete and not mask & _OVERFLOWED
            if mask & _IS_FOLDER and not name:
                folders.add(self._folders.get(watch, ""))
            elif name and not mask & _IS_FOLDER and not name.endswith(_ANOTHERS):
                files.add(os.path.join(self._folders.get(watch, ""), name))  # noqa: PTH118
        if not self._is_complete:
            folders = {*self._folders.values()}
            files = {path for folder in folders for path in _files(folder)}
        return files, folders

    def _heard(self) -> Iterator[tuple[int, int, str]]:
        """(watch, mask, name) of each event; the name is empty where it is of the folder itself."""
        while True:
            try:
                data = os.read(self._events, _BUFFER)
            except BlockingIOError:
                return
            except OSError:  # closed by the snippet
                self._is_complete = False
                return
            at = 0
            while at < len(data):
                watch, mask, _, length = _HEAD.unpack_from(data, at)
                name = data[at + _HEAD.size : at + _HEAD.size + length].rstrip(b"\0")
                yield watch, mask, os.fsdecode(name)
                at += _HEAD.size + length


def _folders(root: str, apart: Collection[str]) -> Iterator[str]:
    """The folder and those below it, without links, caches, environments and git's own."""
    for folder, names, files in os.walk(root):
        if folder != root and not {*_NO_CONTENT}.isdisjoint(files):
            names.clear()
            continue
        yield folder
        names[:] = [
            name
            for name in names
            if name not in {".git", "__pycache__", "node_modules"}
            and os.path.join(folder, name) not in apart  # noqa: PTH118
        ]


def _files(folder: str) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.is_file(follow_symlinks=False) and not entry.name.endswith(_ANOTHERS):
            yield entry.path
