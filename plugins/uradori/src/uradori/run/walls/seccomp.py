"""Wall: the system calls that a run may make (seccomp(2)).

A run needs no more of the kernel than files, memory, threads and sockets. What looks into other
processes, changes the system, or gets round the other walls is refused.
"""

import ctypes
import errno
import socket
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from uradori.run.walls.kernel import process_control

_PR_SET_SECCOMP, _FILTER = 22, 2
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _KILL, _REFUSE = 0x7FFF0000, 0x80000000, 0x00050000
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
"""Where these stand in what the kernel shows of a call."""
_CLONE_THREAD = 0x00010000
_X32 = 0x40000000
"""Numbers from here on are those of another interface, with other checks."""

_ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_MACHINES = tuple(_ARCHITECTURES)
_NUMBERS = """
ptrace 101 117
process_vm_readv 310 270
process_vm_writev 311 271
kcmp 312 272
bpf 321 280
perf_event_open 298 241
userfaultfd 323 282
add_key 248 217
request_key 249 218
keyctl 250 219
unshare 272 97
setns 308 268
mount 165 40
umount2 166 39
pivot_root 155 41
chroot 161 51
open_by_handle_at 304 265
init_module 175 105
finit_module 313 273
delete_module 176 106
kexec_load 246 104
kexec_file_load 320 294
swapon 167 224
swapoff 168 225
reboot 169 142
sethostname 170 161
setdomainname 171 162
acct 163 89
quotactl 179 60
execve 59 221
execveat 322 281
fork 57 -
vfork 58 -
clone 56 220
socket 41 198
io_uring_setup 425 425
io_uring_enter 426 426
io_uring_register 427 427
open_tree 428 428
move_mount 429 429
fsopen 430 430
fsconfig 431 431
fsmount 432 432
fspick 433 433
clone3 435 435
pidfd_getfd 438 438
mount_setattr 442 442
"""
"""Calls with their numbers on these machines, as Linux's own tables have them."""
_OF_PROGRAMS = ("execve", "execveat", "fork", "vfork")
_LOOKED_INTO = ("clone", "clone3", "socket")
"""Calls that are refused by what they are asked for."""


def program(machine: str, *, processes: bool) -> bytes:
    """What the kernel asks of every call of a run, which may start others with `processes`.

    Raises KeyError for a machine whose numbers are not known here.
    """
    architecture, numbers = _ARCHITECTURES[machine], _numbers(machine)
    free = {*_LOOKED_INTO, *(_OF_PROGRAMS if processes else ())}
    families = [socket.AF_INET, socket.AF_INET6, *([socket.AF_UNIX] if processes else [])]
    return b"".join(
        [
            _step(_LOAD, _ARCHITECTURE),
            _step(_EQUAL, architecture, then=1),
            _step(_RETURN, _KILL),
            _step(_LOAD, _NUMBER),
            *(
                [_step(_AT_LEAST, _X32, other=1), _refused(errno.EPERM)]
                if machine == "x86_64"
                else []
            ),
            *(
                step
                for name, number in numbers.items()
                if name not in free
                for step in (_step(_EQUAL, number, other=1), _refused(errno.EPERM))
            ),
            *([] if processes else _no_processes(numbers)),
            *_asked_for(numbers["socket"], _one_of(families, errno.EAFNOSUPPORT)),
            _step(_RETURN, _ALLOW),
        ]
    )


def _numbers(machine: str) -> dict[str, int]:
    column = 1 + _MACHINES.index(machine)
    rows = [line.split() for line in _NUMBERS.split("\n") if line]
    return {row[0]: int(row[column]) for row in rows if row[column] != "-"}


def _no_processes(numbers: dict[str, int]) -> Iterator[bytes]:
    """Threads are made by `clone`; where `clone3` is missing, C's library makes them so."""
    yield _step(_EQUAL, numbers["clone3"], other=1)
    yield _refused(errno.ENOSYS)
    thread = [
        _step(_ANY_BIT, _CLONE_THREAD, other=1),
        _step(_RETURN, _ALLOW),
        _refused(errno.EPERM),
    ]
    yield from _asked_for(numbers["clone"], thread)


def _one_of(allowed: Iterable[int], refusal: int) -> list[bytes]:
    steps = [
        step for each in allowed for step in (_step(_EQUAL, each, other=1), _step(_RETURN, _ALLOW))
    ]
    return [*steps, _refused(refusal)]


def _asked_for(number: int, steps: list[bytes]) -> list[bytes]:
    """Steps that decide by the first argument of one call, and are passed over for others."""
    return [_step(_EQUAL, number, other=len(steps) + 1), _step(_LOAD, _FIRST_ARGUMENT), *steps]


def _step(code: int, operand: int, *, then: int = 0, other: int = 0) -> bytes:
    return struct.pack("=HBBI", code, then, other, operand)


def _refused(number: int) -> bytes:
    return _step(_RETURN, _REFUSE | number)


@dataclass(frozen=True, slots=True)
class Placed:
    """A program in a place of its own, where the kernel finds it."""

    steps: Any
    """Held, for what is described points at it."""
    described: bytes


def place(made: bytes) -> Placed:
    """Put a program where the kernel of this process and of its children finds it."""
    steps = ctypes.create_string_buffer(made, len(made))
    count = len(made) // len(_refused(0))
    return Placed(steps, struct.pack("@HP", count, ctypes.addressof(steps)))


def build(placed: Placed) -> None:
    """Have the kernel ask a program of every call of this process, for good. Raises OSError."""
    process_control(_PR_SET_SECCOMP, _FILTER, placed.described)
