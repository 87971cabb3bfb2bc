# /// uradori
# confirmed = "2ed4c62727b51855b1e8d5bca4daf91c15a92405187de4e5f90dd6d3d6fa6ad0"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.seq-unique"]
# quotes = [
#   { place = "botocore:kinesis/PutRecord", words = "PutRecord returns the shard ID of where the data record was placed and the sequence number that was assigned to the data record." },
#   { place = "botocore:kinesis/Record.SequenceNumber", words = "The unique identifier of the record within its shard." },
#   { place = "botocore:kinesis/PutRecordOutput.SequenceNumber", words = "The sequence number for the record is unique across all records in the stream." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Record.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# limits.ja = "AWS の説明が食い違うことを示すだけで、どちらが正しいかは示さない。開発者ガイドには「シャード内のパーティションキーごとに一意」という、さらに別の書き方もある。"
# limits.en = "This shows that AWS's texts differ, not which of them is right; the Developer Guide has a third wording, unique for each partition key within its shard."
# ///
