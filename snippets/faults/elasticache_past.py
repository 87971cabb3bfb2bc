"""Broken worlds for what AWS's API model said of Amazon ElastiCache in August 2023."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any
from unittest import mock

import past
from uradori.faults import fault


@contextmanager
def _saying(old: str, new: str) -> Iterator[None]:
    """The extract with `old` replaced by `new`."""
    read = Path.read_text

    def read_altered(path: Path, *args: Any, **options: Any) -> str:
        text = read(path, *args, **options)
        if path.parent != past.FOLDER:
            return text
        if old not in text:
            raise LookupError(f"the extract does not say {old!r}")
        return text.replace(old, new)

    with mock.patch.object(Path, "read_text", read_altered):
        yield


@fault(
    ja="2023年8月に、もうエンジンを変えられる",
    en="the engine could be changed already in August 2023",
)
def changes_engines(rng: Random) -> Iterator[None]:
    with _saying('"EngineVersion": {', '"Engine": {"shape": "String"}, "EngineVersion": {'):
        yield


@fault(
    ja="2023年8月に、もうサーバーレスキャッシュがある",
    en="there were serverless caches already in August 2023",
)
def has_serverless_caches(rng: Random) -> Iterator[None]:
    with _saying('"CreateSnapshot": {', '"CreateServerlessCache": {}, "CreateSnapshot": {'):
        yield


@fault(
    ja="2023年8月に、もう耐久性を選べる",
    en="durability could be chosen already in August 2023",
)
def has_durability(rng: Random) -> Iterator[None]:
    with _saying('"MultiAZEnabled": {', '"Durability": {"shape": "String"}, "MultiAZEnabled": {'):
        yield
