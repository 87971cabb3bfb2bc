# /// uradori
# confirmed = "20bf024a80413e3dd356927dd2f7f6b6d1b3a33b24186559d4845d8b6de4fd57"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.seq-order"]
# quotes = [
#   { place = "botocore:kinesis/PutRecords", words = "A single record failure does not stop the processing of subsequent records. As a result, PutRecords doesn't guarantee the ordering of records." },
#   { place = "botocore:kinesis/PutRecords", words = "If you need to read records in the same order they are written to the stream, use PutRecord instead of PutRecords, and write to the same shard." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html",
# ]
# ///
