# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kvs.process", "kvs.ingest"]
# fails_when = ["video.model_keeps_a_day", "video.model_plays_what_is_not_kept"]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_CreateStream.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/how-playback.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams-webrtc-dg/latest/devguide/ingestion-create-stream.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。映像は保存も再生もしていない。コンソールの既定の設定は、これとは違う。"
# limits.en = "This checks what AWS's API model says; no video is kept or played. The default configuration of the console is another one."
# ///
# --8<-- [start:show]
import botocore.session

session = botocore.session.get_session()

create = session.get_service_model("kinesisvideo").operation_model("CreateStream")
retention = create.input_shape.members["DataRetentionInHours"].documentation
assert "The default value is 0, indicating that the stream does not persist data." in retention

archive = session.get_service_model("kinesis-video-archived-media")
for operation in ("GetHLSStreamingSessionURL", "GetDASHStreamingSessionURL", "GetClip"):
    needs = archive.operation_model(operation).documentation
    assert "Data retention must be greater than 0." in needs, operation
# --8<-- [end:show]
print("retention by default: 0 hours")
print("for HLS, DASH and clips: more than 0 hours")
