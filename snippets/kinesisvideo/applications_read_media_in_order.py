# /// uradori
# confirmed = "3dd843cefb62af0243f622cf681395ada4eda1baa6c00f74cfb82dd02e109a13"
# backend = "plain"
# kind = "quotation"
# statements = ["kvs.process"]
# quotes = [
#   { place = "botocore:kinesis-video-media/GetMedia", words = "Kinesis Video Streams then returns a stream of chunks in order by fragment number." },
#   { place = "botocore:kinesis-video-media/GetMedia", words = "The GetMedia API returns a stream of these chunks starting from the chunk that you specify in the request." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_dataplane_GetMedia.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/APIReference/Welcome.html",
# ]
# ///
