"""Valkey in cluster mode: a server that holds the hash slots that it is told to."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import valkey as library
from engines import valkey
from uradori.engines import LOOPBACK, answer, happens


@contextmanager
def server() -> Iterator[valkey.Server]:
    """A server in cluster mode that holds no slot yet."""
    with valkey.server(cluster_enabled="yes", save="") as made:
        yield made


def hold(server: valkey.Server, slots: int) -> None:
    """Have the server hold the first so many slots."""
    server.client.execute_command("CLUSTER ADDSLOTSRANGE", 0, slots - 1)


def drop(server: valkey.Server, slot: int) -> None:
    """Have the server hold a slot no more."""
    server.client.execute_command("CLUSTER DELSLOTS", slot)


def hold_again(server: valkey.Server, slot: int) -> None:
    """Have the server hold a slot that it was told to drop."""
    server.client.execute_command("CLUSTER ADDSLOTS", slot)


def comes_to(server: valkey.Server, state: str) -> bool:
    """Whether the state of the cluster becomes this: ok, or fail while a slot is missing."""
    with _plain(server) as plain:
        found = happens(
            lambda: plain.execute_command("CLUSTER INFO")["cluster_state"] == state,
            valkey.SETTLING,
        )
    return answer("valkey", "CLUSTER INFO", {"node": server.node, "arguments": [state]}, found)


def slot(server: valkey.Server, key: str) -> int:
    """The slot of a key."""
    with _plain(server) as plain:
        found = int(plain.execute_command("CLUSTER KEYSLOT", key))
    return answer("valkey", "CLUSTER KEYSLOT", {"node": server.node, "arguments": [key]}, found)


def takes(server: valkey.Server, command: str, keys: Sequence[str]) -> bool:
    """Whether the server executes a command over all of these keys; MSET gives each a value."""
    words = [word for key in keys for word in ((key, "tea") if command == "MSET" else (key,))]
    try:
        with _plain(server) as plain:
            plain.execute_command(command, *words)
            done = True
    except library.ResponseError:
        done = False
    return answer("valkey", command, {"node": server.node, "arguments": [*keys]}, done)


def _plain(server: valkey.Server) -> library.Valkey:
    return library.Valkey(LOOPBACK, server.port, decode_responses=True)
