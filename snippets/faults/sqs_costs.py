"""Broken worlds for what Amazon SQS costs: other prices, and queues watched in another way."""

from collections.abc import Iterator
from random import Random
from unittest import mock

import prices
from uradori.faults import fault


@fault(ja="7月の料金である", en="the prices are those of July")
def prices_are_of_july(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.SQS, month=7):
        yield


@fault(ja="2025年の料金である", en="the prices are those of 2025")
def prices_are_of_last_year(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.SQS, year=2025):
        yield


@fault(
    ja="アジアパシフィック（東京）の料金である", en="the prices are those of Asia Pacific (Tokyo)"
)
def prices_are_of_another_region(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.SQS, region="Asia Pacific (Tokyo)"):
        yield


@fault(ja="FIFO キューの料金である", en="the prices are those of FIFO queues")
def prices_are_of_fifo_queues(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.SQS, queue="FIFO"):
        yield


@fault(ja="無料のリクエストがない", en="no requests are free")
def no_requests_are_free(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.SQS, free_requests_a_month=0):
        yield


@fault(ja="無料のリクエストに上限がない", en="there is no end to the free requests")
def requests_are_free(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.SQS, free_requests_a_month=10**12):
        yield


@fault(
    ja="1回も呼び出さなくても、100万リクエスト分の料金がかかる",
    en="a million requests are charged even if there are no calls",
)
def no_calls_cost_something(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.SQS, free_requests_a_month=-1_000_000):
        yield


@fault(ja="リクエスト料金が2倍になる", en="the price of a request doubles")
def price_doubles(rng: Random) -> Iterator[None]:
    doubled = 2 * prices.SQS["usd_per_million_requests"]
    with mock.patch.dict(prices.SQS, usd_per_million_requests=doubled):
        yield


@fault(ja="コンシューマーは11個ある", en="there are eleven consumers")
def there_are_eleven_consumers(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.EMPTY_QUEUE, consumers=11):
        yield


@fault(ja="見張るのは31日間である", en="they watch for 31 days")
def they_watch_for_a_day_more(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.EMPTY_QUEUE, days=31):
        yield


@fault(ja="ショートポーリングは2秒に1回である", en="a short poll comes every other second")
def short_polls_are_every_other_second(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.EMPTY_QUEUE, seconds_from_one_short_poll_to_the_next=2):
        yield


@fault(ja="ロングポーリングは10秒しか待たない", en="a long poll waits for ten seconds only")
def long_polls_wait_ten_seconds(rng: Random) -> Iterator[None]:
    with mock.patch.dict(prices.EMPTY_QUEUE, seconds_that_a_long_poll_waits=10):
        yield
