"""What changes on the disk while a site is served, seen at once and not by looking again and again.

It takes the place of the observer that MkDocs has, which asks for the state of every file twice a
second, and says which files changed.
"""

import os
import threading
from collections.abc import Collection
from pathlib import Path

import watchfiles
from watchfiles import Change, DefaultFilter

from uradori.project.serving import PACE


class Watcher:
    """Collects changed paths, as real paths; its methods are those of watchdog's observers."""

    def __init__(self) -> None:
        self._places: dict[str, bool] = {}
        self._changed: set[str] = set()
        self._news = threading.Condition()
        self._stop: threading.Event | None = None
        self._renew = False

    def schedule(self, _: object, path: str, *, recursive: bool = True) -> str:
        """Watch a file or a folder from now on, or from `start` on; no handler is asked."""
        self._places[path] = recursive
        self._renew = True
        return path

    def unschedule(self, path: str) -> None:
        """Watch it no more."""
        self._places.pop(path, None)
        self._renew = True

    def start(self) -> None:
        """Begin, or go on with other places; the old ones are left when these are watched."""
        before, stop = self._stop, threading.Event()
        self._stop, self._renew = stop, False
        folders = {path for path in self._places if Path(path).is_dir()}
        deep = {path for path in folders if self._places[path]}
        files = self._places.keys() - folders
        flat = (folders - deep) | {str(Path(path).parent) for path in files}
        for paths, wanted, recursive in (
            (deep, _Below(), True),
            (flat, _In(folders - deep, files), False),
        ):
            there = sorted(path for path in paths if Path(path).is_dir())
            if there:
                how = (there, wanted, recursive, stop)
                threading.Thread(target=self._watch, args=how, daemon=True).start()
        if before is not None:
            before.set()

    def stop(self) -> None:
        """End."""
        if self._stop is not None:
            self._stop.set()

    def join(self) -> None:
        """Wait for nothing: no thread of this holds anything."""

    def wait(self, seconds: float) -> set[str]:
        """What changed since the last time; nothing after so many seconds without a change."""
        if self._renew and self._stop is not None:
            self.start()
        with self._news:
            self._news.wait_for(lambda: self._changed, timeout=seconds)
            changed, self._changed = self._changed, set()
            return changed

    def _watch(
        self, paths: list[str], wanted: DefaultFilter, recursive: bool, stop: threading.Event
    ) -> None:
        for changes in watchfiles.watch(
            *paths, watch_filter=wanted, stop_event=stop, recursive=recursive, **PACE
        ):
            with self._news:
                self._changed |= {os.path.realpath(path) for _, path in changes}
                self._news.notify_all()


class _Below(DefaultFilter):
    """Whatever is no editor's file, and not hidden."""

    def __call__(self, change: Change, path: str) -> bool:
        is_folder = change is Change.modified and Path(path).is_dir()
        return (
            not is_folder and not Path(path).name.startswith(".") and super().__call__(change, path)
        )


class _In(_Below):
    """The same right in some folders, and some files by name."""

    def __init__(self, folders: Collection[str], files: Collection[str]) -> None:
        super().__init__()
        self._folders, self._files = folders, files

    def __call__(self, change: Change, path: str) -> bool:
        return path in self._files or (
            str(Path(path).parent) in self._folders and super().__call__(change, path)
        )
