# /// uradori
# confirmed = "fa7363a4a53c8e645b0e6b919a7354feaa21c46f4b68253f9a7d19408170cfc1"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:kinesis/CreateStream", words = "With the on-demand mode, Kinesis Data Streams automatically manages the shards in order to provide the necessary throughput." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html",
# ]
# ///
