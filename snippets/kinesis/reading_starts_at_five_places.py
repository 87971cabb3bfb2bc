# /// uradori
# confirmed = "23323616b3efead999506e35d6bee709bd52e3f564cbd766580c47870d93acc6"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:kinesis/GetShardIterator.ShardIteratorType", words = "TRIM_HORIZON - Start reading at the last untrimmed record in the shard in the system, which is the oldest data record in the shard." },
#   { place = "botocore:kinesis/GetShardIterator.ShardIteratorType", words = "LATEST - Start reading just after the most recent record in the shard, so that you always read the most recent data in the shard." },
#   { place = "botocore:kinesis/GetShardIterator.ShardIteratorType", words = "AT_SEQUENCE_NUMBER - Start reading from the position denoted by a specific sequence number, provided in the value StartingSequenceNumber." },
#   { place = "botocore:kinesis/GetShardIterator.ShardIteratorType", words = "AFTER_SEQUENCE_NUMBER - Start reading right after the position denoted by a specific sequence number, provided in the value StartingSequenceNumber." },
#   { place = "botocore:kinesis/GetShardIterator.ShardIteratorType", words = "AT_TIMESTAMP - Start reading from the position denoted by a specific time stamp, provided in the value Timestamp." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html",
# ]
# ///
