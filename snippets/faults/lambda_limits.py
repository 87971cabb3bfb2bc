"""Broken worlds for the limits that AWS's API model sets to Lambda's triggers and retries."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from random import Random

from faults._apart import apart
from faults._models import Model, altered, redocumented
from uradori.faults import fault


def _bounded(owner: str, member: str, **bounds: int) -> AbstractContextManager[None]:
    """The member of a request or a structure has other bounds, in a shape of its own."""

    def change(model: Model) -> None:
        reference = model["shapes"][owner]["members"][member]
        model["shapes"]["Bounded"] = model["shapes"][reference["shape"]] | bounds
        reference["shape"] = "Bounded"

    return altered("lambda", change)


def _retrying(**bounds: int) -> AbstractContextManager[None]:
    return _bounded("PutFunctionEventInvokeConfigRequest", "MaximumRetryAttempts", **bounds)


def _ageing(**bounds: int) -> AbstractContextManager[None]:
    return _bounded("PutFunctionEventInvokeConfigRequest", "MaximumEventAgeInSeconds", **bounds)


@fault(
    ja="`PutFunctionEventInvokeConfig` で、再試行を1回より減らせない",
    en="`PutFunctionEventInvokeConfig` accepts no fewer than one retry",
)
def events_are_retried_at_least_once(rng: Random) -> Iterator[None]:
    with _retrying(min=1):
        yield


@fault(
    ja="`PutFunctionEventInvokeConfig` で、再試行を3回まで増やせる",
    en="`PutFunctionEventInvokeConfig` accepts up to three retries",
)
def events_may_be_retried_three_times(rng: Random) -> Iterator[None]:
    with _retrying(max=3):
        yield


@fault(
    ja="`PutFunctionEventInvokeConfig` で、イベントの最大経過時間を30秒にできる",
    en="`PutFunctionEventInvokeConfig` accepts a maximum age of 30 seconds for events",
)
def events_may_be_given_up_at_once(rng: Random) -> Iterator[None]:
    with _ageing(min=30):
        yield


@fault(
    ja="`PutFunctionEventInvokeConfig` で、イベントの最大経過時間を7時間にできる",
    en="`PutFunctionEventInvokeConfig` accepts a maximum age of seven hours for events",
)
def events_may_last_seven_hours(rng: Random) -> Iterator[None]:
    with _ageing(max=7 * 60 * 60):
        yield


@fault(
    ja="`CreateEventSourceMapping` で、再試行を1万1回にできる",
    en="`CreateEventSourceMapping` accepts 10,001 retries",
)
def stream_retries_have_one_more(rng: Random) -> Iterator[None]:
    with _bounded("CreateEventSourceMappingRequest", "MaximumRetryAttempts", max=10_001):
        yield


@fault(
    ja="`CreateEventSourceMapping` で、レコードの最大経過時間を8日にできる",
    en="`CreateEventSourceMapping` accepts a maximum age of eight days for records",
)
def stream_records_may_be_older(rng: Random) -> Iterator[None]:
    with _bounded("CreateEventSourceMappingRequest", "MaximumRecordAgeInSeconds", max=691_200):
        yield


@fault(
    ja="`CreateEventSourceMapping` の説明で、失敗したバッチは分けずに再試行される",
    en="according to `CreateEventSourceMapping` a failed batch is retried without being split",
)
def failed_batches_stay_whole(rng: Random) -> Iterator[None]:
    place = ("shapes", "CreateEventSourceMappingRequest", "members", "BisectBatchOnFunctionError")
    with redocumented("lambda", "split the batch in two and retry", "retry the batch", *place):
        yield


@fault(
    ja="`CreateEventSourceMapping` で、シャードごとの並列化係数を5より大きくできない",
    en="`CreateEventSourceMapping` accepts five parallel batches of a shard at most",
)
def shards_have_less_parallelism(rng: Random) -> Iterator[None]:
    with _bounded("CreateEventSourceMappingRequest", "ParallelizationFactor", max=5):
        yield


@fault(
    ja="`CreateEventSourceMapping` で、バッチの件数を1,000までにしかできない",
    en="`CreateEventSourceMapping` accepts batches of 1,000 records at most",
)
def batches_are_smaller(rng: Random) -> Iterator[None]:
    with _bounded("CreateEventSourceMappingRequest", "BatchSize", max=1_000):
        yield


@fault(
    ja="`CreateEventSourceMapping` の説明で、FIFO キューのバッチも1万件までになる",
    en="according to `CreateEventSourceMapping` a batch from a FIFO queue may hold 10,000, too",
)
def fifo_batches_are_as_large(rng: Random) -> Iterator[None]:
    old, new = "For FIFO queues the max is 10.", "For FIFO queues the max is 10,000."
    place = ("shapes", "CreateEventSourceMappingRequest", "members", "BatchSize")
    with redocumented("lambda", old, new, *place):
        yield


@fault(
    ja="`CreateEventSourceMapping` で、バッチをためる時間を10分にできる",
    en="`CreateEventSourceMapping` accepts a batching window of ten minutes",
)
def batches_may_gather_longer(rng: Random) -> Iterator[None]:
    with _bounded("CreateEventSourceMappingRequest", "MaximumBatchingWindowInSeconds", max=600):
        yield


@fault(ja="SQS のトリガーの同時実行を1つにできる", en="an SQS trigger may be limited to one run")
def triggers_may_run_one_by_one(rng: Random) -> Iterator[None]:
    with _bounded("ScalingConfig", "MaximumConcurrency", min=1):
        yield


@fault(
    ja="SQS のトリガーの同時実行を2,000にできる",
    en="an SQS trigger may be limited to 2,000 runs",
)
def triggers_may_run_more(rng: Random) -> Iterator[None]:
    with _bounded("ScalingConfig", "MaximumConcurrency", max=2_000):
        yield


def _snapshots(*applied_on: str) -> AbstractContextManager[None]:
    """An update of a function has other values of SnapStart."""

    def change(model: Model) -> None:
        place = ("UpdateFunctionConfigurationRequest", "SnapStart", "ApplyOn")
        apart(model, *place)["enum"] = [*applied_on, "None"]

    return altered("lambda", change)


@fault(
    ja="SnapStart の対象に、公開したバージョンがない",
    en="SnapStart has no setting for published versions",
)
def snapshots_are_of_functions(rng: Random) -> Iterator[None]:
    with _snapshots("AllFunctions"):
        yield


@fault(
    ja="SnapStart を $LATEST にも指定できる",
    en="SnapStart can be set for $LATEST as well",
)
def snapshots_are_of_latest_too(rng: Random) -> Iterator[None]:
    with _snapshots("PublishedVersions", "Latest"):
        yield
