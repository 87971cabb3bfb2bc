"""A layer below a command, and below all processes that it starts, in which one write fails.

Linux hands each call that would change files to us before it makes it (seccomp's user
notifications), so nothing of what is tested knows of it: neither Python's own functions, nor
libraries in C, nor programs. Calls are counted that concern some folders; of these, one is
answered with an error.
"""

import ctypes
import errno
import io
import os
import select
import signal
import socket
import struct
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fcntl import ioctl
from pathlib import Path
from platform import machine
from typing import NoReturn

from uradori.run.walls.kernel import call, gain_nothing

from support.runs import PATIENCE

_SECCOMP = {"x86_64": 317, "aarch64": 277}
_ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_CALLS = """
open 2 - p
creat 85 - p
openat 257 56 dp
write 1 64 f
pwrite64 18 68 f
writev 20 66 f
ftruncate 77 46 f
fsync 74 82 f
mkdir 83 - p
mkdirat 258 34 dp
rmdir 84 - p
unlink 87 - p
unlinkat 263 35 dp
rename 82 - p
renameat 264 38 dp
renameat2 316 276 dp
link 86 - p
linkat 265 37 dp
symlink 88 - -p
symlinkat 266 36 -dp
chmod 90 - p
fchmodat 268 53 dp
fchmod 91 52 f
"""
"""Calls, their numbers on these machines, and what says which file: descriptor, folder, path."""
_STARTS = """
clone 56 220 -
fork 57 - -
vfork 58 - -
clone3 435 435 -
"""
"""The same of calls that make a process or a thread."""
_OPENS = ("open", "openat")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_AT_WORKING_FOLDER = -100 & 0xFFFFFFFF

_NEW_LISTENER, _SET_FILTER = 1 << 3, 1
_ASK, _ALLOW, _CONTINUE = 0x7FC00000, 0x7FFF0000, 1
_RECEIVE, _ANSWER = 0xC0502100, 0xC0182101
_NOTICE, _REPLY = struct.Struct("=QIIiIQ6Q"), struct.Struct("=QqiI")
_LONGEST = 4096

ERRORS = (errno.ENOSPC, errno.EIO, errno.EROFS, errno.EDQUOT)
"""What a disk says that is full, broken or locked."""


@dataclass(frozen=True, slots=True)
class Trial:
    """How a command ended in which one write failed, or none."""

    status: int
    said: str
    """On standard output and standard error."""
    writes: Sequence[str]
    """Each change of files that was asked for, as call and path."""
    failed: str = ""
    """The one that failed, or at which somebody was killed."""
    orphans: bool = False
    """Whether anything that was started was still there long after its end."""


def is_here() -> bool:
    """Whether this kernel hands calls over."""
    return sys.platform == "linux" and machine() in _SECCOMP and _works()


def _works() -> bool:
    try:
        return attempt(lambda: Path("/dev/null").write_bytes(b""), [Path("/dev")]).status == 0
    except OSError:
        return False


WRITES, STARTS = _CALLS, _STARTS

Strike = Callable[[int], bool]
"""Given the process that was started, does something to it, or to one that it has started in
turn; gives whether there was such a one."""


def attempt(
    command: Callable[[], object],
    folders: Sequence[Path],
    at: int = 0,
    error: int = errno.ENOSPC,
    strike: Strike | None = None,
    calls: str = WRITES,
) -> Trial:
    """Do something in a process of its own; its write number `at` below these folders fails.

    Or, with other `calls`, the one of that number that makes a process or a thread.

    Counted from 1; with 0 none fails. With `strike` that is done just before this write instead;
    where there is nobody to strike yet, before the first write at which there is. Raises OSError
    where the kernel hands no calls over.
    """
    ours, theirs = socket.socketpair()
    out = os.memfd_create("said")
    pid = os.fork()
    if pid == 0:
        ours.close()
        _child(command, theirs, out, calls)
    theirs.close()
    try:
        _, (listener,), _, _ = socket.recv_fds(ours, 1, 1)
    except ValueError:
        os.waitpid(pid, 0)
        raise OSError(errno.ENOSYS, "no notifications of system calls here") from None
    finally:
        ours.close()
    supervisor = _Supervisor(
        listener, [os.path.realpath(each) for each in folders], at, error, strike
    )
    status = supervisor.watch(pid)
    with os.fdopen(out, "rb") as file:
        file.seek(0)
        said = file.read().decode(errors="replace")
    return Trial(status, said, supervisor.writes, supervisor.failed, supervisor.orphans)


def _child(command: Callable[[], object], theirs: socket.socket, out: int, calls: str) -> NoReturn:
    """Never returns."""
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.dup2(out, 1)
        os.dup2(out, 2)
        sys.stdout = io.TextIOWrapper(io.FileIO(1, "w"), "utf-8", line_buffering=True)
        sys.stderr = io.TextIOWrapper(io.FileIO(2, "w"), "utf-8", line_buffering=True)
        socket.send_fds(theirs, [b"x"], [_listen(calls)])
        theirs.close()
        command()
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
    except BaseException:  # noqa: BLE001 - as the interpreter would
        traceback.print_exc()
    finally:
        os._exit(status)


def _listen(calls: str) -> int:
    """Have the kernel ask about each of these calls; gives where it asks."""
    column = 1 + list(_SECCOMP).index(machine())
    rows = [line.split() for line in calls.split("\n") if line]
    numbers = {row[0]: int(row[column]) for row in rows if row[column] != "-"}
    steps = [(0x20, 0, 0, 4), (0x15, 1, 0, _ARCHITECTURE[machine()]), (0x06, 0, 0, _ALLOW)]
    steps.append((0x20, 0, 0, 0))
    for name, number in numbers.items():
        if name in _OPENS:
            flags = 16 + 8 * (2 if name == "openat" else 1)
            steps += [(0x15, 0, 4, number), (0x20, 0, 0, flags), (0x45, 0, 1, _WRITING)]
            steps += [(0x06, 0, 0, _ASK), (0x06, 0, 0, _ALLOW)]
        else:
            steps += [(0x15, 0, 1, number), (0x06, 0, 0, _ASK)]
    steps.append((0x06, 0, 0, _ALLOW))
    made = b"".join(struct.pack("=HBBI", *step) for step in steps)
    text = ctypes.create_string_buffer(made, len(made))
    described = struct.pack("@HP", len(steps), ctypes.addressof(text))
    gain_nothing()
    return call(_SECCOMP[machine()], _SET_FILTER, _NEW_LISTENER, described)


@dataclass(slots=True)
class _Supervisor:
    """Answers the kernel's questions."""

    listener: int
    folders: Sequence[str]
    at: int
    error: int
    strike: Strike | None
    writes: list[str] = field(default_factory=list)
    failed: str = ""
    orphans: bool = False
    process: int = 0

    def watch(self, pid: int) -> int:
        """Answer until the process and all that it started are gone; gives its status."""
        self.process = pid
        ended = os.pidfd_open(pid)
        poll = select.poll()
        poll.register(self.listener, select.POLLIN)
        poll.register(ended, select.POLLIN)
        patience = None
        while events := dict(poll.poll(patience)):
            if events.get(self.listener, 0) & select.POLLIN:
                self._answer()
            elif self.listener in events:  # nobody is left of whom it could ask
                break
            if ended in events:
                poll.unregister(ended)
                patience = PATIENCE * 1000
        else:
            self.orphans = True
        os.close(self.listener)
        os.close(ended)
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])

    def _answer(self) -> None:
        notice = bytearray(_NOTICE.size)
        try:
            ioctl(self.listener, _RECEIVE, notice)
        except FileNotFoundError:  # whoever asked was killed
            return
        number, pid, _, called, _, _, *arguments = _NOTICE.unpack(notice)
        what = self._concerns(pid, called, arguments)
        if what:
            self.writes.append(what)
        fails = bool(what) and len(self.writes) == self.at and self.strike is None
        struck = what and self.strike and not self.failed and 0 < self.at <= len(self.writes)
        if fails or (struck and self.strike and self.strike(self.process)):
            self.failed = what
        reply = _REPLY.pack(number, 0, -self.error if fails else 0, 0 if fails else _CONTINUE)
        try:
            ioctl(self.listener, _ANSWER, bytearray(reply))
        except FileNotFoundError:
            return

    def _concerns(self, pid: int, called: int, arguments: Sequence[int]) -> str:
        """The call and its file, if that is in one of the folders."""
        name, shape = _SHAPES[called]
        given = dict(zip(shape, arguments, strict=False))
        if shape == "-":
            return name
        try:
            if "f" in given:
                path = str(Path(f"/proc/{pid}/fd/{given['f']}").readlink())
            else:
                at = given.get("d", _AT_WORKING_FOLDER) & 0xFFFFFFFF
                start = "cwd" if at == _AT_WORKING_FOLDER else f"fd/{at}"
                base = Path(f"/proc/{pid}/{start}").readlink()
                path = os.path.normpath(base / _text(pid, given["p"]))
        except OSError:
            return ""
        here = any(path == each or path.startswith(f"{each}/") for each in self.folders)
        return f"{name} {path}" if here else ""


_SHAPES = {
    int(row[1 + list(_SECCOMP).index(machine())]): (row[0], row[3])
    for row in map(str.split, f"{_CALLS}{_STARTS}".split("\n"))
    if row and machine() in _SECCOMP and row[1 + list(_SECCOMP).index(machine())] != "-"
}


def _text(pid: int, address: int) -> str:
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        memory.seek(address)
        return os.fsdecode(memory.read(_LONGEST).split(b"\0", 1)[0])
