# /// uradori
# confirmed = "f9522fed85dde85f1df1058f59e663ccfed0f1f310ec8155e5d0c8674d0eda86"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.seq-order"]
# quotes = [
#   { place = "botocore:kinesis/PutRecords", words = "As a result, PutRecords doesn't guarantee the ordering of records." },
#   { place = "botocore:kinesis/PutRecords", words = "If you need to read records in the same order they are written to the stream, use PutRecord instead of PutRecords, and write to the same shard." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html",
# ]
# ///
