# /// uradori
# confirmed = "b52bc3c544cb0acfc89b7050ab7dd9ee1c0f7eef2b72d0e0ae8d2e95dbd671c0"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:kinesis/CreateStream", words = "With the on-demand mode, Kinesis Data Streams automatically manages the shards in order to provide the necessary throughput." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html",
# ]
# ///
