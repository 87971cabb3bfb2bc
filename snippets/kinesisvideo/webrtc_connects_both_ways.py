# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kvs.ingest"]
# fails_when = ["video.model_signals_no_webrtc", "video.model_viewers_only_listen"]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams-webrtc-dg/latest/devguide/what-is-kvswebrtc.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_GetSignalingChannelEndpoint.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。映像や音声は流していない。"
# limits.en = "This checks what AWS's API model says; no picture or sound is sent."
# ///
# --8<-- [start:show]
import re

import botocore.session

session = botocore.session.get_session()

signaling = session.get_service_model("kinesis-video-signaling")
assert "to establish peer-to-peer connection in webRTC technology" in signaling.documentation

endpoint = session.get_service_model("kinesisvideo").operation_model("GetSignalingChannelEndpoint")
text = re.sub(r"<[^>]+>", "", endpoint.documentation)
assert (
    "A MASTER role results in this API generating an endpoint that a client can use "
    "to communicate with any of the viewers on the channel."
) in text
assert (
    "A VIEWER role results in this API generating an endpoint that a client can use "
    "to communicate only with a MASTER."
) in text
# --8<-- [end:show]
print("MASTER: to every VIEWER")
print("VIEWER: to the MASTER")
