# /// uradori
# confirmed = "3ce455db9cd287e7ac72597ee09e17a5216d309a5e9606f1491c6e525f070151"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:kinesis/GetShardIterator.ShardIteratorType", words = "TRIM_HORIZON - Start reading at the last untrimmed record in the shard in the system, which is the oldest data record in the shard." },
#   { place = "botocore:kinesis/GetShardIterator.ShardIteratorType", words = "AT_TIMESTAMP - Start reading from the position denoted by a specific time stamp, provided in the value Timestamp." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html",
# ]
# ///
