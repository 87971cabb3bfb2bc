"""Broken worlds for rankings: sets that are not sorted, scores that stay, memcached with both."""

from collections.abc import Iterator
from random import Random
from typing import Any
from unittest import mock

from engines import memcached, valkey
from uradori.faults import fault

_zadd = valkey.Client.zadd


@fault(
    ja="ソート済みセットのメンバーが、得点にかかわらず、入れた順に並ぶ",
    en="a sorted set keeps its members in the order of writing, whatever their scores",
)
def members_come_as_written(rng: Random) -> Iterator[None]:
    written: list[str] = []

    def zadd(client: valkey.Client, key: str, scores: dict[str, int]) -> Any:
        written.extend(scores)
        return _zadd(client, key, scores)

    with (
        mock.patch.object(valkey.Client, "zadd", zadd),
        mock.patch.object(valkey.Client, "zrange", lambda *_, **__: written.copy()),
    ):
        yield


@fault(
    ja="ZINCRBY が得点を変えない",
    en="ZINCRBY leaves the score as it is",
)
def points_do_not_add_up(rng: Random) -> Iterator[None]:
    def zincrby(client: valkey.Client, key: str, amount: float, member: str) -> Any:
        return client.zscore(key, member)

    with mock.patch.object(valkey.Client, "zincrby", zincrby):
        yield


@fault(
    ja="memcached も、順位を答えるコマンドを受け付ける",
    en="memcached, too, has commands that tell ranks",
)
def memcached_keeps_them_too(rng: Random) -> Iterator[None]:
    ask = memcached.Node.ask

    def obey(client: memcached.Node, command: str) -> str:
        return "1" if "rank" in command else ask(client, command)

    with mock.patch.object(memcached.Node, "ask", obey):
        yield
