"""Broken worlds for video: key frames elsewhere than the camera was told."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from random import Random
from typing import Any
from unittest import mock

from engines import pyav
from uradori.faults import fault


def _always(key_frame_every: int) -> AbstractContextManager[Any]:
    record = pyav.record

    def overruled(frames: int, **_: int) -> bytes:
        return record(frames, key_frame_every)

    return mock.patch.object(pyav, "record", overruled)


@fault(
    ja="映像にキーフレームが最初の1つしかない",
    en="a video has no key frame but its first",
)
def key_frames_are_rare(rng: Random) -> Iterator[None]:
    with _always(key_frame_every=1000):
        yield


@fault(
    ja="映像のコマがどれもキーフレームになる",
    en="every frame of a video is a key frame",
)
def key_frames_are_frequent(rng: Random) -> Iterator[None]:
    with _always(key_frame_every=1):
        yield
