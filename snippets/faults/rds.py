"""Broken worlds for Amazon RDS: as moto simulates it, and in AWS's API model."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from random import Random
from typing import Any
from unittest import mock

from faults._apart import apart
from faults._models import Model, altered
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


@fault(ja="スナップショットのコピーが失われる", en="a copy of a snapshot is lost")
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


@fault(ja="どの DB インスタンスにも接続先がない", en="no DB instance has an address to connect to")
def replica_has_no_address(rng: Random) -> Iterator[None]:
    with mock.patch.object(DBInstance, "endpoint", None):
        yield


@fault(
    ja="どの DB インスタンスの接続先にもポートがない",
    en="no DB instance has a port in its endpoint",
)
def replica_has_no_port(rng: Random) -> Iterator[None]:
    with mock.patch.object(
        DBInstance, "endpoint", property(lambda each: {"Address": each.address})
    ):
        yield


@fault(ja="リードレプリカができない", en="no read replica is created")
def replica_is_never_created(rng: Random) -> Iterator[None]:
    replicate = RDSBackend.create_db_instance_read_replica

    def replicate_and_lose(backend: RDSBackend, options: dict[str, Any]) -> DBInstance:
        replica = replicate(backend, options)
        return backend.databases.pop(replica.db_instance_identifier)

    with mock.patch.object(RDSBackend, "create_db_instance_read_replica", replicate_and_lose):
        yield


@fault(
    ja="クラスを指定しても、リードレプリカは元と同じクラスになる",
    en="a read replica keeps its source's class, even if asked for another",
)
def replica_keeps_the_class_of_its_source(rng: Random) -> Iterator[None]:
    replicate = RDSBackend.create_db_instance_read_replica

    def ignore_class(backend: RDSBackend, options: dict[str, Any]) -> DBInstance:
        options.pop("db_instance_class", None)
        return replicate(backend, options)

    with mock.patch.object(RDSBackend, "create_db_instance_read_replica", ignore_class):
        yield


@contextmanager
def _addressed(unwanted: str, instead: str) -> Iterator[None]:
    """Instances whose names begin with `unwanted` have the address of the one named `instead`."""

    def address(instance: DBInstance) -> str:
        name = instance.db_instance_identifier
        return f"{instead if name.startswith(unwanted) else name}.rds.amazonaws.com"

    with mock.patch.object(DBInstance, "address", property(address)):
        yield


@fault(
    ja="リードレプリカが、元のデータベースと同じエンドポイントを使う",
    en="a read replica has the endpoint of its source",
)
def replica_has_its_sources_address(rng: Random) -> Iterator[None]:
    with _addressed("orders-replica", "orders"):
        yield


@fault(
    ja="復元したインスタンスが、レプリカと同じエンドポイントを使う",
    en="a restored instance has the endpoint of the replica",
)
def restored_instance_has_the_replicas_address(rng: Random) -> Iterator[None]:
    with _addressed("orders-restored", "orders-replica"):
        yield


@fault(
    ja="復元したインスタンスが、元のデータベースと同じエンドポイントを使う",
    en="a restored instance has the endpoint of the source",
)
def restored_instance_has_the_sources_address(rng: Random) -> Iterator[None]:
    with _addressed("orders-restored", "orders"):
        yield


@fault(ja="削除したデータベースが動き続ける", en="a deleted database goes on running")
def deleted_database_goes_on(rng: Random) -> Iterator[None]:
    def keep(backend: RDSBackend, db_instance_identifier: str, **options: Any) -> DBInstance:
        return backend.databases[db_instance_identifier]

    with mock.patch.object(RDSBackend, "delete_db_instance", keep):
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


@contextmanager
def _copied(spoil: Callable[[DBSnapshot, DBSnapshot], None]) -> Iterator[None]:
    """Each copy of a snapshot is as `spoil` leaves it, which gets the original and the copy."""
    copy = RDSBackend.copy_db_snapshot

    def copy_spoilt(backend: RDSBackend, **options: Any) -> DBSnapshot:
        made = copy(backend, **options)
        spoil(backend.get_db_snapshot(options["source_db_snapshot_identifier"]), made)
        return made

    with mock.patch.object(RDSBackend, "copy_db_snapshot", copy_spoilt):
        yield


@fault(
    ja="自動スナップショットをコピーしても SnapshotCreateTime が変わらない",
    en="a copy of an automated snapshot keeps the SnapshotCreateTime of its original",
)
def copy_keeps_the_create_time(rng: Random) -> Iterator[None]:
    def keep(original: DBSnapshot, copy: DBSnapshot) -> None:
        if original.snapshot_type == "automated":
            copy.created = original.created

    with _copied(keep):
        yield


@fault(
    ja="コピーすると OriginalSnapshotCreateTime も変わる",
    en="a copy has an OriginalSnapshotCreateTime of its own",
)
def copy_renews_the_original_time(rng: Random) -> Iterator[None]:
    def renew(original: DBSnapshot, copy: DBSnapshot) -> None:
        copy.original_snapshot_create_time = copy.created

    with _copied(renew):
        yield


@fault(
    ja="OriginalSnapshotCreateTime が、データベースを作った時刻になる",
    en="OriginalSnapshotCreateTime is the time when the database was created",
)
def original_time_is_that_of_the_database(rng: Random) -> Iterator[None]:
    create = DBSnapshot.__init__

    def create_dated_back(snapshot: DBSnapshot, *args: Any, **options: Any) -> None:
        create(snapshot, *args, **options)
        snapshot.original_snapshot_create_time = snapshot.database.created

    with mock.patch.object(DBSnapshot, "__init__", create_dated_back):
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


def _rds_with(alter: Callable[[dict[str, Any]], None]) -> AbstractContextManager[None]:
    return altered("rds", lambda model: alter(model["shapes"]))


@fault(
    ja="API モデルのスナップショットの一覧に、接続先の項目がある",
    en="the API model gives snapshots on a list an endpoint",
)
def model_gives_snapshots_an_endpoint(rng: Random) -> Iterator[None]:
    def alter(model: Model) -> None:
        listed = apart(model, "DBSnapshotMessage", "DBSnapshots", "member")
        listed["members"]["Endpoint"] = {"shape": "Endpoint"}

    with altered("rds", alter):
        yield


@fault(
    ja="API モデルの DB インスタンスからインスタンスクラスの項目が消える",
    en="the API model gives a DB instance no instance class",
)
def model_gives_replicas_no_class(rng: Random) -> Iterator[None]:
    with _rds_with(lambda shapes: shapes["DBInstance"]["members"].pop("DBInstanceClass")):
        yield


@fault(
    ja="API モデルのスナップショットにインスタンスクラスの項目がある",
    en="the API model gives a snapshot an instance class",
)
def model_gives_snapshots_a_class(rng: Random) -> Iterator[None]:
    instance_class = {"DBInstanceClass": {"shape": "String"}}
    with _rds_with(lambda shapes: shapes["DBSnapshot"]["members"].update(instance_class)):
        yield


@fault(
    ja="API モデルのスナップショットから割り当てストレージの項目が消える",
    en="the API model gives a snapshot no allocated storage",
)
def model_describes_snapshots_without_storage(rng: Random) -> Iterator[None]:
    with _rds_with(lambda shapes: shapes["DBSnapshot"]["members"].pop("AllocatedStorage")):
        yield


@fault(
    ja="コピーのコピーでは、OriginalSnapshotCreateTime がコピーの時刻になる",
    en="in a copy of a copy OriginalSnapshotCreateTime is the time of the first copy",
)
def copy_of_a_copy_begins_anew(rng: Random) -> Iterator[None]:
    copy = RDSBackend.copy_db_snapshot

    def copy_anew(backend: RDSBackend, **options: Any) -> DBSnapshot:
        snapshot = copy(backend, **options)
        copied = backend.get_db_snapshot(options["source_db_snapshot_identifier"])
        if copied.original_snapshot_create_time != copied.snapshot_create_time:
            snapshot.original_snapshot_create_time = copied.snapshot_create_time
        return snapshot

    with mock.patch.object(RDSBackend, "copy_db_snapshot", copy_anew):
        yield
