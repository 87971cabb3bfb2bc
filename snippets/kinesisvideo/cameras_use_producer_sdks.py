# /// uradori
# confirmed = "69aaa80cf01324949af680e4dab7557d9eac68fbd42f4304ca50e07ddfeb5564"
# backend = "plain"
# kind = "source"
# statements = ["kvs.ingest"]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/producer-sdk.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/producer-sdk-javaapi.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/gs-send-data.html",
# ]
# limits.ja = "プロデューサー SDK は Python のものではなく、その送り先を moto は模擬していない。"
# limits.en = "The producer SDKs are not for Python, and moto does not simulate where they send to."
# [[quotes]]
# place = "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/producer-sdk-javaapi.html"
# words = "You can use the Amazon Kinesis Video Streams provided Java producer library to write application code with minimal configuration, to send media data from a device to a Kinesis video stream."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/gs-send-data.html"
# words = "To send media from a variety of devices on a variety of operating systems, this tutorial uses the Kinesis Video Streams C++ producer library and GStreamer, an open-source media framework that standardizes access to cameras and other media sources."
# read = 2026-11-29
# ///
