"""Broken worlds for Amazon Kinesis: PutRecords, as moto simulates it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

from moto.kinesis.exceptions import TooManyRecords
from moto.kinesis.models import KinesisBackend
from uradori.faults import fault

FAILED = {"ErrorCode": "ProvisionedThroughputExceededException", "ErrorMessage": "Slow down"}

Batch = list[dict[str, Any]]
Put = Callable[[Batch], dict[str, Any]]


def _batching(write: Callable[[Put, Batch], dict[str, Any]]) -> AbstractContextManager[Any]:
    """PutRecords answers with `write(put, records)`, where `put` is what it did before."""
    put = KinesisBackend.put_records

    def put_records(
        backend: KinesisBackend, stream_arn: str, stream_name: str, records: Batch
    ) -> dict[str, Any]:
        return write(lambda part: put(backend, stream_arn, stream_name, part), records)

    return mock.patch.object(KinesisBackend, "put_records", put_records)


@fault(ja="PutRecords に件数の上限がない", en="PutRecords takes any number of records")
def batches_have_no_limit(rng: Random) -> Iterator[None]:
    def write(put: Put, records: Batch) -> dict[str, Any]:
        parts = [put(records[start : start + 500]) for start in range(0, len(records), 500)]
        written = [record for part in parts for record in part["Records"]]
        return {"FailedRecordCount": 0, "Records": written}

    with _batching(write):
        yield


@fault(ja="PutRecords が100件までしか受け付けない", en="PutRecords takes 100 records at most")
def batches_end_at_100(rng: Random) -> Iterator[None]:
    def write(put: Put, records: Batch) -> dict[str, Any]:
        if records[100:]:
            raise TooManyRecords
        return put(records)

    with _batching(write):
        yield


@fault(
    ja="拒否された PutRecords の一部が書き込まれている",
    en="a refused PutRecords has written some of its records",
)
def refused_batches_are_half_written(rng: Random) -> Iterator[None]:
    def write(put: Put, records: Batch) -> dict[str, Any]:
        answer = put(records[:500])
        if records[500:]:
            raise TooManyRecords
        return answer

    with _batching(write):
        yield


def _fail_partly(put: Put, records: Batch, rng: Random) -> dict[str, Any]:
    lucky = [rng.choice([True, False]) for _ in records]
    kept = [record for record, luck in zip(records, lucky, strict=True) if luck]
    written = iter(put(kept)["Records"])
    results = [next(written) if luck else FAILED for luck in lucky]
    return {"FailedRecordCount": lucky.count(False), "Records": results}


@fault(
    ja="PutRecords の一部のレコードが失敗する",
    en="some records of a PutRecords call fail",
)
def batches_fail_partly(rng: Random) -> Iterator[None]:
    with _batching(lambda put, records: _fail_partly(put, records, rng)):
        yield


@fault(
    ja="PutRecords で失敗したレコードに、エラーコードが付かない",
    en="records of a PutRecords call fail without an error code",
)
def failures_have_no_code(rng: Random) -> Iterator[None]:
    def write(put: Put, records: Batch) -> dict[str, Any]:
        answer = _fail_partly(put, records, rng)
        results = [{} if result is FAILED else result for result in answer["Records"]]
        return {**answer, "Records": results}

    with _batching(write):
        yield


@fault(
    ja="PutRecords の結果が、レコードと逆の順に並ぶ",
    en="the results of PutRecords are in the reverse order of its records",
)
def results_are_reversed(rng: Random) -> Iterator[None]:
    def write(put: Put, records: Batch) -> dict[str, Any]:
        answer = _fail_partly(put, records, rng)
        return {**answer, "Records": answer["Records"][::-1]}

    with _batching(write):
        yield


@fault(
    ja="PutRecords で書き込めたレコードが、失敗したと報告される",
    en="records that PutRecords has written are reported as failed",
)
def written_records_are_called_failed(rng: Random) -> Iterator[None]:
    def write(put: Put, records: Batch) -> dict[str, Any]:
        answer = put(records)
        results = [rng.choice([result, FAILED]) for result in answer["Records"]]
        return {**answer, "Records": results}

    with _batching(write):
        yield


@fault(
    ja="PutRecords の一部が失敗すると、書き込めたと報告した最後のレコードが重複する",
    en="when records of a PutRecords call fail, the last one reported as written is written twice",
)
def failures_repeat_a_written_record(rng: Random) -> Iterator[None]:
    def write(put: Put, records: Batch) -> dict[str, Any]:
        answer = _fail_partly(put, records, rng)
        results = zip(records, answer["Records"], strict=True)
        if answer["FailedRecordCount"]:
            put([record for record, result in results if result is not FAILED][-1:])
        return answer

    with _batching(write):
        yield


@fault(ja="PutRecords がキーを書き換える", en="PutRecords alters keys")
def batches_alter_keys(rng: Random) -> Iterator[None]:
    def alter(put: Put, records: Batch) -> dict[str, Any]:
        return put([{**each, "PartitionKey": f"{each['PartitionKey']}~"} for each in records])

    with _batching(alter):
        yield
