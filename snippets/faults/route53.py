"""Broken worlds for Amazon Route 53, as moto keeps its records and health checks."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from typing import Any
from unittest import mock

from botocore.client import BaseClient
from moto.route53.models import FakeZone, HealthCheck, RecordSet
from uradori.faults import fault

# Records, as moto keeps them


@fault(
    ja="セカンダリのヘルスチェックだけが外れる",
    en="the secondary loses the health check it was given",
)
def secondary_goes_unchecked(rng: Random) -> Iterator[None]:
    add = FakeZone.add_rrset

    def add_unchecked(zone: FakeZone, record: dict[str, Any]) -> RecordSet:
        unchecked = {"HealthCheckId": None} if record.get("Failover") == "SECONDARY" else {}
        return add(zone, {**record, **unchecked})

    with mock.patch.object(FakeZone, "add_rrset", add_unchecked):
        yield


@fault(ja="CREATE と UPSERT による変更が失われる", en="what CREATE and UPSERT write is lost")
def changes_are_lost(rng: Random) -> Iterator[None]:
    with mock.patch.multiple(FakeZone, add_rrset=mock.DEFAULT, upsert_rrset=mock.DEFAULT):
        yield


@fault(ja="CREATE が同じ名前のレコードを置き換える", en="a CREATE replaces the records of its name")
def create_replaces_the_name(rng: Random) -> Iterator[None]:
    add = FakeZone.add_rrset

    def replace(zone: FakeZone, record: dict[str, Any]) -> RecordSet:
        _remove(zone, lambda each: each.name == record["Name"])
        return add(zone, record)

    with mock.patch.object(FakeZone, "add_rrset", replace):
        yield


@fault(
    ja="UPSERT した値が、一覧に反映されない",
    en="the list goes on showing the values from before an UPSERT",
)
def upsert_is_not_listed(rng: Random) -> Iterator[None]:
    with mock.patch.object(FakeZone, "upsert_rrset"):
        yield


@fault(
    ja="UPSERT が同じ名前のほかのタイプのレコードまで取り除く",
    en="an UPSERT also removes the name's records of other types",
)
def upsert_replaces_every_type(rng: Random) -> Iterator[None]:
    with _upserts_that_remove(lambda each, new: each.name == new["Name"]):
        yield


@fault(ja="レコードの削除が無視される", en="deletes of records are ignored")
def deletes_are_ignored(rng: Random) -> Iterator[None]:
    with mock.patch.object(FakeZone, "delete_rrset"):
        yield


def _remove(zone: FakeZone, unwanted: Callable[[RecordSet], bool]) -> None:
    zone.rrsets = [each for each in zone.rrsets if not unwanted(each)]


@contextmanager
def _upserts_that_remove(
    unwanted: Callable[[RecordSet, dict[str, Any]], bool],
) -> Iterator[None]:
    """An UPSERT adds a record, and removes those which are `unwanted` beside the new one."""

    def replace(zone: FakeZone, record: dict[str, Any]) -> RecordSet:
        _remove(zone, lambda each: unwanted(each, record))
        return zone.add_rrset(record)

    with mock.patch.object(FakeZone, "upsert_rrset", replace):
        yield


@fault(ja="TTL が半分になる", en="a record's TTL is halved")
def ttl_is_halved(rng: Random) -> Iterator[None]:
    with _kept("ttl", lambda seconds: int(seconds) // 2):
        yield


@fault(ja="TTL が2倍になる", en="a record's TTL is doubled")
def ttl_is_doubled(rng: Random) -> Iterator[None]:
    with _kept("ttl", lambda seconds: int(seconds) * 2):
        yield


@contextmanager
def _kept(attribute: str, change: Callable[[Any], Any]) -> Iterator[None]:
    """An attribute of each record is what `change` makes of the one that it was given."""
    changed = property(
        lambda record: change(record.__dict__[attribute]),
        lambda record, value: record.__dict__.update({attribute: value}),
    )
    with mock.patch.object(RecordSet, attribute, changed, create=True):
        yield


# What moto is not


@fault(
    ja="moto が、プライマリのある名前に CREATE したレコードを捨てる",
    en="moto drops a record that is created under the name of a primary",
)
def second_primary_is_dropped(rng: Random) -> Iterator[None]:
    add = FakeZone.add_rrset

    def add_once(zone: FakeZone, record: dict[str, Any]) -> Any:
        return None if _has_primary(zone, record) else add(zone, record)

    with mock.patch.object(FakeZone, "add_rrset", add_once):
        yield


@fault(
    ja="moto が、プライマリのある名前に CREATE したレコードに別の名前を付ける",
    en="moto gives another name to a record that is created under the name of a primary",
)
def second_primary_is_renamed(rng: Random) -> Iterator[None]:
    add = FakeZone.add_rrset

    def add_renamed(zone: FakeZone, record: dict[str, Any]) -> Any:
        other = {"Name": f"other.{record['Name']}"} if _has_primary(zone, record) else {}
        return add(zone, {**record, **other})

    with mock.patch.object(FakeZone, "add_rrset", add_renamed):
        yield


def _has_primary(zone: FakeZone, record: dict[str, Any]) -> bool:
    return any(each.failover == "PRIMARY" and each.name == record["Name"] for each in zone.rrsets)


@fault(ja="moto が TestDNSAnswer に答える", en="moto answers TestDNSAnswer")
def test_dns_answer_works(rng: Random) -> Iterator[None]:
    call = BaseClient._make_api_call

    def answer(client: BaseClient, operation: str, arguments: Any) -> Any:
        if operation == "TestDNSAnswer":
            return {"ResponseCode": "NOERROR", "RecordData": ["192.0.2.10"]}
        return call(client, operation, arguments)

    with mock.patch.object(BaseClient, "_make_api_call", answer):
        yield


@fault(
    ja="moto が、レコードが1つだけの名前については TestDNSAnswer に答える",
    en="moto answers TestDNSAnswer for a name with a single record",
)
def test_dns_answer_works_for_single_records(rng: Random) -> Iterator[None]:
    call = BaseClient._make_api_call

    def answer_if_single(client: BaseClient, operation: str, arguments: Any) -> Any:
        if operation == "TestDNSAnswer" and arguments["RecordName"].startswith("api."):
            return {"ResponseCode": "NOERROR", "RecordData": ["192.0.2.30"]}
        return call(client, operation, arguments)

    with mock.patch.object(BaseClient, "_make_api_call", answer_if_single):
        yield


# Health checks, as moto keeps them


@fault(ja="間隔の既定値が60秒になる", en="the default interval is 60 seconds")
def default_interval_is_a_minute(rng: Random) -> Iterator[None]:
    with _defaults(request_interval=60):
        yield


@fault(ja="しきい値の既定値が4になる", en="the default threshold is 4")
def default_threshold_is_four(rng: Random) -> Iterator[None]:
    with _defaults(failure_threshold=4):
        yield


@contextmanager
def _defaults(**values: int) -> Iterator[None]:
    """Health checks that do not say otherwise are created with these values."""
    create = HealthCheck.__init__

    def create_with_defaults(
        check: HealthCheck, name: str, reference: str, arguments: dict[str, Any]
    ) -> None:
        said = {key: value for key, value in arguments.items() if value is not None}
        create(check, name, reference, {**values, **said})

    with mock.patch.object(HealthCheck, "__init__", create_with_defaults):
        yield
