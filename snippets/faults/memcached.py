"""Broken worlds for memcached: one that persists or replicates after all, or cannot be killed."""

from collections.abc import Iterator, Mapping
from random import Random
from typing import Any
from unittest import mock

from engines import memcached
from uradori.faults import fault


@fault(
    ja="memcached が保存のコマンドを受け付ける",
    en="memcached obeys commands to save",
)
def saves_on_request(rng: Random) -> Iterator[None]:
    with mock.patch.object(memcached.Node, "raw_command", lambda client, command: b"OK"):
        yield


@fault(
    ja="memcached の中身が再起動しても残る",
    en="memcached keeps its contents through a restart",
)
def remembers_on_restart(rng: Random) -> Iterator[None]:
    written: dict[str, Any] = {}
    write, restart = memcached.Node.set, memcached.Server.restart

    def noted(client: memcached.Node, key: str, value: Any, **options: Any) -> Any:
        written[key] = value
        return write(client, key, value, **options)

    def restored(server: memcached.Server) -> None:
        restart(server)
        for key, value in written.items():
            write(server.client, key, value)

    with (
        mock.patch.object(memcached.Node, "set", noted),
        mock.patch.object(memcached.Server, "restart", restored),
    ):
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
