"""Broken worlds for what a database in another Region costs: other prices, another database."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

import prices
from uradori.faults import fault


def _prices(**other: Any) -> AbstractContextManager[Any]:
    return mock.patch.dict(prices.RDS, other)


def _database(**other: Any) -> AbstractContextManager[Any]:
    return mock.patch.dict(prices.ORDERS_DATABASE, other)


@fault(
    ja="データベースはアジアパシフィック（東京）にある",
    en="the database is in Asia Pacific (Tokyo)",
)
def database_is_in_another_region(rng: Random) -> Iterator[None]:
    with _prices(region="Asia Pacific (Tokyo)"):
        yield


@fault(ja="転送先は欧州（アイルランド）である", en="the data goes to Europe (Ireland)")
def data_goes_elsewhere(rng: Random) -> Iterator[None]:
    with _prices(other_region="Europe (Ireland)"):
        yield


@fault(ja="2025年の料金である", en="the prices are those of 2025")
def prices_are_of_last_year(rng: Random) -> Iterator[None]:
    with _prices(year=2025):
        yield


@fault(ja="1月の料金である", en="the prices are those of January")
def prices_are_of_january(rng: Random) -> Iterator[None]:
    with _prices(month=1):
        yield


@fault(ja="マルチ AZ のインスタンスの料金である", en="the prices are those of a Multi-AZ instance")
def replica_is_multi_az(rng: Random) -> Iterator[None]:
    with _prices(**{"class": "Multi-AZ db.t3.micro"}):
        yield


@fault(ja="データベースは40 GB である", en="the database has 40 GB")
def database_is_twice_as_large(rng: Random) -> Iterator[None]:
    with _database(gb=40):
        yield


@fault(ja="1日に2 GB が変わる", en="2 GB change a day")
def twice_as_much_changes(rng: Random) -> Iterator[None]:
    with _database(gb_changed_a_day=2, gb_in_a_daily_copy=2):
        yield


@fault(ja="14世代残す", en="fourteen copies are kept")
def fourteen_copies_are_kept(rng: Random) -> Iterator[None]:
    with _database(copies_kept=14):
        yield


@fault(
    ja="毎日のコピーが増分ではなくフルコピーになる",
    en="every daily copy is a full one",
)
def daily_copies_are_full(rng: Random) -> Iterator[None]:
    with _database(gb_in_a_daily_copy=prices.ORDERS_DATABASE["gb"]):
        yield


@fault(ja="インスタンスが無料になる", en="instances are free")
def instances_are_free(rng: Random) -> Iterator[None]:
    with _prices(usd_per_instance_hour=0):
        yield


@fault(ja="インスタンスの料金が2倍になる", en="the price of an instance doubles")
def instances_cost_double(rng: Random) -> Iterator[None]:
    with _prices(usd_per_instance_hour=2 * prices.RDS["usd_per_instance_hour"]):
        yield


@fault(
    ja="スナップショットの保管料が10倍になる",
    en="storing snapshots costs ten times as much",
)
def snapshot_storage_costs_tenfold(rng: Random) -> Iterator[None]:
    with _prices(usd_per_gb_month_of_snapshot=10 * prices.RDS["usd_per_gb_month_of_snapshot"]):
        yield


@fault(ja="スナップショットの保管料が無料になる", en="storing snapshots is free")
def snapshot_storage_is_free(rng: Random) -> Iterator[None]:
    with _prices(usd_per_gb_month_of_snapshot=0):
        yield


@fault(ja="リージョン間の転送料が無料になる", en="transfer between Regions is free")
def transfer_is_free(rng: Random) -> Iterator[None]:
    with _prices(usd_per_gb_to_another_region=0):
        yield


@fault(ja="ディスクの料金が0.09ドルになる", en="disks cost 0.09 USD")
def disks_cost_a_little_less(rng: Random) -> Iterator[None]:
    with _prices(usd_per_gb_month_of_disk=0.09):
        yield
