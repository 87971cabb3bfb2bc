# /// uradori
# confirmed = "23ade0f1f58d94375c7c6d74ec721b43d5af54b7e6cbc4f5487a10625fdd5bf7"
# backend = "plain"
# kind = "quotation"
# statements = ["kvs.ingest"]
# quotes = [
#   { place = "botocore:kinesisvideo/CreateStreamInput.MediaType", words = "Example valid values include \"video/h264\" and \"video/h264,audio/aac\"." },
#   { place = "botocore:kinesis-video-archived-media/Fragment", words = "Represents a segment of video or other time-delimited data." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_CreateStream.html",
#   "https://aws.amazon.com/kinesis/video-streams/faqs/",
# ]
# ///
