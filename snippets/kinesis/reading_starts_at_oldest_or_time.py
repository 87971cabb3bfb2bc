# /// uradori
# confirmed = "da0d082be57f2f461037c9ea88fa489cd3936337cad8dcb48a4538be6818e363"
# backend = "plain"
# kind = "quotation"
# was = ["kinesis/reading_starts_at_five_places"]
# quotes = [
#   { place = "botocore:kinesis/GetShardIterator.ShardIteratorType", words = "TRIM_HORIZON - Start reading at the last untrimmed record in the shard in the system, which is the oldest data record in the shard." },
#   { place = "botocore:kinesis/GetShardIterator.ShardIteratorType", words = "AT_TIMESTAMP - Start reading from the position denoted by a specific time stamp, provided in the value Timestamp." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html",
# ]
# ///
