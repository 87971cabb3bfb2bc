"""Broken worlds for snapshots of Amazon RDS: those that are taken automatically, in moto."""

from collections.abc import Iterator
from random import Random
from typing import Any
from unittest import mock

from moto.rds.models import DBSnapshot, RDSBackend
from uradori.faults import fault


@fault(
    ja="自動スナップショットをコピーするとインスタンスも起動する",
    en="copying an automated snapshot also starts an instance",
)
def copying_an_automated_one_starts_an_instance(rng: Random) -> Iterator[None]:
    copy = RDSBackend.copy_db_snapshot

    def copy_and_start(backend: RDSBackend, **options: Any) -> DBSnapshot:
        snapshot = copy(backend, **options)
        source = backend.get_db_snapshot(options["source_db_snapshot_identifier"])
        name = snapshot.db_snapshot_identifier
        if source.snapshot_type == "automated":
            backend.restore_db_instance_from_db_snapshot(name, {"db_instance_identifier": name})
        return snapshot

    with mock.patch.object(RDSBackend, "copy_db_snapshot", copy_and_start):
        yield
