"""Broken worlds of the database and the cache of prices: others come in between."""

from collections.abc import Iterator
from random import Random
from unittest import mock

from prices_cache import Database, nothing
from uradori.faults import fault


def _meanwhile(database: Database) -> None:
    """Let the others have their turn, once."""
    others, database.meanwhile = database.meanwhile, nothing
    others()


@fault(
    ja="ある処理がデータベースから読んだ直後に、別の処理が値を更新する",
    en="right after somebody has read from the database, somebody else updates the value",
)
def update_follows_query(rng: Random) -> Iterator[None]:
    query = Database.query

    def query_first(database: Database, item: str) -> int:
        found = query(database, item)
        _meanwhile(database)
        return found

    with mock.patch.object(Database, "query", query_first):
        yield


@fault(
    ja="ある処理がデータベースを更新する直前に、別の処理が値を読む",
    en="right before somebody updates the database, somebody else reads the value",
)
def read_precedes_update(rng: Random) -> Iterator[None]:
    update = Database.update

    def update_last(database: Database, item: str, price: int) -> None:
        _meanwhile(database)
        update(database, item, price)

    with mock.patch.object(Database, "update", update_last):
        yield
