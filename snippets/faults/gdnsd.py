"""Broken worlds for gdnsd: it judges endpoints, or picks an answer, in another way."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from random import Random
from typing import Any
from unittest import mock

from engines import gdnsd
from uradori.faults import fault


@contextmanager
def _health_checks(change: Callable[[dict[str, Any]], dict[str, Any]]) -> Iterator[None]:
    """Every health check has the settings of gdnsd's that `change` makes of those it has."""
    original = gdnsd.service_type
    with mock.patch.object(gdnsd, "service_type", lambda check: change(original(check))):
        yield


Pair = dict[str, Any]
Checks = Mapping[str, gdnsd.Record]


@contextmanager
def _pairs(change: Callable[[Pair, Checks], None]) -> Iterator[None]:
    """Every pair of records is set up in gdnsd as `change` leaves it."""
    original = gdnsd.failover

    def changed(records: Sequence[gdnsd.Record], checks: Checks) -> Pair:
        pair = original(records, checks)
        change(pair, checks)
        return pair

    with mock.patch.object(gdnsd, "failover", changed):
        yield


def _try_secondary_first(pair: Pair, checks: Checks) -> None:
    pair["datacenters"].sort(reverse=True)


def _never_fail(pair: Pair, role: str) -> None:
    pair["dcmap"][role].update(service_types="up")


@fault(
    ja="ヘルスチェックが、止まったエンドポイントにも成功する",
    en="health checks pass although the endpoint is down",
)
def health_checks_never_fail(rng: Random) -> Iterator[None]:
    with mock.patch.object(gdnsd, "checked_by", lambda record: "up"):
        yield


@fault(
    ja="プライマリが異常でも、プライマリの値を返す",
    en="the primary's value is the answer although the primary is unhealthy",
)
def failed_primary_answers(rng: Random) -> Iterator[None]:
    with _pairs(lambda pair, checks: _never_fail(pair, "PRIMARY")):
        yield


@fault(
    ja="セカンダリが正常な間は、プライマリの状態にかかわらず、セカンダリの値を返す",
    en="the secondary's value is the answer while it is healthy, whatever the primary is",
)
def secondary_comes_first(rng: Random) -> Iterator[None]:
    with _pairs(_try_secondary_first):
        yield


@fault(
    ja="どちらの状態にもよらず、いつもセカンダリの値を返す",
    en="the secondary's value is always the answer, whatever the state of either",
)
def secondary_always_answers(rng: Random) -> Iterator[None]:
    def prefer(pair: Pair, checks: Checks) -> None:
        _try_secondary_first(pair, checks)
        _never_fail(pair, "SECONDARY")

    with _pairs(prefer):
        yield


@fault(
    ja="どちらも異常なら、セカンダリの値を返す",
    en="when both are unhealthy, the secondary's value is the answer",
)
def failed_pair_ends_in_secondary(rng: Random) -> Iterator[None]:
    with _pairs(lambda pair, checks: _never_fail(pair, "SECONDARY")):
        yield


@fault(
    ja="ヘルスチェックのないレコードが、異常とみなされる",
    en="a record without a health check counts as unhealthy",
)
def unchecked_records_count_as_failed(rng: Random) -> Iterator[None]:
    with mock.patch.object(gdnsd, "checked_by", lambda record: record.get("HealthCheckId", "down")):
        yield


@fault(
    ja="ヘルスチェックのないレコードも、同じエンドポイントのヘルスチェックで異常とみなされる",
    en="a record without a health check is judged by another record's check of the same endpoint",
)
def unchecked_endpoint_must_run(rng: Random) -> Iterator[None]:
    def check(pair: Pair, checks: Checks) -> None:
        by_address = {each["HealthCheckConfig"]["IPAddress"]: name for name, each in checks.items()}
        for record in pair["dcmap"].values():
            record["service_types"] = by_address[record["value"]]

    with _pairs(check):
        yield


@fault(
    ja="リダイレクトを返すエンドポイントは、異常とみなされる",
    en="an endpoint that answers with redirects counts as unhealthy",
)
def redirects_count_as_failures(rng: Random) -> Iterator[None]:
    with _health_checks(lambda check: {**check, "ok_codes": list(range(200, 300))}):
        yield


@fault(
    ja="503を返すエンドポイントにも、ヘルスチェックが成功する",
    en="a health check that is answered with 503 counts as a success",
)
def errors_count_as_successes(rng: Random) -> Iterator[None]:
    with _health_checks(lambda check: {**check, "ok_codes": [*check["ok_codes"], 503]}):
        yield


@fault(
    ja="正常に戻るのに、しきい値より1回多い成功が要る",
    en="one success more than the threshold is needed to become healthy again",
)
def one_more_success_is_needed(rng: Random) -> Iterator[None]:
    with _health_checks(lambda check: {**check, "up_thresh": check["up_thresh"] + 1}):
        yield


@fault(
    ja="異常になったエンドポイントが正常に戻るには、成功が65,535回続けて要る",
    en="an unhealthy endpoint needs 65,535 successes in a row to become healthy again",
)
def failed_primary_is_never_restored(rng: Random) -> Iterator[None]:
    with _health_checks(lambda check: {**check, "up_thresh": 65535}):
        yield


@fault(
    ja="プライマリの値に戻るのは一度だけである",
    en="the primary's value comes back only once",
)
def primary_is_restored_once(rng: Random) -> Iterator[None]:
    ask, seen = gdnsd.Client.addresses, dict[str, list[list[str]]]()

    def ask_and_stay(client: gdnsd.Client, name: str) -> list[str]:
        found, before = ask(client, name), seen.setdefault(name, [])
        if found not in before[-1:]:
            before.append(found)
        # After secondary, primary, secondary comes what would be the second return.
        return found if before[3:] == [] else before[2]

    with mock.patch.object(gdnsd.Client, "addresses", ask_and_stay):
        yield


@fault(
    ja="一度返した値は、その後どちらが異常になっても変わらない",
    en="an answer that was given once stays the same, whichever record fails after that",
)
def answers_stay(rng: Random) -> Iterator[None]:
    ask, before = gdnsd.Client.addresses, dict[str, list[str]]()

    def ask_and_remember(client: gdnsd.Client, name: str) -> list[str]:
        return before.setdefault(name, ask(client, name))

    with mock.patch.object(gdnsd.Client, "addresses", ask_and_remember):
        yield
