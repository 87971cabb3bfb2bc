"""Broken worlds for what AWS's API models once said: extracts of another day."""

from collections.abc import Iterator
from datetime import date
from random import Random
from unittest import mock

import past
from uradori.faults import fault


@fault(
    ja="比べる昔の API モデルが2022年のものである",
    en="the past API model that is compared is of 2022",
)
def is_of_2022(rng: Random) -> Iterator[None]:
    with mock.patch.object(past, "released", lambda: date(2022, 8, 18)):
        yield


@fault(
    ja="比べる昔の API モデルが7月のものである",
    en="the past API model that is compared is of July",
)
def is_of_july(rng: Random) -> Iterator[None]:
    with mock.patch.object(past, "released", lambda: date(2023, 7, 18)):
        yield
