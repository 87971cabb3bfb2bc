"""PyAV, that is FFmpeg's libraries, in an environment of its own: records and decodes video.

Kinesis Video Streams takes video as Matroska (MKV), and each cluster of it becomes a fragment.
Here a recording is made and taken apart into clusters, which are decoded without each other.
"""

import base64
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from uradori.engines import answer, note, start, testify, wait_until

PYTHON = Path(__file__).parents[2] / ".engines/pyav/bin/python"
WORKER = Path(__file__).with_name("_pyav_worker.py")
PATIENCE = 60
"""Seconds that one task may take; loading the libraries is most of it."""

SEGMENT, CLUSTER = bytes.fromhex("18538067"), bytes.fromhex("1F43B675")
"""Ids of Matroska's elements (https://www.matroska.org/technical/elements.html)."""


def record(frames: int, key_frame_every: int) -> bytes:
    """H.264 video of ten frames a second as MKV, with a new cluster every second."""
    request = {"frames": frames, "key_frame_every": key_frame_every}
    video = base64.b64decode(_do("record", **request))
    note("pyav", "record", request, {"bytes": len(video)})
    return video


def decode(videos: Sequence[bytes]) -> list[int]:
    """For each video by itself: how many of its frames can be decoded."""
    found = _do("decode", videos=[base64.b64encode(video).decode() for video in videos])
    return answer("pyav", "decode", {"bytes": [len(video) for video in videos]}, found)


def split(video: bytes) -> list[bytes]:
    """What precedes the first cluster of an MKV file, then each of its clusters."""
    at, starts = 0, [0]
    while at < len(video):
        begin = at
        element, at = _number(video, at)
        size, at = _number(video, at)
        if element == CLUSTER:
            starts.append(begin)
        if element != SEGMENT:  # which holds the others
            at += int.from_bytes(size) & ((1 << 7 * len(size)) - 1)
    return [video[a:b] for a, b in zip(starts, [*starts[1:], len(video)], strict=True)]


def _number(video: bytes, at: int) -> tuple[bytes, int]:
    """The variable-length number at a place, and where it ends: its first bits tell its length."""
    end = at + 9 - video[at].bit_length()
    return video[at:end], end


def _do(task: str, **arguments: Any) -> Any:
    """Have PyAV's environment do one task, and give what it made of it."""
    # Given as text, so that the run is seen to rest on the worker's source as well.
    command = [str(PYTHON), "-c", WORKER.read_text(), task, json.dumps(arguments)]
    with start(command) as program:
        wait_until(lambda: not program.running, PATIENCE, f"PyAV has done {task}")
        if program.status != 0:
            raise program.complaint(f"failed to {task}")
        reply = json.loads(program.output())
    testify("PyAV", reply["version"])
    return reply["result"]
