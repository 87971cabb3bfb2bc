"""Broken worlds for memcached: one that persists or replicates after all, or cannot be killed."""

import os
import signal
import time
from collections.abc import Iterator, Mapping
from random import Random
from tempfile import TemporaryDirectory
from typing import Any
from unittest import mock

from engines import memcached
from uradori.engines import wait_until
from uradori.faults import fault

PATIENCE = 60
"""Seconds that a server may take to stop, on a busy machine."""


@fault(
    ja="memcached が保存のコマンドを受け付ける",
    en="memcached obeys commands to save",
)
def saves_on_request(rng: Random) -> Iterator[None]:
    with mock.patch.object(memcached.Node, "raw_command", lambda client, command: b"OK"):
        yield


@fault(
    ja="memcached が、-e オプションでメモリをファイルに置き、再起動しても引き継ぐ",
    en="memcached keeps its memory in a file, by the option -e, and hands it on to a restart",
)
def keeps_a_memory_file(rng: Random) -> Iterator[None]:
    command = memcached._command

    def stop_for_a_restart(server: memcached.Server) -> None:
        server.client.close()
        os.kill(server.program.pid, signal.SIGUSR1)
        wait_until(lambda: not server.program.running, PATIENCE, "memcached has written its memory")
        # It takes over nothing within the second in which it stopped.
        stopped = int(time.time())
        wait_until(lambda: int(time.time()) > stopped, PATIENCE, "that second has passed")

    with (
        TemporaryDirectory() as folder,
        mock.patch.object(
            memcached, "_command", lambda port: [*command(port), "-e", f"{folder}/memory"]
        ),
        mock.patch.object(memcached.Server, "stop", stop_for_a_restart),
    ):
        yield


@fault(
    ja="memcached のクライアントが、どのキーも1つのノードに書く",
    en="memcached's client writes every key to one node",
)
def keeps_everything_on_one_node(rng: Random) -> Iterator[None]:
    def to_the_first(cluster: memcached.Cluster, values: Mapping[str, Any]) -> list[str]:
        first, *_ = cluster.clients.values()
        failed: list[str] = first.set_many(values)
        return failed

    with mock.patch.object(memcached.Cluster, "set_many", to_the_first):
        yield


@fault(
    ja="memcached のクライアントが、どのキーもすべてのノードに書く",
    en="memcached's client writes every key to every node",
)
def copies_to_every_node(rng: Random) -> Iterator[None]:
    def everywhere(cluster: memcached.Cluster, values: Mapping[str, Any]) -> list[str]:
        return [key for node in cluster.clients.values() for key in node.set_many(values)]

    with mock.patch.object(memcached.Cluster, "set_many", everywhere):
        yield


@fault(
    ja="memcached を止めても動き続ける",
    en="a killed memcached goes on running",
)
def survives_kill(rng: Random) -> Iterator[None]:
    with mock.patch.object(memcached.Server, "kill", lambda server: None):
        yield


@fault(
    ja="memcached を1つ止めると、ほかも止まる",
    en="when one memcached dies, the others die with it",
)
def nodes_die_together(rng: Random) -> Iterator[None]:
    started: list[memcached.Server] = []
    start, kill = memcached.Server.start, memcached.Server.kill

    def noted(server: memcached.Server, port: int | None = None) -> None:
        start(server, port)
        started.append(server)

    def kill_all(server: memcached.Server) -> None:
        for each in started:
            kill(each)

    with (
        mock.patch.object(memcached.Server, "start", noted),
        mock.patch.object(memcached.Server, "kill", kill_all),
    ):
        yield


@fault(
    ja="3つめの memcached が止まると、1つめのキーも失われる",
    en="when the third memcached dies, the keys of the first are lost with it",
)
def last_node_takes_the_first_with_it(rng: Random) -> Iterator[None]:
    started: list[memcached.Server] = []
    start, kill = memcached.Server.start, memcached.Server.kill

    def noted(server: memcached.Server, port: int | None = None) -> None:
        start(server, port)
        started.append(server)

    def kill_and_flush(server: memcached.Server) -> None:
        kill(server)
        if server is started[-1]:
            started[-3].client.flush_all(noreply=False)

    with (
        mock.patch.object(memcached.Server, "start", noted),
        mock.patch.object(memcached.Server, "kill", kill_and_flush),
    ):
        yield
