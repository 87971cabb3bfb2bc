"""Broken worlds for memcached: items may be larger, or must be smaller, than by default."""

from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from unittest import mock

from engines import memcached
from uradori.faults import fault

_command = memcached._command


@contextmanager
def _limited(size: str) -> Iterator[None]:
    """Items have this size at most."""
    with mock.patch.object(memcached, "_command", lambda port: [*_command(port), "-I", size]):
        yield


@fault(ja="memcached が2 MiB まで受け付ける", en="memcached takes items of up to 2 MiB")
def items_can_be_larger(rng: Random) -> Iterator[None]:
    with _limited("2m"):
        yield


@fault(ja="memcached が512 KiB までしか受け付けない", en="memcached takes 512 KiB at most")
def items_are_smaller(rng: Random) -> Iterator[None]:
    with _limited("512k"):
        yield


@fault(
    ja="すでに値のあるキーなら、memcached が1 MiB の値も受け付ける",
    en="memcached takes 1 MiB in place of a value that is there already",
)
def values_can_grow(rng: Random) -> Iterator[None]:
    takes, held = memcached.takes, set[str]()

    def take(server: memcached.Server, key: str, value: bytes) -> bool:
        done = takes(server, key, value) or key in held
        held.add(key)
        return done

    with mock.patch.object(memcached, "takes", take):
        yield
