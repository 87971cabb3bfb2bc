"""Broken worlds for sessions in Valkey: reads that renew, or do not, and times that do not end."""

from collections.abc import Iterator
from random import Random
from typing import Any
from unittest import mock

from engines import valkey
from uradori.faults import fault

_get = valkey.Client.get


@fault(ja="GET が、期限を1,800秒に設定し直す", en="GET sets the time to live to 1,800 seconds")
def every_read_renews(rng: Random) -> Iterator[None]:
    def get(client: valkey.Client, key: str) -> Any:
        client.expire(key, 1800)
        return _get(client, key)

    with mock.patch.object(valkey.Client, "get", get):
        yield


@fault(ja="GETEX で読んでも期限が延びない", en="GETEX does not renew the time to live")
def no_read_renews(rng: Random) -> Iterator[None]:
    with mock.patch.object(valkey.Client, "getex", lambda client, key, ex: _get(client, key)):
        yield


@fault(ja="期限を過ぎてもセッションが残る", en="sessions outlive their time")
def sessions_outlive_their_time(rng: Random) -> Iterator[None]:
    with mock.patch.object(valkey, "let_expire"):
        yield
