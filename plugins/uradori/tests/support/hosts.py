"""Hosts that stay warm from one command to the next, where they are not what is tested."""

import os
from concurrent.futures import Future
from typing import Self

from uradori.evidence.model import Run
from uradori.run.job import Job, Warmth
from uradori.run.pool import HostPool
from uradori.run.private import PASSED_ON

MOST = 2
"""How many stay at once; the oldest goes first."""


class Lent:
    """A pool for one command, which leaves it as it was found; else it is ended."""

    def __init__(self, hosts: "Hosts", pool: HostPool) -> None:
        self._hosts, self._pool = hosts, pool
        self._futures: list[Future[Run]] = []

    def submit(self, job: Job) -> "Future[Run]":
        """Queue a run."""
        self._futures.append(self._pool.submit(job))
        return self._futures[-1]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        if any(not each.done() or each.cancelled() or each.exception() for each in self._futures):
            self._hosts.end(self._pool)


class Hosts:
    """Pools by what is warm in them and what they were started with."""

    def __init__(self) -> None:
        self._pools: dict[str, HostPool] = {}

    def lend(self, warmth: Warmth) -> Lent:
        """As `open_pool`."""
        given = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        key = repr((warmth, given, HostPool.__init__.__defaults__))
        if key not in self._pools:
            for oldest in [*self._pools.values()][: 1 - MOST]:
                self.end(oldest)
            self._pools[key] = HostPool(warmth)
        return Lent(self, self._pools[key])

    def end(self, pool: HostPool) -> None:
        """End a pool as every command ends its own."""
        self._pools = {key: each for key, each in self._pools.items() if each is not pool}
        with pool:
            pass

    def close(self) -> None:
        """End all of them."""
        for each in [*self._pools.values()]:
            self.end(each)
