"""Broken worlds for Amazon Kinesis: streams that are busy for some time."""

import time
from collections.abc import Iterator
from random import Random
from typing import Any
from unittest import mock

from moto.kinesis.models import KinesisBackend
from uradori.faults import fault

SECONDS = 30
FAILED = {"ErrorCode": "ProvisionedThroughputExceededException", "ErrorMessage": "Slow down"}

Batch = list[dict[str, Any]]


@fault(
    ja="どのストリームも、最初の書き込みから30秒間は混雑していて、レコードがすべて失敗する",
    en="every stream is busy for 30 seconds from the first write on, and all records fail",
)
def streams_are_busy_at_first(rng: Random) -> Iterator[None]:
    put, began = KinesisBackend.put_records, dict[str, float]()

    def put_when_idle(backend: KinesisBackend, arn: str, name: str, records: Batch) -> Any:
        now = time.time()
        time.sleep(0.25)  # by the clock of whoever calls: an answer takes its time
        if now < began.setdefault(name, now) + SECONDS:
            return {"FailedRecordCount": len(records), "Records": [FAILED for _ in records]}
        return put(backend, arn, name, records)

    with mock.patch.object(KinesisBackend, "put_records", put_when_idle):
        yield
