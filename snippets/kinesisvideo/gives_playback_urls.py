# /// uradori
# confirmed = "35271ba53a9f74f9c8993b5b04d5a9e1c76b711cb91df389314a97f30c2af5fd"
# backend = "plain"
# kind = "quotation"
# was = ["kinesisvideo/plays_back_and_cuts_out"]
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
