# /// uradori
# confirmed = "4f4bbab83811a6ac7dcd5e0329192f8962ddff4797d675fab256cfcca6b825af"
# backend = "plain"
# kind = "source"
# statements = ["kvs.ingest"]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_dataplane_PutMedia.html",
#   "https://github.com/awsdocs/AWS-Kinesis-Video-Documentation/blob/011d29970a83d960ebd189328674e15828bb453b/doc_source/API_dataplane_PutMedia.md",
# ]
# limits.ja = "取り込みは AWS の中で行われ、moto も boto3 も PutMedia を備えていないので、ここでは動かせない。読んだのは、AWS が公開している開発者ガイドの原稿である。"
# limits.en = "Ingestion happens inside AWS, and neither moto nor boto3 has PutMedia, so it cannot be run here. What was read is the source of the Developer Guide, as AWS has published it."
# [[quotes]]
# place = "https://github.com/awsdocs/AWS-Kinesis-Video-Documentation/blob/011d29970a83d960ebd189328674e15828bb453b/doc_source/API_dataplane_PutMedia.md"
# words = "Kinesis Video Streams supports only the Matroska (MKV) container format for sending media data using this API."
# read = 2026-11-29
# [[quotes]]
# place = "https://github.com/awsdocs/AWS-Kinesis-Video-Documentation/blob/011d29970a83d960ebd189328674e15828bb453b/doc_source/API_dataplane_PutMedia.md"
# words = "Each MKV cluster maps to a Kinesis video stream fragment."
# read = 2026-11-29
# ///
