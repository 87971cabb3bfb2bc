# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kvs.process"]
# fails_when = ["video.model_offers_no_reading", "video.model_reads_in_any_order"]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_dataplane_GetMedia.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/APIReference/Welcome.html",
# ]
# limits.ja = "moto では GetMedia を呼べないため、証言させない。"
# limits.en = "moto does not implement GetMedia, so it is not called as a witness."
# ///
# --8<-- [start:show]
import botocore.session

media = botocore.session.get_session().get_service_model("kinesis-video-media")
get_media = media.operation_model("GetMedia")

assert "retrieve media content from a Kinesis video stream" in get_media.documentation
assert "returns a stream of chunks in order by fragment number" in get_media.documentation
# ja: 応答の本体は、全部そろうのを待たずに少しずつ読める。
# en: The body of the response can be read bit by bit, before all of it is there.
assert get_media.has_streaming_output
# --8<-- [end:show]
print("GetMedia: a stream of chunks, in order by fragment number")
