# /// uradori
# kind = "source"
# statements = ["kvs.ingest"]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/producer-sdk.html",
#   "https://aws.amazon.com/documentation-overview/kinesis-video-streams",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/examples-putmedia.html",
# ]
# limits.ja = "プロデューサー SDK は Python のものではなく、その送り先を moto は模擬していない。"
# limits.en = "The producer SDKs are not for Python, and moto does not simulate where they send to."
# ///
