"""Broken worlds for Valkey as a cache: values that live, go or are stored in other ways."""

import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

from engines import valkey
from uradori.faults import fault

USED_UP = 10
"""So many pages do not use up the memory that there is."""

_set, _get, _delete = valkey.Client.set, valkey.Client.get, valkey.Client.delete


def _storing(store: Any) -> AbstractContextManager[Any]:
    """`store` takes the place of SET."""
    return mock.patch.object(valkey.Client, "set", store)


@fault(ja="キャッシュした値の有効期限がすぐに切れる", en="whatever is cached expires at once")
def expires_at_once(rng: Random) -> Iterator[None]:
    def keep_briefly(client: valkey.Client, key: str, value: Any, ex: int) -> Any:
        done = _set(client, key, value, px=1)
        while client.exists(key):
            time.sleep(0.001)
        return done

    with _storing(keep_briefly):
        yield


@fault(ja="キャッシュした値の有効期限がいつまでも切れない", en="what is cached never expires")
def never_expires(rng: Random) -> Iterator[None]:
    def keep_for_good(
        client: valkey.Client, key: str, value: Any, ex: int, *, nx: bool = False
    ) -> Any:
        return _set(client, key, value, nx=nx)

    with _storing(keep_for_good):
        yield


@fault(ja="アプリケーションが、キャッシュを2回ずつ読む", en="each read asks the cache twice")
def reads_twice(rng: Random) -> Iterator[None]:
    def read_twice(client: valkey.Client, key: str) -> Any:
        _get(client, key)
        return _get(client, key)

    with mock.patch.object(valkey.Client, "get", read_twice):
        yield


@fault(ja="キャッシュから消しても、値が残る", en="what is deleted from the cache stays there")
def deletes_nothing(rng: Random) -> Iterator[None]:
    with mock.patch.object(valkey.Client, "delete", lambda client, key: 1):
        yield


@fault(
    ja="キャッシュから消した値は、あとから入れられない",
    en="what was deleted from the cache cannot be filled in afterwards",
)
def deletes_block_fills(rng: Random) -> Iterator[None]:
    deleted = set()

    def delete_for_good(client: valkey.Client, key: str) -> Any:
        deleted.add(key)
        return _delete(client, key)

    def store(client: valkey.Client, key: str, value: Any, **options: Any) -> Any:
        return None if key in deleted else _set(client, key, value, **options)

    with mock.patch.object(valkey.Client, "delete", delete_for_good), _storing(store):
        yield


@fault(
    ja="キャッシュからの削除が、次の書き込みのあとに効く",
    en="a delete from the cache takes effect after the next write",
)
def deletes_last(rng: Random) -> Iterator[None]:
    deleted: list[str] = []

    def delete_later(client: valkey.Client, key: str) -> int:
        deleted.append(key)
        return 1

    def store(client: valkey.Client, key: str, value: Any, **options: Any) -> Any:
        done = _set(client, key, value, **options)
        while deleted:
            _delete(client, deleted.pop())
        return done

    with mock.patch.object(valkey.Client, "delete", delete_later), _storing(store):
        yield


@fault(ja="キャッシュに、最初に入れた値が残る", en="the cache keeps the value that came first")
def keeps_the_first_value(rng: Random) -> Iterator[None]:
    def store(client: valkey.Client, key: str, value: Any, **options: Any) -> Any:
        return _set(client, key, value, **{**options, "nx": True})

    with _storing(store):
        yield


@fault(ja="キャッシュに何も入らない", en="the cache stores nothing")
def stores_nothing(rng: Random) -> Iterator[None]:
    with _storing(lambda client, key, value, **options: True):
        yield


@fault(
    ja="キャッシュに、読まれたことのある値しか入らない",
    en="the cache stores only what was asked for before",
)
def stores_what_was_asked_for(rng: Random) -> Iterator[None]:
    asked = set()

    def read(client: valkey.Client, key: str) -> Any:
        asked.add(key)
        return _get(client, key)

    def store(client: valkey.Client, key: str, value: Any, **options: Any) -> Any:
        return _set(client, key, value, **options) if key in asked else True

    with mock.patch.object(valkey.Client, "get", read), _storing(store):
        yield


@fault(ja="更新役の印を、誰もが付けられる", en="everybody is given the lock")
def lock_is_given_to_all(rng: Random) -> Iterator[None]:
    def store(client: valkey.Client, key: str, value: Any, **options: Any) -> Any:
        return _set(client, key, value, **{**options, "nx": False})

    with _storing(store):
        yield


def _set_up(**settings: str) -> AbstractContextManager[Any]:
    """Servers with a policy for full memory have these settings instead."""
    options = valkey.options

    def overruled(wanted: Mapping[str, str]) -> list[str]:
        return options({**wanted, **settings} if "maxmemory_policy" in wanted else wanted)

    return mock.patch.object(valkey, "options", overruled)


@fault(ja="メモリに上限がない", en="there is no limit of memory")
def memory_has_no_end(rng: Random) -> Iterator[None]:
    with _set_up(maxmemory="0"):
        yield


@fault(
    ja="メモリがいっぱいになると、どの設定でも書き込みを断る",
    en="when memory is full, writes are refused whatever the policy",
)
def never_evicts(rng: Random) -> Iterator[None]:
    with _set_up(maxmemory_policy="noeviction"):
        yield


@fault(
    ja="メモリがいっぱいになると、どの設定でもキーを消す",
    en="when memory is full, keys are evicted whatever the policy",
)
def always_evicts(rng: Random) -> Iterator[None]:
    with _set_up(maxmemory_policy="allkeys-lfu"):
        yield


@fault(
    ja="メモリがいっぱいになると、よく使われる2つのキーの片方が消える",
    en="when memory is full, one of two keys in constant use is evicted",
)
def evicts_what_is_used(rng: Random) -> Iterator[None]:
    def store(client: valkey.Client, key: str, value: Any) -> Any:
        done = _set(client, key, value)
        if client.dbsize() > USED_UP:
            _delete(client, "menu")
        return done

    with _storing(store):
        yield


@fault(
    ja="キャッシュした値のうち、最初に入れたものにしか有効期限が付かない",
    en="only what was cached first ever expires",
)
def only_the_first_expires(rng: Random) -> Iterator[None]:
    first: list[str] = []

    def keep_others(client: valkey.Client, key: str, value: Any, ex: int) -> Any:
        first.append(key)
        return _set(client, key, value, ex=ex if key == first[0] else None)

    with _storing(keep_others):
        yield
