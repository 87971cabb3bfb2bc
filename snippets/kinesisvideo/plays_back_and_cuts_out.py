# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kvs.process"]
# fails_when = ["video.model_plays_no_hls", "video.model_cuts_no_clips"]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/how-playback.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/APIReference/Welcome.html",
# ]
# limits.ja = "moto は決まった形の URL と見本のデータを返すだけなので、証言させない。"
# limits.en = "moto answers with a made-up URL and sample bytes, so it is not called as a witness."
# ///
# --8<-- [start:show]
import re

import botocore.session

archive = botocore.session.get_session().get_service_model("kinesis-video-archived-media")

offers = {
    "GetHLSStreamingSessionURL": "Retrieves an HTTP Live Streaming (HLS) URL for the stream.",
    "GetDASHStreamingSessionURL": "MPEG Dynamic Adaptive Streaming over HTTP (DASH) URL",
    "GetClip": "Downloads an MP4 file (clip) containing the archived, on-demand media",
    "GetImages": "Retrieves a list of images corresponding to each timestamp",
}
for operation, offer in offers.items():
    text = re.sub(r"<[^>]+>", "", archive.operation_model(operation).documentation)
    assert offer in text, operation
# --8<-- [end:show]
print("playback: HLS, DASH")
print("cut out: MP4 clips, images")
