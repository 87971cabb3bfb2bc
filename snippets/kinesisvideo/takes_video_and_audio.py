# /// uradori
# confirmed = "2316bc5087cacdcf1c7bb52d771d03ec63da1b936b25c8a03d1a4845ca5d7086"
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
