"""Broken worlds for how long point-in-time recovery of DynamoDB reaches back."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from random import Random

from faults._apart import apart
from faults._models import altered
from uradori.faults import fault


def _bounded(**bounds: int) -> AbstractContextManager[None]:
    """The recovery period that is asked for has these bounds."""
    path = "PointInTimeRecoverySpecification", "RecoveryPeriodInDays"
    return altered(
        "dynamodb", lambda model: apart(model, "UpdateContinuousBackupsInput", *path).update(bounds)
    )


@fault(ja="API モデルで、復旧期間が0日でもよい", en="in the API model the period can be 0 days")
def model_lets_the_period_be_zero(rng: Random) -> Iterator[None]:
    with _bounded(min=0):
        yield


@fault(ja="API モデルで、復旧期間が365日まで延びる", en="in the API model the period can be a year")
def model_lets_the_period_be_a_year(rng: Random) -> Iterator[None]:
    with _bounded(max=365):
        yield
