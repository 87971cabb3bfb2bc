"""Asking Linux by number for what Python has no function for."""

import ctypes
import os
import sys
from typing import Any

_PR_SET_NO_NEW_PRIVS = 38
_library: Any = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def call(number: int, *arguments: Any) -> int:
    """Make a system call; whole numbers, texts in bytes, and pointers. Raises OSError."""
    given = [ctypes.c_long(each) if isinstance(each, int) else each for each in arguments]
    return _checked(_library.syscall(ctypes.c_long(number), *given))


def process_control(option: int, *arguments: Any) -> int:
    """Have the kernel change something about this process (prctl(2)). Raises OSError."""
    given = [ctypes.c_ulong(each) if isinstance(each, int) else each for each in arguments]
    return _checked(_library.prctl(option, *given, *[ctypes.c_ulong(0)] * (4 - len(given))))


def gain_nothing() -> None:
    """Have no program that this process starts have more rights than it has itself, for good.

    Raises OSError.
    """
    process_control(_PR_SET_NO_NEW_PRIVS, 1)


def _checked(result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result
