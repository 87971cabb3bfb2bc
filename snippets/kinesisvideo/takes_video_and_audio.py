# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kvs.ingest"]
# fails_when = ["video.model_takes_no_audio", "video.model_holds_video_only"]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_CreateStream.html",
#   "https://aws.amazon.com/kinesis/video-streams/faqs/",
# ]
# limits.ja = "moto には動画を送り込むところがなく、メディアタイプも書き留めるだけなので、証言させない。"
# limits.en = "moto has nowhere to send media to and only notes the media type down, so it is not called as a witness."
# ///
# --8<-- [start:show]
import botocore.session

session = botocore.session.get_session()

video = session.get_service_model("kinesisvideo")
media_type = video.operation_model("CreateStream").input_shape.members["MediaType"]
assert '"video/h264" and "video/h264,audio/aac"' in media_type.documentation

archive = session.get_service_model("kinesis-video-archived-media")
fragment = archive.shape_for("Fragment")
assert "Represents a segment of video or other time-delimited data." in fragment.documentation
# --8<-- [end:show]
print("media types: video/h264, or video/h264 with audio/aac")
print("a fragment: a segment of video or other time-delimited data")
