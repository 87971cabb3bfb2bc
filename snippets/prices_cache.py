"""A database of prices and a cache of them, as small as can be: what an exercise works with.

The cache has four of memcached's commands, under their names.
"""

from collections.abc import Callable


def nothing() -> None:
    """What others do where nobody else is there."""


class Database:
    """Prices by item, with a count of queries."""

    def __init__(self) -> None:
        self._prices = {"tea": 120}
        self.queries = 0
        self.meanwhile: Callable[[], object] = nothing
        """What somebody else does, in worlds where others come in between."""

    def query(self, item: str) -> int:
        """The price of an item."""
        self.queries += 1
        return self._prices[item]

    def update(self, item: str, price: int) -> None:
        """Give an item another price."""
        self._prices[item] = price


class Cache:
    """Values by key."""

    def __init__(self) -> None:
        self._values: dict[str, int] = {}

    def get(self, key: str) -> int | None:
        """The value of a key; None where there is none."""
        return self._values.get(key)

    def set(self, key: str, value: int) -> None:
        """Give a key a value, whether it has one or not."""
        self._values[key] = value

    def add(self, key: str, value: int) -> bool:
        """Give a key a value if it has none, and say whether it had none."""
        if key in self._values:
            return False
        self._values[key] = value
        return True

    def delete(self, key: str) -> None:
        """Take a key's value away."""
        self._values.pop(key, None)
