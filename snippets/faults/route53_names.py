"""Broken worlds for Route 53 in which it takes names otherwise, as moto simulates it."""

from collections.abc import Iterator
from random import Random
from typing import Any
from unittest import mock

from moto.route53.models import Route53Backend
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
