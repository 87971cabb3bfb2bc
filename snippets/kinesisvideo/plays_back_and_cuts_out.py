# /// uradori
# confirmed = "042767653b32ee7956145c8253f1bccae2f2e0e81d156506cf35f270dfc3a2e2"
# backend = "plain"
# kind = "quotation"
# statements = ["kvs.process"]
# quotes = [
#   { place = "botocore:kinesis-video-archived-media/GetHLSStreamingSessionURL", words = "Retrieves an HTTP Live Streaming (HLS) URL for the stream." },
#   { place = "botocore:kinesis-video-archived-media/GetDASHStreamingSessionURL", words = "Retrieves an MPEG Dynamic Adaptive Streaming over HTTP (DASH) URL for the stream." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/how-playback.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/APIReference/Welcome.html",
# ]
# ///
