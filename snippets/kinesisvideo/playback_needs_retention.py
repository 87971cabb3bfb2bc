# /// uradori
# confirmed = "ebef3ad94ac1b493c2016d02137559fa3d8d695b508775b1265d03da48460996"
# backend = "plain"
# kind = "quotation"
# statements = ["kvs.process", "kvs.ingest"]
# quotes = [
#   { place = "botocore:kinesis-video-archived-media/GetHLSStreamingSessionURL", words = "Data retention must be greater than 0." },
#   { place = "botocore:kinesis-video-archived-media/GetDASHStreamingSessionURL", words = "Data retention must be greater than 0." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_CreateStream.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/how-playback.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams-webrtc-dg/latest/devguide/ingestion-create-stream.html",
# ]
# limits.ja = "クリップの取得についても、同じ文がある。"
# limits.en = "The same sentence stands where clips are described."
# ///
