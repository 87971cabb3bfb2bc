"""Broken worlds for gdnsd: health checks that are not what the hosted zone says."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from random import Random
from typing import Any
from unittest import mock

from engines import gdnsd
from engines.endpoint import Endpoint
from uradori.engines import wait_until
from uradori.faults import fault


@contextmanager
def _health_checks(**settings: Any) -> Iterator[None]:
    """Every health check has these settings of gdnsd's, whatever Route 53's are."""
    original = gdnsd.service_type

    def overruled(check: gdnsd.Record) -> dict[str, Any]:
        return {**original(check), **settings}

    with mock.patch.object(gdnsd, "service_type", overruled):
        yield


@fault(
    ja="ヘルスチェックが、止まったエンドポイントにも成功する",
    en="health checks pass although the endpoint is down",
)
def health_checks_never_fail(rng: Random) -> Iterator[None]:
    with mock.patch.object(gdnsd, "checked_by", lambda record: "up"):
        yield


@fault(
    ja="ヘルスチェックが4分に1回しか行われない", en="health checks are made once in four minutes"
)
def health_checks_are_rare(rng: Random) -> Iterator[None]:
    started, start = [], Endpoint.start

    def start_and_note(endpoint: Endpoint) -> None:
        start(endpoint)
        started.append(endpoint)

    with (
        _health_checks(interval=240),
        mock.patch.object(Endpoint, "start", start_and_note),
        mock.patch.object(gdnsd, "serving", _after_first_checks(started)),
    ):
        yield


def _after_first_checks(started: Sequence[Endpoint]) -> Callable[[str], Any]:
    """`serving` that waits until gdnsd has made the checks that come at once, however rare.

    As it starts, it checks every address, and then the first of them again.
    """
    original = gdnsd.serving

    @contextmanager
    def serving(zone_id: str) -> Iterator[gdnsd.Client]:
        with original(zone_id) as client:
            done = "gdnsd has made its first checks"
            wait_until(lambda: any(each.passed > 1 for each in started), gdnsd.PATIENCE, done)
            yield client

    return serving


@fault(
    ja="しきい値に満たない1回の成功で、正常に戻る",
    en="a single success restores the status, short of the threshold",
)
def first_success_restores(rng: Random) -> Iterator[None]:
    with _health_checks(up_thresh=1):
        yield


@fault(
    ja="一度異常になったエンドポイントが、正常に戻らない",
    en="an endpoint that was unhealthy never counts as healthy again",
)
def failed_primary_is_never_restored(rng: Random) -> Iterator[None]:
    with _health_checks(up_thresh=65535):
        yield


@fault(
    ja="ヘルスチェックのないレコードが、異常とみなされる",
    en="a record without a health check counts as unhealthy",
)
def unchecked_records_count_as_failed(rng: Random) -> Iterator[None]:
    with mock.patch.object(gdnsd, "checked_by", lambda record: record.get("HealthCheckId", "down")):
        yield
