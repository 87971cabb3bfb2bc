# /// uradori
# confirmed = "05aac73859813190d87cf653a7db2c38a1fd1dc2ff527749db0dc482a3fcbb6a"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.seq-unique"]
# quotes = [
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
