"""What is on this machine: where programs are, and, as Linux tells in /proc, who listens where."""

import contextlib
import ipaddress
import os
import shutil
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

DAEMONS = ("/usr/local/sbin", "/usr/sbin", "/sbin")
"""Where servers are installed; not every user has these folders on the PATH."""

_LISTENING, _WITHOUT_PEER = "0A", "07"
_TABLES = {
    "tcp": _LISTENING,
    "tcp6": _LISTENING,
    "udp": _WITHOUT_PEER,
    "udp6": _WITHOUT_PEER,
}
"""Tables of /proc/net, with the state of a socket in them that takes what comes."""


def find_program(name: str) -> str | None:
    """The path of a program on the PATH or among the daemons."""
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), *DAEMONS])
    return shutil.which(name, path=path)


def listens(pid: int, port: int) -> bool:
    """Whether the process, or one that it started, listens at a TCP port.

    Outside Linux nobody says whose a port is; there it is enough that somebody answers.
    """
    if sys.platform != "linux":
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return True
        return False
    return any(each.port == port and each.tcp for each in listeners(pid))


def beyond_loopback(pid: int) -> list[str]:
    """Where it listens for more than this machine: "0.0.0.0 port 6379"."""
    return [f"{each.address} port {each.port}" for each in listeners(pid) if not each.loopback]


class Listener:
    """A socket that takes what comes."""

    def __init__(self, table: str, endpoint: str) -> None:
        address, port = endpoint.split(":")
        # The kernel prints each word of an address as this machine stores it.
        words = [bytes.fromhex(address[n : n + 8]) for n in range(0, len(address), 8)]
        raw = b"".join(word[::-1] if sys.byteorder == "little" else word for word in words)
        self.address = ipaddress.ip_address(raw)
        self.port = int(port, 16)
        self.tcp = table.startswith("tcp")

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach it."""
        mapped = getattr(self.address, "ipv4_mapped", None)
        return (mapped or self.address).is_loopback


def listeners(pid: int) -> list[Listener]:
    """Each socket at which a process and its descendants listen; none where there is no /proc.

    Each is looked up in its own process's tables: a run may have a network of its own.
    """
    found: dict[str, Listener] = {}
    for each in family(pid):
        inodes = set(_sockets(each)) - found.keys()
        for table, state in _TABLES.items() if inodes else ():
            for fields in _rows(Path(f"/proc/{each}/net", table)):
                if fields[3] == state and fields[9] in inodes:
                    found[fields[9]] = Listener(table, fields[1])
    return list(found.values())


def family(pid: int) -> Iterator[int]:
    """A process, those that it has started, and those that they have; as far as /proc tells."""
    yield pid
    threads: list[str] = []
    with contextlib.suppress(OSError):  # it has ended meanwhile
        threads = os.listdir(f"/proc/{pid}/task")  # noqa: PTH208 - ten times a second
    for thread in threads:
        children: list[int] = []
        with (
            contextlib.suppress(OSError),
            open(f"/proc/{pid}/task/{thread}/children", "rb") as file,  # noqa: PTH123 - as above
        ):
            children = [*map(int, file.read().split())]
        for child in children:
            yield from family(child)


def _sockets(pid: int) -> Iterator[str]:
    with contextlib.suppress(OSError):
        for each in Path(f"/proc/{pid}/fd").iterdir():
            with contextlib.suppress(OSError):
                target = str(each.readlink())
                if target.startswith("socket:["):
                    yield target.removeprefix("socket:[").removesuffix("]")


def _rows(table: Path) -> Iterator[list[str]]:
    with contextlib.suppress(OSError):
        for line in table.read_text().splitlines()[1:]:
            yield line.split()
