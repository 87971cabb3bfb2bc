"""Which of the project's files one run reads, and what they hold.

A file is noted when it is opened, or asked for its size or times, with the digest of the bytes that
it has at that moment; one that a library's compiled part opens by itself, with those at the end.
What was only looked up, or opened or listed in vain, is noted with what is there, be it nothing, or
with where it leads. What a program reads that the run starts is not noted; a file that such a
program is, or is handed in its arguments, is.
"""

import os
import stat
import sys
import threading
from collections.abc import Callable, Collection
from contextlib import suppress
from types import FrameType
from typing import Any, TypeVar

from uradori.evidence.bindings import (
    LEADS,
    LOOKED_UP,
    file_digest,
    leads,
    listing_digest,
    merge,
    presence,
)
from uradori.run.native_reads import NativeReads

_T = TypeVar("_T")

_TESTER = "_pytest."
"""Beginning of the names of modules that list folders only to find the test they were told of."""
_LOOKING = frozenset({"importlib._bootstrap_external", "importlib.metadata"})
"""Modules that list folders only to see whether a module is in them."""

_BETWEEN = frozenset({__name__, "uradori.run.guard"})
"""Modules that are on the way from who lists a folder to here."""

_COMPILED = f"{os.sep}__pycache__{os.sep}"
"""In the path of what is made anew where it is not there."""

_DATABASE = b"SQLite format 3\0"
"""What each database of SQLite begins with: whatever else was opened meanwhile, others opened."""

_PYTHONS_OWN = f"{os.sep}lib-dynload{os.sep}"
"""In the path of what is compiled and comes with Python. SQLite's files have their own event."""

Place = Callable[[str], tuple[str, str] | None]
"""Gives, of a file outside the project for which no version speaks, the distribution that it
belongs to and its place on the import path."""


class Reads:
    """What one process has read of the project at `root`.

    The folders in `apart` hold none of it, nor do those in `libraries`, and no names in a listing
    are theirs. `tell` hears of each file at once: not every run lives to give account of itself.
    """

    def __init__(
        self,
        root: str,
        apart: Collection[str],
        libraries: Collection[str],
        in_place: Place,
        tell: Callable[[str, str], None],
    ) -> None:
        self.modules: set[str] = set()
        """Names of modules that were not loaded yet when they were asked for."""
        self.files: dict[str, str] = {}
        """Digest of each file, and of the names in each folder ("data/"), relative to the root."""
        self.elsewhere: dict[str, dict[str, str]] = {}
        """Digests outside the root, by distribution and place."""
        self.unheeded: frozenset[str] = frozenset()
        """Paths of files of which somebody else takes care."""
        self._root = root.rstrip(os.sep) + os.sep
        self._apart = apart
        self._outside = tuple(each.rstrip(os.sep) + os.sep for each in (*apart, *libraries))
        self._in_place = in_place
        self._tell = tell
        self._seen: dict[str, tuple[int, ...]] = {}
        self._native: NativeReads | None = None
        self._queried: NativeReads | None = None
        self._own = threading.local()

    @property
    def busy(self) -> bool:
        """Whether this thread reads something for us, which is nobody's reading."""
        return getattr(self._own, "busy", False)

    def opened(self, path: Any) -> None:
        """Note a file that is about to be opened, or that there is none, or a folder.

        Raises UnicodeEncodeError where it is one of the project's and its name is no text.
        """
        name = self._known(path)
        if name is not None and not self._note(name) and _COMPILED not in name:
            self.looked_up(name)
            self.entered(name)

    def handed(self, path: Any) -> None:
        """Note a file of which a program is told, if there is one of this name."""
        name = self._known(path)
        if name is not None:
            self._note(name)

    def entered(self, path: Any) -> None:
        """Note where links lead on the way to a folder: what is in it is known without them."""
        name = self._known(path)
        if name is not None and name.startswith(self._root):
            end = len(self._root)
            while end > 0:
                end = name.find(os.sep, end + 1)
                self._led(name[:end] if end > 0 else name)

    def loads(self, path: Any) -> None:
        """Note a file of compiled code that is loaded, which may open others by itself from now.

        Where it is loaded already, its path is empty.
        """
        if path:
            self.opened(path)
        if self._native is None and not self.busy and _PYTHONS_OWN not in os.fsdecode(path):
            self._native = self._quietly(NativeReads, self._root, self._apart)

    def queried(self) -> None:
        """Note databases that SQLite opens from now, of which nobody tells that are attached."""
        if self._queried is None and not self.busy:
            self._queried = self._quietly(NativeReads, self._root, self._apart)

    def end(self) -> None:
        """Note what was opened without Python."""
        queried, self._queried = self._queried, None
        if queried is not None:
            self._quietly(queried.end, self._noted_database, lambda _: None)
        native, self._native = self._native, None
        if native is not None:
            self._quietly(native.end, self._noted_late, self._listed)

    def _noted_late(self, path: str) -> None:
        if not path.startswith(self._outside) and path not in self._seen:
            self._note(path)

    def _noted_database(self, path: str) -> None:
        with suppress(OSError), open(path, "rb") as file:  # noqa: PTH123 - as text
            if file.read(len(_DATABASE)) == _DATABASE:
                self._noted_late(path)

    def looked_up(self, path: Any) -> None:
        """Note whether there is anything at a path of the project.

        Of the folders on the import path it is nobody's question: they are searched for modules.
        Raises UnicodeEncodeError where its name is no text.
        """
        self._look(path, presence, LOOKED_UP)

    def followed(self, path: Any) -> None:
        """Note where a path of the project leads, if it is a link, as `looked_up`."""
        self._look(path, leads, LEADS)

    def _look(self, path: Any, what: Callable[[str], str], end: str) -> None:
        name = self._known(path)
        if name is not None and name.startswith(self._root) and name not in sys.path:
            self._keep(name, self._quietly(what, name), end)

    def asked(self, path: Any) -> None:
        """Note a file whose size or times somebody asks for; of anything else, that it is there."""
        name = self._known(path)
        if name is not None:
            if stat.S_ISREG(_mode(name)):
                self._note(name)
            else:
                self.looked_up(name)

    def listed(self, path: Any) -> None:
        """Note the names in a folder, unless they are only searched for a module."""
        if isinstance(path, int):
            path = _opened(path)
        name = self._known("." if path is None else path)
        caller = _caller()
        if name is None or caller in _LOOKING or caller.startswith(_TESTER):
            return
        self._listed(name)

    def _listed(self, name: str) -> None:
        folder = name.rstrip(os.sep) + os.sep
        if folder.startswith(self._root):
            digest = self._quietly(listing_digest, name, self._apart)
            if digest is None:
                self.looked_up(name)
            else:
                self._keep(folder, digest)

    def _known(self, path: Any) -> str | None:
        """The path by which something is known that belongs to the project, or to what it uses."""
        if isinstance(path, int) or self.busy:
            return None
        try:
            text = os.fsdecode(path)
            climbs = os.pardir in text
            name = self._quietly(self._climbed, text) if climbs else os.path.abspath(text)  # noqa: PTH100 - on every open
        except (TypeError, ValueError):
            return None
        if name.startswith(self._outside) or name in self.unheeded:
            return None
        if not name.startswith(self._root):
            name = os.path.realpath(name)
            if name.startswith(self._outside):
                return None
        return name

    def _climbed(self, path: str) -> str:
        """A path without `..`, which behind a link leads elsewhere than its letters say."""
        here = ""
        for part in os.path.join(os.getcwd(), path).split(os.sep):  # noqa: PTH109, PTH118, PTH206
            if part == os.pardir:
                if self._led(here):
                    here = os.path.realpath(here)
                here = os.path.dirname(here)  # noqa: PTH120 - as text
            elif part not in {"", os.curdir}:
                here += os.sep + part
        return here or os.sep

    def _led(self, path: str) -> bool:
        """Whether this is a link; one of the project's is noted with where it leads."""
        is_link = self._quietly(os.path.islink, path)
        if is_link and path.startswith(self._root):
            self._keep(path, self._quietly(leads, path), LEADS)
        return is_link

    def _note(self, name: str) -> bool:
        """Note the bytes of a file; whether there is one that can be read."""
        place = None if name.startswith(self._root) else self._in_place(name)
        if place is None and not name.startswith(self._root):
            return False
        try:
            status = os.stat(name)  # noqa: PTH116 - on every open
        except (OSError, ValueError):
            return False
        if not stat.S_ISREG(status.st_mode):
            return False
        state = (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)
        if self._seen.get(name) == state:
            return True
        self._seen[name] = state
        digest = self._quietly(file_digest, name)
        if digest is None:
            return False
        if place is None:
            self._keep(name, digest)
        else:
            merge(self.elsewhere.setdefault(place[0], {}), {place[1]: digest})
        return True

    def _keep(self, name: str, digest: str, end: str = "") -> None:
        relative = (name[len(self._root) :].replace(os.sep, "/") or "./") + end
        relative.encode()  # raises where it is no text
        merge(self.files, {relative: digest})
        self._tell(relative, self.files[relative])

    def _quietly(self, function: Callable[..., _T], *arguments: Any) -> _T:
        before, self._own.busy = self.busy, True
        try:
            return function(*arguments)
        finally:
            self._own.busy = before


def _caller() -> str:
    """The module that lists a folder: beyond ourselves, who are told and tell of entries."""
    frame = sys._getframe(2)
    while (outer := frame.f_back) is not None and _name(frame) in _BETWEEN:
        frame = outer
    return _name(frame)


def _name(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__"))


def _mode(name: str) -> int:
    try:
        return os.stat(name).st_mode  # noqa: PTH116 - on every question
    except (OSError, ValueError):
        return 0


def _opened(number: int) -> str:
    try:
        return os.readlink(f"/proc/self/fd/{number}")  # noqa: PTH115 - as text
    except OSError:
        return os.devnull
