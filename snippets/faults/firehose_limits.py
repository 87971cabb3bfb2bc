"""Broken worlds for the limits that AWS's API model sets to Amazon Data Firehose."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from random import Random

from faults._apart import apart
from faults._models import Model, altered
from uradori.faults import fault


def _bounded(owner: str, member: str, **bounds: int) -> AbstractContextManager[None]:
    """The member of a structure has other bounds, in a shape of its own."""

    def change(model: Model) -> None:
        reference = model["shapes"][owner]["members"][member]
        model["shapes"]["Bounded"] = model["shapes"][reference["shape"]] | bounds
        reference["shape"] = "Bounded"

    return altered("firehose", change)


@fault(ja="まとめて501件まで送れる", en="a batch takes 501 records")
def batches_take_one_more(rng: Random) -> Iterator[None]:
    with _bounded("PutRecordBatchInput", "Records", max=501):
        yield


@fault(
    ja="まとめて送るときだけ、レコードは1,000,000バイトまでになる",
    en="in a batch, and only there, a record is of 1,000,000 bytes at most",
)
def records_of_a_batch_are_smaller(rng: Random) -> Iterator[None]:
    def change(model: Model) -> None:
        apart(model, "PutRecordBatchInput", "Records", "member", "Data")["max"] = 1_000_000

    with altered("firehose", change):
        yield


@fault(ja="バッファを 0 MiB にできる", en="the buffer may be set to 0 MiB")
def buffers_may_be_empty(rng: Random) -> Iterator[None]:
    with _bounded("BufferingHints", "SizeInMBs", min=0):
        yield


@fault(ja="バッファを 256 MiB にできる", en="the buffer may be set to 256 MiB")
def buffers_may_be_larger(rng: Random) -> Iterator[None]:
    with _bounded("BufferingHints", "SizeInMBs", max=256):
        yield


@fault(
    ja="Splunk への再試行は、1分より短くできない",
    en="retries to Splunk last a minute at least",
)
def splunk_is_tried_for_a_minute(rng: Random) -> Iterator[None]:
    with _bounded("SplunkRetryOptions", "DurationInSeconds", min=60):
        yield


@fault(
    ja="作ったあとで変えれば、HTTP エンドポイントへの再試行を3時間にできる",
    en="when a stream is changed, retries to HTTP endpoints may be set to three hours",
)
def endpoints_are_tried_for_hours(rng: Random) -> Iterator[None]:
    place = ("HttpEndpointDestinationUpdate", "RetryOptions", "DurationInSeconds")
    with altered("firehose", lambda model: apart(model, *place).update(max=10_800)):
        yield


def _hints_of_a_change(member: str, **bounds: int) -> AbstractContextManager[None]:
    """Whoever changes an S3 destination, in its older form, has other bounds than its maker."""

    def change(model: Model) -> None:
        shapes = model["shapes"]
        hints = shapes["BufferingHints"]
        bounded = shapes[hints["members"][member]["shape"]] | bounds
        members = hints["members"] | {member: {"shape": "BoundedOfAChange"}}
        shapes |= {"BoundedOfAChange": bounded, "HintsOfAChange": hints | {"members": members}}
        shapes["S3DestinationUpdate"]["members"]["BufferingHints"] = {"shape": "HintsOfAChange"}

    return altered("firehose", change)


@fault(
    ja="古い形の S3 の配信先では、あとで変えると、バッファの間隔は60秒より短くできない",
    en="in the older form of S3 destinations, a changed buffer interval is 60 seconds at least",
)
def changed_streams_wait_a_minute_at_least(rng: Random) -> Iterator[None]:
    with _hints_of_a_change("IntervalInSeconds", min=60):
        yield


@fault(
    ja="古い形の S3 の配信先では、あとで変えれば、バッファを 256 MiB にできる",
    en="in the older form of S3 destinations, the buffer may be changed to 256 MiB",
)
def buffers_may_become_larger(rng: Random) -> Iterator[None]:
    with _hints_of_a_change("SizeInMBs", max=256):
        yield


def _no_retries(destination: str) -> AbstractContextManager[None]:
    def change(model: Model) -> None:
        del model["shapes"][f"{destination}DestinationConfiguration"]["members"]["RetryOptions"]

    return altered("firehose", change)


@fault(ja="Redshift への再試行は設定できない", en="retries to Redshift cannot be set")
def redshift_has_no_retries(rng: Random) -> Iterator[None]:
    with _no_retries("Redshift"):
        yield


@fault(ja="OpenSearch への再試行は設定できない", en="retries to OpenSearch cannot be set")
def opensearch_has_no_retries(rng: Random) -> Iterator[None]:
    with _no_retries("Amazonopensearchservice"):
        yield


@fault(ja="Splunk への再試行は設定できない", en="retries to Splunk cannot be set")
def splunk_has_no_retries(rng: Random) -> Iterator[None]:
    with _no_retries("Splunk"):
        yield


@fault(
    ja="HTTP エンドポイントへの再試行は設定できない",
    en="retries to HTTP endpoints cannot be set",
)
def endpoints_have_no_retries(rng: Random) -> Iterator[None]:
    with _no_retries("HttpEndpoint"):
        yield


def _all_or_nothing(backup: str) -> AbstractContextManager[None]:
    def change(model: Model) -> None:
        modes = model["shapes"][backup]["enum"]
        modes[:] = [mode for mode in modes if mode.startswith("All")]

    return altered("firehose", change)


@fault(
    ja="OpenSearch では、すべてをバックアップするしかない",
    en="with OpenSearch, everything is backed up",
)
def opensearch_backs_up_everything(rng: Random) -> Iterator[None]:
    with _all_or_nothing("AmazonopensearchserviceS3BackupMode"):
        yield


@fault(
    ja="Splunk では、すべてをバックアップするしかない",
    en="with Splunk, everything is backed up",
)
def splunk_backs_up_everything(rng: Random) -> Iterator[None]:
    with _all_or_nothing("SplunkS3BackupMode"):
        yield


@fault(
    ja="HTTP エンドポイントでは、すべてをバックアップするしかない",
    en="with HTTP endpoints, everything is backed up",
)
def endpoints_back_up_everything(rng: Random) -> Iterator[None]:
    with _all_or_nothing("HttpEndpointS3BackupMode"):
        yield


def _backup_fixed(destination: str) -> AbstractContextManager[None]:
    def change(model: Model) -> None:
        del model["shapes"][f"{destination}DestinationUpdate"]["members"]["S3BackupMode"]

    return altered("firehose", change)


@fault(
    ja="Splunk では、作ったあとに、失敗したものだけに変えられない",
    en="with Splunk, a stream cannot be changed to back up only what failed",
)
def splunk_keeps_its_backup(rng: Random) -> Iterator[None]:
    with _backup_fixed("Splunk"):
        yield


@fault(
    ja="HTTP エンドポイントでは、作ったあとに、失敗したものだけに変えられない",
    en="with HTTP endpoints, a stream cannot be changed to back up only what failed",
)
def endpoints_keep_their_backup(rng: Random) -> Iterator[None]:
    with _backup_fixed("HttpEndpoint"):
        yield
