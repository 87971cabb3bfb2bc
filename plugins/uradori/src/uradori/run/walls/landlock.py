"""Wall: the files and folders that a run may read, and the one that it may write (landlock(7)).

Linux has it from 5.13 on. A run opens nothing of the user's, of another run's, or of another
process's: neither through Python nor through anything else.
"""

import os
import stat
import struct
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from uradori.run.walls.kernel import call

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
"""The same on every architecture."""
_BENEATH = 1
_TELL_VERSION = 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_TRUNCATE, _IOCTL = 1 << 14, 1 << 15
_OF_FILES = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE | _IOCTL
_READING = _EXECUTE | _READ_FILE | _READ_DIR
_WRITING = _READ_FILE | _WRITE_FILE
_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
"""Every right over files, by the first version of the interface that knows it."""
_SIZES = {1: 8, 4: 16, 6: 24}
"""Bytes of what describes a set of rules, by version."""
_SCOPES_SINCE, _ALL_SCOPES = 6, 3
"""Abstract sockets of others, and signals to them."""

_DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom")
_OF_THE_SYSTEM = (
    *("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/opt"),
    *("/nix/store", "/gnu/store"),
    *("/sys/devices/system", "/sys/fs/cgroup", "/sys/kernel/mm/transparent_hugepage"),
)
_OF_ETC = (
    *("ld.so.cache", "ld.so.conf", "ld.so.conf.d", "localtime", "timezone", "os-release"),
    *("ssl", "pki", "ca-certificates", "hosts", "host.conf", "nsswitch.conf", "resolv.conf"),
    *("gai.conf", "protocols", "services", "mime.types", "passwd", "group", "fonts"),
    *("alternatives", "debian_version", "java"),
)
"""What programs ask of a system; no keys, no settings of services."""
_JAVA = "java-"
"""Debian's Java keeps its settings in a folder of /etc that begins so."""
_OF_PROC = ("meminfo", "cpuinfo", "stat", "uptime", "loadavg", "version", "filesystems", "sys")


@dataclass(frozen=True, slots=True)
class Ground:
    """What runs may touch, opened."""

    rights: int
    """Over files and folders, that the kernel knows of."""
    described: bytes
    """What a set of rules is about, as the kernel is told."""
    rules: tuple[bytes, ...]
    """Each a descriptor, and the rights over it and what is below, as the kernel is told."""
    descriptors: tuple[int, ...]

    def close(self) -> None:
        """Close all of it; runs that have begun keep theirs."""
        for descriptor in self.descriptors:
            os.close(descriptor)


def version() -> int:
    """Of the interface; raises OSError where the kernel has none."""
    return call(_CREATE_RULESET, 0, 0, _TELL_VERSION)


def prepare(folders: Iterable[str], root: str) -> Ground:
    """Open what every run may read: what belongs to the system, and these files and folders.

    Of everything below `root` it may read which names there are, and no more.
    What is not there is passed over. Raises OSError where the kernel has no such wall.
    """
    known = version()
    rights = _newest(_RIGHTS, known)
    scopes = _ALL_SCOPES if known >= _SCOPES_SINCE else 0
    described = struct.pack("=QQQ", rights, 0, scopes)[: _newest(_SIZES, known)]
    wanted = [
        *((path, _READING) for path in (*_system(), *folders)),
        *((path, _WRITING) for path in _DEVICES),
        (root, _READ_DIR),
    ]
    descriptors, rules = [], []
    for path, allowed in dict.fromkeys(wanted):
        with suppress(OSError):
            descriptors.append(os.open(path, os.O_PATH | os.O_CLOEXEC))
            rules.append(_rule(descriptors[-1], allowed & rights))
    return Ground(rights, described, tuple(rules), tuple(descriptors))


def build(ground: Ground, scratch: str, *, sees_processes: bool) -> None:
    """Leave this process, for good, what is prepared, its own `scratch`, and its own of /proc.

    With `sees_processes` all of /proc: a run that starts programs looks after them. Of others
    it sees no more than that they are there. Raises OSError; nothing is restricted then.
    """
    rules = call(_CREATE_RULESET, ground.described, len(ground.described), 0)
    try:
        for rule in ground.rules:
            call(_ADD_RULE, rules, _BENEATH, rule, 0)
        for path, allowed in (
            (scratch, ground.rights),
            ("/proc" if sees_processes else "/proc/self", _READING),
        ):
            descriptor = os.open(path, os.O_PATH)
            try:
                rule = _rule(descriptor, allowed & ground.rights)
                call(_ADD_RULE, rules, _BENEATH, rule, 0)
            finally:
                os.close(descriptor)
        call(_RESTRICT_SELF, rules, 0)
    finally:
        os.close(rules)


def _rule(descriptor: int, rights: int) -> bytes:
    if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
        rights &= _OF_FILES
    return struct.pack("=Qi", rights, descriptor)


def _system() -> Iterator[str]:
    yield from _OF_THE_SYSTEM
    yield from (f"/etc/{name}" for name in _OF_ETC)
    yield from (f"/proc/{name}" for name in _OF_PROC)
    with suppress(OSError):
        yield from (f"/etc/{name}" for name in os.listdir("/etc") if name.startswith(_JAVA))  # noqa: PTH208 - as text


def _newest(known: dict[int, int], version: int) -> int:
    return known[max(each for each in known if each <= version)]
