# /// uradori
# kind = "source"
# statements = ["kvs.ingest"]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_dataplane_PutMedia.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/how-data.html",
# ]
# limits.ja = "取り込みは AWS の中で行われ、moto も boto3 も PutMedia を備えていないので、ここでは動かせない。"
# limits.en = "Ingestion happens inside AWS, and neither moto nor boto3 has PutMedia, so it cannot be run here."
# ///
