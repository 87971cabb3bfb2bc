"""Broken worlds for what an idle function costs: other prices, and functions that are another."""

from collections.abc import Iterator
from random import Random
from unittest import mock

import prices
from uradori.faults import fault


@fault(ja="6月の料金である", en="the prices are those of June")
def prices_are_of_june(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.LAMBDA, month=6):
        yield


@fault(ja="2025年の料金である", en="the prices are those of 2025")
def prices_are_of_last_year(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.LAMBDA, year=2025):
        yield


@fault(
    ja="アジアパシフィック（東京）の料金である", en="the prices are those of Asia Pacific (Tokyo)"
)
def prices_are_of_another_region(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.LAMBDA, region="Asia Pacific (Tokyo)"):
        yield


@fault(ja="Arm の料金である", en="the prices are those of Arm")
def prices_are_of_arm(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.LAMBDA, architecture="Arm"):
        yield


@fault(ja="関数のメモリは2 GB である", en="the function has 2 GB of memory")
def function_has_more_memory(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.IDLE_FUNCTION, memory_gb=2):
        yield


@fault(ja="関数は100万回呼び出される", en="the function is called a million times")
def function_is_called(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.IDLE_FUNCTION, requests=1_000_000):
        yield


@fault(ja="料金は31日間の分である", en="it is the bill of 31 days")
def bill_is_of_a_day_more(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.IDLE_FUNCTION, days=31):
        yield


@fault(
    ja="プロビジョニングされた同時実行は2つである",
    en="there are two units of provisioned concurrency",
)
def two_units_are_provisioned(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.IDLE_FUNCTION, provisioned=2):
        yield


@fault(
    ja="プロビジョニングされた同時実行の料金が2倍になる",
    en="the price of provisioned concurrency doubles",
)
def provisioned_price_doubles(rng: Random) -> Iterator[None]:
    doubled = 2 * prices.LAMBDA["usd_per_provisioned_gb_second"]
    with mock.patch.dict(prices.LAMBDA, usd_per_provisioned_gb_second=doubled):
        yield


@fault(
    ja="プロビジョニングされた同時実行に、使われるまで料金がかからない",
    en="provisioned concurrency is free until it is used",
)
def provisioned_is_free(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.LAMBDA, usd_per_provisioned_gb_second=0.0):
        yield


@fault(
    ja="何も割り当てていない関数にも、毎月1ドルの基本料金がかかる",
    en="a function with nothing provisioned has a basic charge of one dollar",
)
def functions_have_a_basic_charge(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.LAMBDA, usd_per_function=1.0):
        yield
