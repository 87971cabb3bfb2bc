"""Broken worlds for Amazon Kinesis Video Streams, as AWS's own API model words it."""

from collections.abc import Iterator
from random import Random

from faults._models import reworded
from uradori.faults import fault


@fault(
    ja="API モデルの名前から Kinesis が消える",
    en="the API model drops Kinesis from the name",
)
def model_drops_kinesis_from_the_name(rng: Random) -> Iterator[None]:
    with reworded("kinesisvideo", "Amazon Kinesis Video Streams", "Amazon Video Streams"):
        yield


@fault(ja="API モデルで、音声を取り込めない", en="in the API model audio is not taken in")
def model_takes_no_audio(rng: Random) -> Iterator[None]:
    with reworded("kinesisvideo", "video/h264,audio/aac", "video/h265"):
        yield


@fault(
    ja="API モデルで、フラグメントに入るのが動画だけになる",
    en="in the API model a fragment holds nothing but video",
)
def model_holds_video_only(rng: Random) -> Iterator[None]:
    with reworded("kinesis-video-archived-media", " or other time-delimited data", ""):
        yield


@fault(ja="API モデルに PutMedia がある", en="the API model has PutMedia")
def model_offers_put_media(rng: Random) -> Iterator[None]:
    with reworded(
        "kinesis-video-media", '"GetMedia": {"name"', '"PutMedia": {}, "GetMedia": {"name"'
    ):
        yield


@fault(
    ja="API モデルで、書き込み先のエンドポイントを調べられない",
    en="in the API model there is no looking up where to write",
)
def model_gives_no_write_endpoint(rng: Random) -> Iterator[None]:
    with reworded("kinesisvideo", '"PUT_MEDIA", ', ""):
        yield


@fault(
    ja="API モデルのシグナリングが WebRTC のものではなくなる",
    en="signaling in the API model is not for WebRTC",
)
def model_signals_no_webrtc(rng: Random) -> Iterator[None]:
    with reworded("kinesis-video-signaling", "in webRTC technology", "over a telephone line"):
        yield


@fault(
    ja="API モデルで、VIEWER の側からは通信できない",
    en="in the API model a viewer cannot communicate",
)
def model_viewers_only_listen(rng: Random) -> Iterator[None]:
    old = "to communicate only with a <code>MASTER</code>"
    with reworded("kinesisvideo", old, "to listen to a <code>MASTER</code>"):
        yield


@fault(
    ja="API モデルの GetMedia がメディアを取り出さない",
    en="GetMedia in the API model retrieves no media",
)
def model_offers_no_reading(rng: Random) -> Iterator[None]:
    with reworded("kinesis-video-media", "to retrieve media content", "to count viewers"):
        yield


@fault(
    ja="API モデルの GetMedia が順不同に返す",
    en="GetMedia in the API model returns chunks in any order",
)
def model_reads_in_any_order(rng: Random) -> Iterator[None]:
    with reworded("kinesis-video-media", "in order by fragment number", "in any order"):
        yield


@fault(ja="API モデルで、HLS で再生できない", en="in the API model there is no HLS playback")
def model_plays_no_hls(rng: Random) -> Iterator[None]:
    old = "HTTP Live Streaming (HLS) URL"
    with reworded("kinesis-video-archived-media", old, "still picture"):
        yield


@fault(
    ja="API モデルの GetClip が MP4 を返さない",
    en="GetClip in the API model returns no MP4",
)
def model_cuts_no_clips(rng: Random) -> Iterator[None]:
    with reworded("kinesis-video-archived-media", "Downloads an MP4 file", "Downloads a text file"):
        yield


@fault(
    ja="API モデルで、既定の保持期間が24時間になる",
    en="in the API model data is kept for 24 hours by default",
)
def model_keeps_a_day(rng: Random) -> Iterator[None]:
    old = "default value is 0, indicating that the stream does not persist data"
    with reworded("kinesisvideo", old, "default value is 24"):
        yield


@fault(
    ja="API モデルで、保持していない映像も再生できる",
    en="in the API model even what is not kept can be played",
)
def model_plays_what_is_not_kept(rng: Random) -> Iterator[None]:
    old = "Data retention must be greater than 0."
    with reworded("kinesis-video-archived-media", old, "Data retention may be 0."):
        yield
