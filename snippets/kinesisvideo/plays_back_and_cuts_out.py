# /// uradori
# confirmed = "0060bb333fe9f01294aca2650ed57e42eff299674864248108bf0e992ea63bcb"
# backend = "plain"
# kind = "quotation"
# statements = ["kvs.process"]
# quotes = [
#   { place = "botocore:kinesis-video-archived-media/GetHLSStreamingSessionURL", words = "Retrieves an HTTP Live Streaming (HLS) URL for the stream." },
#   { place = "botocore:kinesis-video-archived-media/GetDASHStreamingSessionURL", words = "Retrieves an MPEG Dynamic Adaptive Streaming over HTTP (DASH) URL for the stream." },
#   { place = "botocore:kinesis-video-archived-media/GetClip", words = "Downloads an MP4 file (clip) containing the archived, on-demand media from the specified video stream over the specified time range." },
#   { place = "botocore:kinesis-video-archived-media/GetImages", words = "Retrieves a list of images corresponding to each timestamp for a given time range, sampling interval, and image format configuration." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/how-playback.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/APIReference/Welcome.html",
# ]
# ///
