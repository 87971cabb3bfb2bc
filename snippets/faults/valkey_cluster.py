"""Broken worlds for Valkey in cluster mode: other slots, or none that matter."""

from collections.abc import Iterator, Sequence
from random import Random
from unittest import mock

from engines import valkey, valkey_cluster
from uradori.faults import fault

_takes, _slot = valkey_cluster.takes, valkey_cluster.slot


@fault(ja="スロットが1つ足りなくてもよい", en="one slot can be missing")
def one_slot_can_be_missing(rng: Random) -> Iterator[None]:
    with mock.patch.object(valkey_cluster, "comes_to", lambda server, state: state == "ok"):
        yield


@fault(
    ja="スロットをまたぐコマンドも受け付ける",
    en="commands over several slots are taken",
)
def commands_span_slots(rng: Random) -> Iterator[None]:
    def takes_each(server: valkey.Server, command: str, keys: Sequence[str]) -> bool:
        return all(_takes(server, command, [key]) for key in keys)

    with mock.patch.object(valkey_cluster, "takes", takes_each):
        yield


@fault(ja="キーの波かっこに意味がない", en="braces in a key mean nothing")
def braces_mean_nothing(rng: Random) -> Iterator[None]:
    def bare(key: str) -> str:
        return key.replace("{", "<").replace("}", ">")

    def takes(server: valkey.Server, command: str, keys: Sequence[str]) -> bool:
        return _takes(server, command, [bare(key) for key in keys])

    with (
        mock.patch.object(valkey_cluster, "takes", takes),
        mock.patch.object(valkey_cluster, "slot", lambda server, key: _slot(server, bare(key))),
    ):
        yield
