"""Broken worlds for Route 53's routing policies, and for bounds, as AWS's API model has them."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from random import Random

from faults._models import Model, altered
from uradori.faults import fault


def _without(member: str) -> AbstractContextManager[None]:
    """Records have a member less."""
    return altered(
        "route53", lambda model: model["shapes"]["ResourceRecordSet"]["members"].pop(member)
    )


def _bounded(shape: str, **bounds: int) -> AbstractContextManager[None]:
    """A value has these bounds."""
    return altered("route53", lambda model: model["shapes"][shape].update(bounds))


def _changed_within(member: str, **bounds: int) -> AbstractContextManager[None]:
    """A setting of a health check that is there already has these bounds."""

    def alter(model: Model) -> None:
        changed = model["shapes"]["UpdateHealthCheckRequest"]["members"][member]
        model["shapes"]["Changed"] = {**model["shapes"][changed["shape"]], **bounds}
        changed["shape"] = "Changed"

    return altered("route53", alter)


@fault(ja="API モデルに重みがない", en="the API model has no weights")
def model_has_no_weights(rng: Random) -> Iterator[None]:
    with _without("Weight"):
        yield


@fault(ja="API モデルのレコードにリージョンがない", en="in the API model records have no Region")
def model_has_no_latency(rng: Random) -> Iterator[None]:
    with _without("Region"):
        yield


@fault(ja="API モデルにフェイルオーバーがない", en="the API model has no failover")
def model_has_no_failover(rng: Random) -> Iterator[None]:
    with _without("Failover"):
        yield


@fault(ja="API モデルに位置情報がない", en="the API model has no geolocation")
def model_has_no_geolocation(rng: Random) -> Iterator[None]:
    with _without("GeoLocation"):
        yield


@fault(ja="API モデルに地理的近接性がない", en="the API model has no geoproximity")
def model_has_no_geoproximity(rng: Random) -> Iterator[None]:
    with _without("GeoProximityLocation"):
        yield


@fault(
    ja="API モデルのレコードを CIDR と結び付けられない",
    en="in the API model records cannot be linked to CIDR blocks",
)
def model_has_no_addresses(rng: Random) -> Iterator[None]:
    with _without("CidrRoutingConfig"):
        yield


@fault(ja="API モデルに複数値回答がない", en="the API model has no multivalue answers")
def model_has_no_multivalue(rng: Random) -> Iterator[None]:
    with _without("MultiValueAnswer"):
        yield


@fault(ja="API モデルで、重みが256まで増える", en="in the API model a weight can be 256")
def model_takes_weights_up_to_256(rng: Random) -> Iterator[None]:
    with _bounded("ResourceRecordSetWeight", max=256):
        yield


@fault(
    ja="API モデルで、2つのリージョンからでも調べられる",
    en="in the API model two Regions are enough to check from",
)
def model_checks_from_two_regions(rng: Random) -> Iterator[None]:
    with _bounded("HealthCheckRegionList", min=2):
        yield


@fault(
    ja="API モデルで、間隔を1秒まで縮められる", en="in the API model the interval can be one second"
)
def model_checks_every_second(rng: Random) -> Iterator[None]:
    with _bounded("RequestInterval", min=1):
        yield


@fault(
    ja="API モデルで、しきい値が2回からになる", en="in the API model the threshold is at least two"
)
def model_needs_two_failures(rng: Random) -> Iterator[None]:
    with _bounded("FailureThreshold", min=2):
        yield


@fault(
    ja="API モデルで、しきい値を100回まで増やせる",
    en="in the API model the threshold can be a hundred",
)
def model_tolerates_a_hundred_failures(rng: Random) -> Iterator[None]:
    with _bounded("FailureThreshold", max=100):
        yield


@fault(
    ja="API モデルで、しきい値を後から20回まで増やせる",
    en="in the API model the threshold can be changed to twenty later",
)
def model_tolerates_twenty_failures_after_a_change(rng: Random) -> Iterator[None]:
    with _changed_within("FailureThreshold", max=20):
        yield


@fault(
    ja="API モデルで、しきい値を後から1回には変えられない",
    en="in the API model the threshold cannot be changed to one later",
)
def model_needs_two_failures_after_a_change(rng: Random) -> Iterator[None]:
    with _changed_within("FailureThreshold", min=2):
        yield


@fault(
    ja="API モデルで、調べるリージョンを後から1つに減らせる",
    en="in the API model the Regions to check from can be cut down to one later",
)
def model_checks_from_one_region_after_a_change(rng: Random) -> Iterator[None]:
    with _changed_within("Regions", min=1):
        yield
