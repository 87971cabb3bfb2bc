"""Entries of folders that tell when somebody asks for their size or times: `os.scandir`.

What they are by themselves the listing of their folder says; those of Python raise no event when
they look a file up, and can be neither made nor derived from.
"""

import os
from collections.abc import Callable, Iterator
from typing import Any, Self

Asked = Callable[[str, bool], None]
"""Hears of the path of an entry, and whether a link is followed, before it is looked up."""


class _Entry:
    """One entry; whoever asks what it is gets the answer of the one that it stands for."""

    __slots__ = ("_asked", "_entry")

    def __init__(self, entry: "os.DirEntry[Any]", asked: Asked) -> None:
        self._entry, self._asked = entry, asked

    @property  # type: ignore[misc]  # what `isinstance` asks for; nobody sets it
    def __class__(self) -> Any:
        return os.DirEntry

    def __getattr__(self, name: str) -> Any:
        return getattr(self._entry, name)

    def __fspath__(self) -> Any:
        return self._entry.__fspath__()

    def __repr__(self) -> str:
        return repr(self._entry)

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
        """As the entry's; told of."""
        self._asked(os.fsdecode(self._entry.path), follow_symlinks)
        return self._entry.stat(follow_symlinks=follow_symlinks)


class Entries:
    """What `os.scandir` gives, with such entries."""

    def __init__(self, entries: Any, asked: Asked) -> None:
        self._entries, self._asked = entries, asked

    def __iter__(self) -> Iterator[_Entry]:
        return self

    def __next__(self) -> _Entry:
        return _Entry(next(self._entries), self._asked)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        """As the iterator's."""
        self._entries.close()
