"""Broken worlds for caching what a database is asked: databases that behave otherwise."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from random import Random
from typing import Any
from unittest import mock

from uradori.faults import fault


def _database(kind: type[sqlite3.Connection]) -> AbstractContextManager[Callable[..., Any]]:
    return mock.patch.object(sqlite3, "connect", partial(sqlite3.connect, factory=kind))


class _Larger(sqlite3.Connection):
    def executemany(self, sql: str, rows: Iterable[Any]) -> sqlite3.Cursor:
        filled = [*rows]
        return super().executemany(sql, [*filled, filled[-1]])


@fault(ja="データが6件ある", en="there are six items")
def database_has_six_items(rng: Random) -> Iterator[None]:
    with _database(_Larger):
        yield


class _Repeating(sqlite3.Connection):
    def execute(self, sql: str, *args: Any) -> sqlite3.Cursor:
        if sql.startswith("SELECT"):
            super().execute(sql, *args)
        return super().execute(sql, *args)


@fault(ja="データベースへの問い合わせが2回ずつ実行される", en="every query is run twice")
def database_repeats_queries(rng: Random) -> Iterator[None]:
    with _database(_Repeating):
        yield


class _Forgetful(sqlite3.Connection):
    def execute(self, sql: str, *args: Any) -> sqlite3.Cursor:
        if sql.startswith("UPDATE"):
            return super().execute("SELECT 1")
        return super().execute(sql, *args)


@fault(ja="データベースの更新が失われる", en="updates of the database are lost")
def database_ignores_updates(rng: Random) -> Iterator[None]:
    with _database(_Forgetful):
        yield


class _Early(sqlite3.Connection):
    def execute(self, sql: str, *args: Any) -> sqlite3.Cursor:
        if sql.startswith("INSERT"):
            return super().execute(sql.replace("120", "170"), *args)
        return super().execute(sql, *args)


@fault(
    ja="読む側に、更新のあとの値がもう見えている",
    en="the reader sees the value after the update already",
)
def database_shows_updates_early(rng: Random) -> Iterator[None]:
    with _database(_Early):
        yield


class _Joining(sqlite3.Connection):
    def execute(self, sql: str, *args: Any) -> sqlite3.Cursor:
        if not sql.startswith("SELECT"):
            return super().execute(sql, *args)
        known = self.__dict__.setdefault("answers", {})
        if sql not in known:
            known[sql] = super().execute(sql, *args).fetchone()
            return super().execute(sql, *args)
        self.set_trace_callback(None)
        return super().execute("SELECT ?", known[sql])


@fault(
    ja="データベースが、同じ問い合わせを1回だけ実行する",
    en="the database runs equal queries only once",
)
def database_joins_equal_queries(rng: Random) -> Iterator[None]:
    with _database(_Joining):
        yield
