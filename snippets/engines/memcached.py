"""memcached, the open-source engine of ElastiCache for Memcached: servers on this machine.

The server is the operating system's, the client is `pymemcache`.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

from pymemcache.client.base import Client as OneNode
from pymemcache.client.hash import HashClient
from pymemcache.exceptions import MemcacheServerError, MemcacheUnknownCommandError
from pymemcache.serde import pickle_serde
from uradori.engines import LOOPBACK, Program, answer, note, start_server, testify


class Node(OneNode):
    """The client of one server; what it is answered goes into the record of the run."""

    def __init__(self, name: str, port: int) -> None:
        self._name = name
        super().__init__((LOOPBACK, port), serde=pickle_serde, default_noreply=False, timeout=10)

    def set(self, key: str, value: Any, **options: Any) -> Any:
        """As pymemcache's."""
        done = super().set(key, value, **options)
        note("memcached", "set", self._request(key, value), done)
        return done

    def get(self, key: str, default: Any = None, **options: Any) -> Any:
        """As pymemcache's."""
        found = super().get(key, default, **options)
        return answer("memcached", "get", self._request(key), found)

    def get_many(self, keys: Iterable[str]) -> Any:
        """As pymemcache's."""
        asked = list(keys)
        return answer("memcached", "get_many", self._request(*asked), super().get_many(asked))

    def ask(self, command: str) -> str:
        """The server's answer to a command that the client has no method for."""
        try:
            said = self.raw_command(command).decode()
        except MemcacheUnknownCommandError:
            said = "ERROR"
        return answer("memcached", command, self._request(), said)

    def _request(self, *arguments: Any) -> dict[str, Any]:
        return {"node": self._name, "arguments": list(arguments)}


class Cluster(HashClient):
    """The client of several servers: it works out from each key which server has it."""

    def __init__(self, ports: Mapping[str, int]) -> None:
        nodes = [(LOOPBACK, port) for port in ports.values()]
        super().__init__(
            nodes, serde=pickle_serde, default_noreply=False, ignore_exc=True, timeout=10
        )

    def set_many(self, values: Mapping[str, Any], **options: Any) -> Any:
        """As pymemcache's."""
        failed = super().set_many(values, **options)
        note("memcached", "set_many", {"node": "cluster", "arguments": list(values)}, failed)
        return failed

    def get_many(self, keys: Iterable[str], **options: Any) -> Any:
        """As pymemcache's."""
        asked = list(keys)
        found = super().get_many(asked, **options)
        return answer("memcached", "get_many", {"node": "cluster", "arguments": asked}, found)


@dataclass
class Server:
    """A server that can be stopped and started again on the same port."""

    node: str
    stack: ExitStack
    program: Program = field(init=False)
    client: Node = field(init=False)

    def start(self, port: int | None = None) -> None:
        """Start it; it is empty then."""
        self.program = self.stack.enter_context(start_server(_command, port=port))
        self.client = Node(self.node, self.port)
        testify("memcached", self.client.version().decode())

    @property
    def port(self) -> int:
        """Where it listens."""
        assert self.program.port is not None
        return self.program.port

    def stop(self) -> None:
        """Stop it in good order."""
        self.client.close()
        self.program.stop()

    def kill(self) -> None:
        """Kill it with SIGKILL."""
        self.client.close()
        self.program.kill()

    def restart(self) -> None:
        """Start it again after it was stopped or killed."""
        self.start(self.port)


def _command(port: int) -> list[str]:
    # Root must name a user; another one than root would lose the kernel's promise to kill it.
    user = ["-u", "root"] if os.geteuid() == 0 else []
    return ["memcached", "-l", LOOPBACK, "-p", str(port), "-U", "0", *user]


def takes(server: Server, key: str, value: bytes) -> bool:
    """Whether the server takes a value; it may refuse one that is too large."""
    try:
        done = bool(server.client.set(key, value))
    except MemcacheServerError:
        done = False
    return answer("memcached", "set", {"node": server.node, "arguments": [key, len(value)]}, done)


@contextmanager
def server(node: str = "server") -> Iterator[Server]:
    """An empty server."""
    with ExitStack() as stack:
        made = Server(node, stack)
        made.start()
        yield made
        made.client.close()


@contextmanager
def cluster(*nodes: str) -> Iterator[tuple[Cluster, list[Server]]]:
    """Servers with these names, and a client that spreads keys over them."""
    with ExitStack() as stack:
        servers = [stack.enter_context(server(node)) for node in nodes]
        client = Cluster({each.node: each.port for each in servers})
        yield client, servers
        client.close()
