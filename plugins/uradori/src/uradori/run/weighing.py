"""How much memory a run takes together with the programs that it has started.

What is counted is theirs alone: pages of files can be read again, and are not. Linux tells it.
"""

import contextlib

from uradori.engines.programs import family

LOOK = 0.1
"""Seconds between two looks: a look at five processes takes 0.2 ms."""
MIB = 1024 * 1024

_OWN = (b"RssAnon:", b"RssShmem:", b"VmSwap:")
"""Lines that tell of pages which processes may share: quick to be had."""
_SHARES = (b"Pss_Anon:", b"Pss_Shmem:", b"SwapPss:")
"""Lines that tell of a process's share of them, which takes twenty times as long."""


def exceeds(pid: int, bytes_: int) -> bool:
    """Whether a process takes more memory than this, with all processes below it.

    Where Linux does not tell, it does not.
    """
    processes = [*family(pid)]
    if sum(_told(f"/proc/{each}/status", _OWN) for each in processes) <= bytes_:
        return False
    return sum(_share(each) for each in processes) > bytes_


def _share(pid: int) -> int:
    """The share of a process in what it uses, or all of that where its share is not told."""
    return _told(f"/proc/{pid}/smaps_rollup", _SHARES) or _told(f"/proc/{pid}/status", _OWN)


def _told(path: str, names: tuple[bytes, ...]) -> int:
    """The sum of these lines of a file of the kernel's, in bytes."""
    kib = 0
    with contextlib.suppress(OSError), open(path, "rb") as file:  # noqa: PTH123 - ten times a second
        for line in file:
            if line.startswith(names):
                kib += int(line.split()[1])
    return kib * 1024
