"""Broken worlds for Amazon Kinesis Video Streams: what AWS's API models say, today and in 2023."""

from collections.abc import Iterator
from random import Random

from faults._extracts import Extract, altered_extract
from faults._models import Model, altered
from uradori.faults import fault


@fault(
    ja="2023年の API モデルでは、名前に Kinesis がない",
    en="the API model of 2023 has a name without Kinesis",
)
def old_model_has_another_name(rng: Random) -> Iterator[None]:
    def alter(extract: Extract) -> None:
        extract["metadata"]["serviceFullName"] = "Amazon Video Streams"

    with altered_extract("kinesisvideo.json", alter):
        yield


@fault(
    ja="いまの API モデルの名前から Kinesis が消える",
    en="today's API model drops Kinesis from the name",
)
def model_drops_kinesis_from_the_name(rng: Random) -> Iterator[None]:
    def alter(model: Model) -> None:
        model["metadata"]["serviceFullName"] = "Amazon Video Streams"

    with altered("kinesisvideo", alter):
        yield


@fault(ja="API モデルに PutMedia がある", en="the API model has PutMedia")
def model_offers_put_media(rng: Random) -> Iterator[None]:
    def alter(model: Model) -> None:
        model["operations"]["PutMedia"] = model["operations"]["GetMedia"]

    with altered("kinesis-video-media", alter):
        yield


@fault(
    ja="API モデルで、書き込み先のエンドポイントを調べられない",
    en="in the API model there is no looking up where to write",
)
def model_gives_no_write_endpoint(rng: Random) -> Iterator[None]:
    def alter(model: Model) -> None:
        model["shapes"]["APIName"]["enum"].remove("PUT_MEDIA")

    with altered("kinesisvideo", alter):
        yield
