"""Broken worlds for automated backups of Amazon RDS and what is restored from them, in moto."""

from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from typing import Any
from unittest import mock

from moto.rds.models import DBInstance, RDSBackend
from uradori.faults import fault

_restore = RDSBackend.restore_db_instance_to_point_in_time
_create = RDSBackend.create_db_instance


@contextmanager
def _restoring(stand_in: Any) -> Iterator[None]:
    """`stand_in` takes the place of a restore to a point in time."""
    with mock.patch.object(RDSBackend, "restore_db_instance_to_point_in_time", stand_in):
        yield


@fault(
    ja="ポイントインタイムリカバリで復元したインスタンスが現れない",
    en="what is restored to a point in time never appears",
)
def restore_makes_nothing(rng: Random) -> Iterator[None]:
    def restore(backend: RDSBackend, source: str, target: str, options: Any) -> DBInstance:
        _restore(backend, source, target, options)
        return backend.databases.pop(target)

    with _restoring(restore):
        yield


@fault(
    ja="復元したインスタンスが、元と同じエンドポイントを使う",
    en="the restored instance has the endpoint of its source",
)
def restored_instance_has_the_old_address(rng: Random) -> Iterator[None]:
    with mock.patch.object(DBInstance, "address", "orders.rds.amazonaws.com"):
        yield


@fault(
    ja="復元したインスタンスが、元のインスタンスに取って代わる",
    en="the restored instance takes the place of its source",
)
def restore_takes_the_place_of_its_source(rng: Random) -> Iterator[None]:
    def restore(backend: RDSBackend, source: str, target: str, options: Any) -> DBInstance:
        restored = _restore(backend, source, target, options)
        del backend.databases[source]
        return restored

    with _restoring(restore):
        yield


@fault(
    ja="復元すると、元のインスタンスの自動バックアップが無効になる",
    en="a restore disables the automated backups of its source",
)
def restore_ends_backups_of_its_source(rng: Random) -> Iterator[None]:
    def restore(backend: RDSBackend, source: str, target: str, options: Any) -> DBInstance:
        restored = _restore(backend, source, target, options)
        backend.databases[source].backup_retention_period = 0
        return restored

    with _restoring(restore):
        yield


@contextmanager
def _creating(retention: Any) -> Iterator[None]:
    """Instances keep backups for the days that `retention` makes of those asked for."""

    def create(backend: RDSBackend, options: dict[str, Any]) -> DBInstance:
        days = retention(options.get("backup_retention_period"))
        return _create(backend, {**options, "backup_retention_period": days})

    with mock.patch.object(RDSBackend, "create_db_instance", create):
        yield


@fault(
    ja="自動バックアップが、指定しなければ無効になる",
    en="automated backups are off unless asked for",
)
def backups_are_off_by_default(rng: Random) -> Iterator[None]:
    with _creating(lambda days: days or 0):
        yield


@fault(
    ja="自動バックアップの保持期間が、いつも1日になる",
    en="automated backups are always kept for a day",
)
def retention_is_always_a_day(rng: Random) -> Iterator[None]:
    with _creating(lambda days: 1):
        yield
