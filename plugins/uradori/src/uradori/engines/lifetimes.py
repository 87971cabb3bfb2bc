"""Processes that die with the one that started them, however that ends, as Linux allows it.

Run as a program, this becomes another one after asking the kernel for that: its arguments are
the process to die with, and the other program with its arguments. So nothing of ours need run
between fork and exec, which is not safe beside other threads. What a run may use of memory
and of the processor are the snippet's limits, not those of a database which it starts.
"""

import ctypes
import os
import signal
import sys
from collections.abc import Sequence

_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36

if sys.platform == "linux":
    _LIBRARY = ctypes.CDLL(None, use_errno=True)


def die_with(parent: int) -> None:
    """Have the kernel kill this process when its parent is gone, or end it at once if it is."""
    if sys.platform == "linux":
        _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it went before we asked
            os._exit(1)


def adopt_orphans() -> None:
    """Have processes below us whose parent died become ours, so that they can be found."""
    if sys.platform == "linux":
        _prctl(_PR_SET_CHILD_SUBREAPER, 1)


def dying_with_us(argv: Sequence[str]) -> list[str]:
    """`argv` for a program that is killed when the thread that starts it is gone."""
    if sys.platform != "linux":
        return list(argv)
    return [sys.executable, "-I", "-S", __file__, str(os.getpid()), *argv]


def _prctl(option: int, value: int) -> None:
    _LIBRARY.prctl(option, value, 0, 0, 0)


def lift_limits() -> None:
    """Give back the memory and the time that were taken from the run, as far as lent only."""
    import resource  # not on Windows, where nobody comes here

    for which in (resource.RLIMIT_AS, resource.RLIMIT_CPU):
        _, hard = resource.getrlimit(which)
        resource.setrlimit(which, (hard, hard))


if __name__ == "__main__":
    die_with(int(sys.argv[1]))
    lift_limits()
    try:
        os.execvp(sys.argv[2], sys.argv[2:])  # noqa: S606 - it is to become that program
    except OSError as error:
        sys.exit(f"{sys.argv[2]} cannot be started: {error.strerror}")
