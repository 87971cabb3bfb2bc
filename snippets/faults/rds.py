"""Broken worlds for Amazon RDS: as moto simulates it, in AWS's API model, and in its prices."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

import prices
from faults._models import altered, redocumented
from moto.rds.models import DBInstance, DBSnapshot, RDSBackend
from uradori.faults import fault


@fault(
    ja="スナップショットをコピーするとインスタンスも起動する",
    en="copying a snapshot also starts an instance",
)
def copying_starts_an_instance(rng: Random) -> Iterator[None]:
    copy = RDSBackend.copy_db_snapshot

    def copy_and_start(backend: RDSBackend, *args: Any, **options: Any) -> DBSnapshot:
        snapshot = copy(backend, *args, **options)
        name = snapshot.db_snapshot_identifier
        backend.restore_db_instance_from_db_snapshot(name, {"db_instance_identifier": name})
        return snapshot

    with mock.patch.object(RDSBackend, "copy_db_snapshot", copy_and_start):
        yield


@fault(
    ja="スナップショットのコピーが別リージョンに届かない",
    en="a copied snapshot never arrives in the other Region",
)
def copy_never_arrives(rng: Random) -> Iterator[None]:
    copy = RDSBackend.copy_db_snapshot

    def copy_and_lose(backend: RDSBackend, *args: Any, **options: Any) -> DBSnapshot:
        snapshot = copy(backend, *args, **options)
        return backend.database_snapshots.pop(snapshot.db_snapshot_identifier)

    with mock.patch.object(RDSBackend, "copy_db_snapshot", copy_and_lose):
        yield


def _replicating(spoil: Callable[[DBInstance], None]) -> AbstractContextManager[Any]:
    replicate = RDSBackend.create_db_instance_read_replica

    def replicate_spoilt(backend: RDSBackend, options: dict[str, Any]) -> DBInstance:
        replica = replicate(backend, options)
        spoil(replica)
        return replica

    return mock.patch.object(RDSBackend, "create_db_instance_read_replica", replicate_spoilt)


@fault(
    ja="リードレプリカが元と違うインスタンスクラスになる",
    en="a read replica gets another instance class than its source",
)
def replica_gets_another_class(rng: Random) -> Iterator[None]:
    with _replicating(lambda replica: setattr(replica, "db_instance_class", "db.t3.nano")):
        yield


@fault(ja="リードレプリカに接続先がない", en="a read replica has no address to connect to")
def replica_has_no_address(rng: Random) -> Iterator[None]:
    with mock.patch.object(DBInstance, "endpoint", None):
        yield


@fault(
    ja="昇格するとインスタンスの接続先が変わる",
    en="a promotion moves the replica to another address",
)
def promotion_moves_the_replica(rng: Random) -> Iterator[None]:
    promote = RDSBackend.promote_read_replica

    def promote_and_rename(backend: RDSBackend, options: dict[str, Any]) -> DBInstance:
        instance = promote(backend, options)
        instance.db_instance_identifier = "promoted"
        return instance

    with mock.patch.object(RDSBackend, "promote_read_replica", promote_and_rename):
        yield


@fault(
    ja="昇格させても何も変わらない",
    en="a promotion changes nothing",
)
def promotion_does_nothing(rng: Random) -> Iterator[None]:
    def leave(backend: RDSBackend, options: dict[str, Any]) -> DBInstance:
        return backend.databases[options["db_instance_identifier"]]

    with mock.patch.object(RDSBackend, "promote_read_replica", leave):
        yield


@fault(
    ja="復元してもインスタンスができない",
    en="restoring a snapshot creates no instance",
)
def restore_makes_nothing(rng: Random) -> Iterator[None]:
    restore = RDSBackend.restore_db_instance_from_db_snapshot

    def restore_and_lose(backend: RDSBackend, *args: Any) -> DBInstance:
        instance = restore(backend, *args)
        return backend.databases.pop(instance.db_instance_identifier)

    with mock.patch.object(RDSBackend, "restore_db_instance_from_db_snapshot", restore_and_lose):
        yield


@fault(
    ja="復元が、動いているレプリカを置き換えてしまう",
    en="restoring a snapshot replaces the replica that is running",
)
def restore_replaces_the_replica(rng: Random) -> Iterator[None]:
    restore = RDSBackend.restore_db_instance_from_db_snapshot

    def restore_over(backend: RDSBackend, *args: Any) -> DBInstance:
        backend.databases.clear()
        return restore(backend, *args)

    with mock.patch.object(RDSBackend, "restore_db_instance_from_db_snapshot", restore_over):
        yield


def _rds_with(alter: Callable[[dict[str, Any]], None]) -> AbstractContextManager[None]:
    return altered("rds", lambda model: alter(model["shapes"]))


@fault(
    ja="API モデルのスナップショットに接続先の項目がある",
    en="the API model gives a snapshot an endpoint",
)
def model_gives_snapshots_an_endpoint(rng: Random) -> Iterator[None]:
    endpoint = {"Endpoint": {"shape": "Endpoint"}}
    with _rds_with(lambda shapes: shapes["DBSnapshot"]["members"].update(endpoint)):
        yield


@fault(
    ja="API モデルのレプリカからインスタンスクラスの項目が消える",
    en="the API model gives a replica no instance class",
)
def model_gives_replicas_no_class(rng: Random) -> Iterator[None]:
    with _rds_with(lambda shapes: shapes["DBInstance"]["members"].pop("DBInstanceClass")):
        yield


def _snapshot_says(member: str, old: str, new: str) -> AbstractContextManager[None]:
    return redocumented("rds", old, new, "shapes", "DBSnapshot", "members", member)


@fault(
    ja="API モデルで、コピーすると元の取得時刻も変わる",
    en="the API model has the original time change with a copy",
)
def model_renews_the_original_time(rng: Random) -> Iterator[None]:
    with _snapshot_says("OriginalSnapshotCreateTime", "Doesn't change when", "Changes when"):
        yield


@fault(
    ja="API モデルで、コピーしても作成時刻が変わらない",
    en="the API model keeps the create time in a copy",
)
def model_keeps_the_create_time(rng: Random) -> Iterator[None]:
    with _snapshot_says("SnapshotCreateTime", "Changes for the copy", "Stays the same"):
        yield


@fault(
    ja="毎日のコピーが増分ではなくフルコピーになる",
    en="every daily copy is a full one",
)
def daily_copies_are_full(rng: Random) -> Iterator[None]:
    full = prices.ORDERS_DATABASE["gb"]
    with mock.patch.dict(prices.ORDERS_DATABASE, gb_in_a_daily_copy=full):
        yield


def _price(name: str, factor: float) -> Any:
    return mock.patch.dict(prices.RDS, {name: factor * prices.RDS[name]})


@fault(ja="インスタンスが無料になる", en="instances are free")
def instances_are_free(rng: Random) -> Iterator[None]:
    with _price("usd_per_instance_hour", 0):
        yield


@fault(ja="インスタンスの料金が2倍になる", en="the price of an instance doubles")
def instances_cost_double(rng: Random) -> Iterator[None]:
    with _price("usd_per_instance_hour", 2):
        yield


@fault(
    ja="スナップショットの保管料が10倍になる",
    en="storing snapshots costs ten times as much",
)
def snapshot_storage_costs_tenfold(rng: Random) -> Iterator[None]:
    with _price("usd_per_gb_month_of_snapshot", 10):
        yield


@fault(ja="スナップショットの保管料が無料になる", en="storing snapshots is free")
def snapshot_storage_is_free(rng: Random) -> Iterator[None]:
    with _price("usd_per_gb_month_of_snapshot", 0):
        yield


@fault(ja="リージョン間の転送料が無料になる", en="transfer between Regions is free")
def transfer_is_free(rng: Random) -> Iterator[None]:
    with _price("usd_per_gb_to_another_region", 0):
        yield
