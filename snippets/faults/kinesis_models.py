"""Broken worlds for Amazon Kinesis: what AWS's API models say to programs, today and in 2023."""

from collections.abc import Iterator
from random import Random

from faults._extracts import Extract, altered_extract
from faults._models import Model, altered
from uradori.faults import fault


@fault(
    ja="いまの API モデルでも、PutRecord のパーティションキーが必須である",
    en="today's API model still requires a partition key of PutRecord",
)
def model_requires_keys(rng: Random) -> Iterator[None]:
    def alter(model: Model) -> None:
        model["shapes"]["PutRecordInput"]["required"].append("PartitionKey")

    with altered("kinesis", alter):
        yield


@fault(
    ja="2023年の API モデルで、PutRecord のパーティションキーが必須でない",
    en="the API model of 2023 requires no partition key of PutRecord",
)
def old_model_requires_no_key(rng: Random) -> Iterator[None]:
    def alter(extract: Extract) -> None:
        extract["required"]["PutRecord"].remove("PartitionKey")

    with altered_extract("kinesis.json", alter):
        yield
