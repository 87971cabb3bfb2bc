"""What the kernel knows of processes: which came to us from others, and how long they starved."""

import contextlib
import os
import signal
from collections.abc import Iterator

NANOSECONDS = 1e9
CHUNK = 4096


def kill_orphans(known: set[int]) -> None:
    """Kill every direct child that is not a run in progress: it came from a run that ended.

    The children of those become ours as they die, so this goes on until none is left.
    """
    left = set(known)
    while orphans := [pid for pid in _own_children() if pid not in left]:
        for pid in orphans:
            try:
                os.kill(pid, signal.SIGKILL)
            except PermissionError:  # another user's by now, and beyond our reach
                left.add(pid)
            else:
                os.waitpid(pid, 0)


def _own_children() -> Iterator[int]:
    try:
        listed = _read(f"/proc/self/task/{os.getpid()}/children")
    except OSError:
        return
    yield from map(int, listed.split())


def starved(pid: int) -> float:
    """Seconds that a process was ready to run while others had the processor; 0 if nobody tells.

    Of its threads the one that starved the longest counts: they may have starved side by side.
    """
    longest = 0
    with contextlib.suppress(OSError):
        for thread in os.listdir(f"/proc/{pid}/task"):  # noqa: PTH208 - twice a run
            with contextlib.suppress(OSError, ValueError, IndexError):  # ended meanwhile
                told = _read(f"/proc/{pid}/task/{thread}/schedstat")
                longest = max(longest, int(told.split()[1]))
    return longest / NANOSECONDS


def _read(path: str) -> bytes:
    """All that the kernel tells in a file; with every run, so by the shortest way."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        found = b""
        while more := os.read(descriptor, CHUNK):
            found += more
    finally:
        os.close(descriptor)
    return found
