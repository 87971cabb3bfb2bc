"""Broken worlds for Route 53 in which it takes names otherwise, as moto simulates it."""

from collections.abc import Iterator
from random import Random
from typing import Any
from unittest import mock

from moto.route53.models import FakeZone, RecordSet, Route53Backend
from uradori.faults import fault


@fault(
    ja="UPSERT が、末尾にドットのない名前を別の名前とみなす",
    en="an UPSERT takes a name without its trailing dot for another name",
)
def upsert_tells_names_apart_by_the_dot(rng: Random) -> Iterator[None]:
    change = Route53Backend.change_resource_record_sets

    def add_if_dotless(backend: Route53Backend, zone_id: str, changes: Any) -> None:
        for each in changes:
            if not each["ResourceRecordSet"]["Name"].endswith("."):
                each["Action"] = "CREATE"
        change(backend, zone_id, changes)

    with mock.patch.object(Route53Backend, "change_resource_record_sets", add_if_dotless):
        yield


@fault(
    ja="UPSERT が、その名前の下にある名前のレコードも取り除く",
    en="an UPSERT also removes the records of names below its own",
)
def upsert_replaces_names_below(rng: Random) -> Iterator[None]:
    upsert = FakeZone.upsert_rrset

    def upsert_alone(zone: FakeZone, record: dict[str, Any]) -> RecordSet:
        below = "." + record["Name"]
        zone.rrsets = [each for each in zone.rrsets if not each.name.endswith(below)]
        return upsert(zone, record)

    with mock.patch.object(FakeZone, "upsert_rrset", upsert_alone):
        yield


@fault(
    ja="DELETE は、末尾にドットのない名前では何も取り除かない",
    en="a DELETE of a name without its trailing dot removes nothing",
)
def deletes_need_the_dot(rng: Random) -> Iterator[None]:
    change = Route53Backend.change_resource_record_sets

    def change_dotted(backend: Route53Backend, zone_id: str, changes: Any) -> None:
        dotted = [each for each in changes if each["ResourceRecordSet"]["Name"].endswith(".")]
        others = [each for each in changes if each["Action"] != "DELETE" and each not in dotted]
        change(backend, zone_id, dotted + others)

    with mock.patch.object(Route53Backend, "change_resource_record_sets", change_dotted):
        yield


@fault(
    ja="まだない名前への UPSERT は、一覧に反映されない",
    en="an UPSERT for a name that is not there yet is not listed",
)
def upsert_adds_nothing(rng: Random) -> Iterator[None]:
    upsert = FakeZone.upsert_rrset

    def upsert_if_there(zone: FakeZone, record: dict[str, Any]) -> RecordSet | None:
        there = any(each.name == record["Name"] for each in zone.rrsets)
        return upsert(zone, record) if there else None

    with mock.patch.object(FakeZone, "upsert_rrset", upsert_if_there):
        yield
