"""Broken worlds for what AWS's API model said of Amazon ElastiCache in August 2023."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from random import Random

from faults._extracts import Extract, altered_extract
from uradori.faults import fault


def _said(alter: Callable[[Extract], None]) -> AbstractContextManager[None]:
    return altered_extract("elasticache.json", alter)


@fault(
    ja="2023年8月に、もうエンジンを変えられる",
    en="the engine could be changed already in August 2023",
)
def changes_engines(rng: Random) -> Iterator[None]:
    def add(extract: Extract) -> None:
        for shape in ("ModifyCacheClusterMessage", "ModifyReplicationGroupMessage"):
            extract["shapes"][shape]["members"]["Engine"] = {"shape": "String"}

    with _said(add):
        yield


@fault(
    ja="2023年8月に、もうサーバーレスキャッシュがある",
    en="there were serverless caches already in August 2023",
)
def has_serverless_caches(rng: Random) -> Iterator[None]:
    with _said(lambda extract: extract["operations"].update(CreateServerlessCache={})):
        yield


@fault(
    ja="2023年8月に、もう耐久性を選べる",
    en="durability could be chosen already in August 2023",
)
def has_durability(rng: Random) -> Iterator[None]:
    def add(extract: Extract) -> None:
        group = extract["shapes"]["CreateReplicationGroupMessage"]["members"]
        group["Durability"] = {"shape": "String"}

    with _said(add):
        yield
