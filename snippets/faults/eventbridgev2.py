"""Broken worlds for what AWS's API model says of EventBridge's Custom Event Bus."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from random import Random

from faults._apart import apart
from faults._models import Model, altered
from uradori.faults import fault


def _retention(**bounds: int) -> AbstractContextManager[None]:
    def change(model: Model) -> None:
        shapes = model["shapes"]
        name = shapes["StorageConfiguration"]["members"]["RetentionPeriodInDays"]["shape"]
        shapes[name].update(bounds)

    return altered("eventbridgev2", change)


@fault(ja="保持期間を0日にできる", en="the retention period may be no day at all")
def events_may_vanish_at_once(rng: Random) -> Iterator[None]:
    with _retention(min=0):
        yield


@fault(
    ja="作ったあとで変えれば、保持期間を10年にできる",
    en="when a bus is updated, the retention period may be set to ten years",
)
def events_may_stay_for_ten_years(rng: Random) -> Iterator[None]:
    place = ("UpdateEventBusRequest", "StorageConfiguration", "RetentionPeriodInDays")
    with altered("eventbridgev2", lambda model: apart(model, *place).update(max=3650)):
        yield


@fault(ja="イベントを保持するのはバスではない", en="it is not the bus that keeps events")
def something_else_keeps_events(rng: Random) -> Iterator[None]:
    def change(model: Model) -> None:
        name = model["operations"]["CreateEventBus"]["input"]["shape"]
        del model["shapes"][name]["members"]["StorageConfiguration"]

    with altered("eventbridgev2", change):
        yield
