"""Broken worlds of the warehouse that exercises ship from."""

from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

import warehouse
from uradori.faults import fault

REFUSED = "order-3"


def _refusing(times: float) -> AbstractContextManager[Any]:
    ship, asked = warehouse.ship, Counter[str]()

    def ship_or_refuse(order: str) -> None:
        asked[order] += 1
        if order == REFUSED and asked[order] <= times:
            raise RuntimeError(f"{order} cannot be shipped")
        ship(order)

    return mock.patch.object(warehouse, "ship", ship_or_refuse)


@fault(
    ja="ある注文の出荷が、何度やり直しても失敗する",
    en="one order cannot be shipped, however often it is tried",
)
def refuses_an_order(rng: Random) -> Iterator[None]:
    with _refusing(times=float("inf")):
        yield


@fault(
    ja="ある注文の出荷が、1回目は失敗する", en="one order cannot be shipped at the first attempt"
)
def refuses_an_order_once(rng: Random) -> Iterator[None]:
    with _refusing(times=1):
        yield
