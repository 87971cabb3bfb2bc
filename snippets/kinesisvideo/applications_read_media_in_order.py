# /// uradori
# confirmed = "2c036690f00a1a23ba1f1ed0df24c63a00e3f87a6cc525e78e13917ad30dc630"
# backend = "plain"
# kind = "quotation"
# statements = ["kvs.process"]
# quotes = [
#   { place = "botocore:kinesis-video-media/GetMedia", words = "Use this API to retrieve media content from a Kinesis video stream." },
#   { place = "botocore:kinesis-video-media/GetMedia", words = "Kinesis Video Streams then returns a stream of chunks in order by fragment number." },
#   { place = "botocore:kinesis-video-media/GetMedia", words = "The GetMedia API returns a stream of these chunks starting from the chunk that you specify in the request." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_dataplane_GetMedia.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/APIReference/Welcome.html",
# ]
# ///
