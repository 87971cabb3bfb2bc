"""Broken worlds for read replicas of Amazon RDS: what else creating one does, in moto."""

from collections.abc import Iterator
from copy import copy
from random import Random
from typing import Any
from unittest import mock

from moto.rds.models import DBInstance, RDSBackend
from uradori.faults import fault


@fault(
    ja="リードレプリカを作ると、元のリージョンにもインスタンスが1つ増える",
    en="creating a read replica adds an instance in the Region of its source, too",
)
def replica_adds_an_instance_at_home(rng: Random) -> Iterator[None]:
    replicate = RDSBackend.create_db_instance_read_replica

    def replicate_by_another(backend: RDSBackend, options: dict[str, Any]) -> DBInstance:
        source = backend.find_db_from_id(options["source_db_instance_identifier"])
        another = copy(source)
        another.db_instance_identifier = f"{source.db_instance_identifier}-helper"
        source.backend.databases[another.db_instance_identifier] = another
        return replicate(backend, options)

    with mock.patch.object(RDSBackend, "create_db_instance_read_replica", replicate_by_another):
        yield
