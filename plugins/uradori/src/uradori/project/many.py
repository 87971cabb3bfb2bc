"""Things of which a project may have very many: the first of them in memory, the rest on the disk.

Who goes through all claims of a large site needs one of them at a time.
"""

import os
import pickle
import tempfile
import weakref
from collections.abc import Iterator, MutableMapping
from typing import IO, TypeVar

T = TypeVar("T")

IN_MEMORY = 500
"""So many are held in memory."""


class Many(MutableMapping[str, T]):
    """Values by name, in the order in which they came; they must be of a kind that nobody changes.

    The file has no name, so that nobody else reads or writes it. What finds no room on the disk
    stays in memory.
    """

    def __init__(self) -> None:
        self._held: dict[str, T] = {}
        self._places: dict[str, int] = {}
        """Where each begins in the file; -1 for what is held in memory."""
        self._file: IO[bytes] | None = None

    def __getitem__(self, name: str) -> T:
        place = self._places[name]
        if place < 0 or self._file is None:
            return self._held[name]
        self._file.seek(place)
        found: T = pickle.load(self._file)  # noqa: S301 - what we wrote ourselves
        return found

    def __setitem__(self, name: str, value: T) -> None:
        self._held.pop(name, None)
        place = -1 if len(self._held) < IN_MEMORY else self._put(value)
        if place < 0:
            self._held[name] = value
        self._places[name] = place

    def _put(self, value: T) -> int:
        """Where a value is in the file now; -1 where there is no room for it."""
        left = memoryview(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - closed with this
                weakref.finalize(self, self._file.close)
            place = self._file.seek(0, os.SEEK_END)
            while left:
                left = left[self._file.write(left) :]
        except OSError:
            return -1
        return place

    def __delitem__(self, name: str) -> None:
        del self._places[name]
        self._held.pop(name, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, name: object) -> bool:
        return name in self._places
