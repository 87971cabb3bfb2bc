"""Homes of pools: where runs keep what they write, and the removal of what killed ones left.

A home is `uradori-<uid>/pool-…` in the folder for temporary files; the scratch folders of runs
lie in it. Its pool and its host hold a lock on it for as long as they live, which the kernel
takes from them however they end. So whoever opens the next home can tell a home that is in use
from one that was left behind, whatever process has its number by now.
"""

import contextlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

LOCK = "lock"
PREFIX = "pool-"
PASSES = 20
"""Times that processes of a home are looked for: those which are found may be starting others."""


@dataclass(frozen=True, slots=True)
class Home:
    """A folder of one pool's own."""

    path: Path
    lock: int
    """The descriptor that holds the lock: whoever inherits it holds it too."""

    def end_processes(self) -> None:
        """Kill what still runs in it: programs whose host was killed before it could do so."""
        _end_processes(self.path)

    def remove(self) -> None:
        """Remove it, and everything in it."""
        shutil.rmtree(self.path, ignore_errors=True)
        os.close(self.lock)


def open_home() -> Home:
    """A new home. Removes those that were left behind by pools which did not live to do so.

    Raises OSError where no folder can be made, as on a full disk, or where it would not be ours.
    """
    folder = _folder()
    with _locked(folder):
        _sweep(folder)
        path = Path(tempfile.mkdtemp(prefix=PREFIX, dir=folder))
        try:
            lock = os.open(path / LOCK, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        except OSError:
            path.rmdir()
            raise
        _try_lock(lock)
    return Home(path, lock)


def _folder() -> Path:
    """The folder for homes, this user's own.

    Others may write to the folder for temporary files: what they put there is not followed.
    """
    folder = Path(tempfile.gettempdir(), f"uradori-{os.getuid()}")
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    if not _is_own_folder(folder):
        raise PermissionError(f"{folder} is somebody else's; set TMPDIR to another folder")
    folder.chmod(0o700)
    return folder


def _is_own_folder(path: Path) -> bool:
    """Whether it is a folder of this user's, and no link to one."""
    status = path.lstat()
    return stat.S_ISDIR(status.st_mode) and status.st_uid == os.getuid()


def _sweep(folder: Path) -> None:
    """Remove every home that nobody holds, and end what still runs in it."""
    for home in folder.glob(f"{PREFIX}*"):
        if not _is_own_folder(home):
            continue
        try:
            lock = os.open(home / LOCK, os.O_RDWR | os.O_NOFOLLOW)
        except FileNotFoundError:  # its pool was killed before it had a lock
            with contextlib.suppress(OSError):
                home.rmdir()
            continue
        try:
            if _try_lock(lock):
                _end_processes(home)
                shutil.rmtree(home, ignore_errors=True)
        finally:
            os.close(lock)


def _end_processes(home: Path) -> None:
    """Kill the processes whose temporary files lie in this home."""
    for _ in range(PASSES):
        found = list(_processes(home))
        for process in found:
            with contextlib.suppress(psutil.Error):
                process.kill()
        if not found:
            return
        psutil.wait_procs(found, timeout=1)


def _processes(home: Path) -> Iterator[psutil.Process]:
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error, OSError):
            if process.uids().real == os.getuid():
                place = process.environ().get("TMPDIR")
                if place and Path(place).is_relative_to(home):
                    yield process


def _try_lock(descriptor: int) -> bool:
    """Take the lock; False where another process holds it."""
    import fcntl  # not on Windows, where this module is imported but never used

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Be the only one who makes or removes homes in this folder."""
    import fcntl  # as above

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
