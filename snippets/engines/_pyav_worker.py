"""What runs inside PyAV's own environment: one task, named and described by the arguments."""

import base64
import io
import json
import sys
from collections.abc import Sequence

import av

RATE = 10
"""Frames a second."""
SIZE = (64, 48)
CLUSTER_MS = 950
"""A cluster ends with the first frame after so long: with the tenth."""


def record(frames: int, key_frame_every: int) -> str:
    """Pictures that grow brighter, encoded as H.264 in MKV."""
    video = io.BytesIO()
    options = {"live": "1", "cluster_time_limit": str(CLUSTER_MS)}
    with av.open(video, "w", format="matroska", options=options) as container:
        stream = container.add_stream(
            "libx264", rate=RATE, options={"bf": "0", "sc_threshold": "0"}
        )
        stream.width, stream.height = SIZE
        stream.codec_context.gop_size = key_frame_every
        for number in range(frames):
            container.mux(stream.encode(picture(number)))
        container.mux(stream.encode())
    return base64.b64encode(video.getvalue()).decode()


def picture(number: int) -> av.VideoFrame:
    """An even grey, the brighter the later it comes."""
    frame = av.VideoFrame(*SIZE, "yuv420p")
    brightness, colour = 16 + 4 * number, 128
    for plane, value in zip(frame.planes, (brightness, colour, colour), strict=True):
        plane.update(bytes([value]) * plane.buffer_size)
    frame.pts = number
    return frame


def decode(videos: Sequence[str]) -> list[int]:
    """How many frames of each video can be decoded."""
    return [frames(base64.b64decode(video)) for video in videos]


def frames(video: bytes) -> int:
    """How many frames of one video can be decoded."""
    with av.open(io.BytesIO(video)) as container:
        return sum(1 for _ in container.decode(video=0))


task, arguments = sys.argv[1:]
result = {"record": record, "decode": decode}[task](**json.loads(arguments))
json.dump({"version": av.__version__, "result": result}, sys.stdout)
