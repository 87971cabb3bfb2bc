# /// uradori
# confirmed = "cbc885d31cc0bc8d4c27c99c433eb0083f39570aee516727e589e9e87cb70448"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:kinesis/Shard", words = "A uniquely identified group of data records in a Kinesis data stream." },
# ]
# sources = ["https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Shard.html"]
# ///
