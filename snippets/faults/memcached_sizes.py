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
