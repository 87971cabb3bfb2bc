"""Wall: a network of the host's own, in which only its runs are (network_namespaces(7)).

Runs reach each other and the engines that they start, and no service of this machine.
"""

import errno
import os
import socket
import struct
from pathlib import Path

from uradori.run.walls.kernel import call

_UNSHARE = {"x86_64": 272, "aarch64": 97}
_NEW_NETWORK, _NEW_USER = 0x40000000, 0x10000000
_GET_FLAGS, _SET_FLAGS, _UP = 0x8913, 0x8914, 0x1
_REQUEST = struct.Struct("16sh14x")


def leave(machine: str) -> None:
    """Leave the machine's network for a new one, in a process that has one thread.

    Nobody can come back, so that it is tried in a process of its own before: one without a working
    network would be worse than none. Raises OSError where that is not allowed, and KeyError for a
    machine whose numbers are not known here.
    """
    unshare = _UNSHARE[machine]
    child = os.fork()
    if child == 0:
        refused = errno.EPERM
        try:
            _leave(unshare)
            refused = 0
        except OSError as error:
            refused = error.errno or refused
        finally:
            os._exit(refused)
    _, status = os.waitpid(child, 0)
    if refused := os.waitstatus_to_exitcode(status):
        raise OSError(abs(refused), os.strerror(abs(refused)))
    _leave(unshare)


def leave_again(machine: str) -> None:
    """Leave a network that was left before, as a run which is to have one of its own.

    Raises OSError where that is not allowed.
    """
    _leave(_UNSHARE[machine])


def _leave(unshare: int) -> None:
    """Leave for a network with a loopback that is up.

    Who is not root becomes itself in a space of its own for users, in which it has all
    capabilities: each run gives them up.
    """
    import fcntl  # there is none where there are no walls, and `doctor` says so

    user, group = os.geteuid(), os.getegid()
    try:
        call(unshare, _NEW_NETWORK)
    except PermissionError:
        call(unshare, _NEW_NETWORK | _NEW_USER)
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        told = fcntl.ioctl(asking, _GET_FLAGS, _REQUEST.pack(b"lo", 0))
        _, flags = _REQUEST.unpack(told)
        fcntl.ioctl(asking, _SET_FLAGS, _REQUEST.pack(b"lo", flags | _UP))
