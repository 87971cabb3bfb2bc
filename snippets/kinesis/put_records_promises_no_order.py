# /// uradori
# confirmed = "309a3008db643647db40f38555e0534f7749eb3023ed2ff1a09d8616776e4066"
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
