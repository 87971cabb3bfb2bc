# /// uradori
# confirmed = "7584bc03ed0e32477f2354e2555c37b509470690641137e4b6b0ac7cc9b5cd63"
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
