# /// uradori
# confirmed = "2ae8832ced73bdf4b3b35724b410ec17d0768ed3f9a75ed493ba891f16d43158"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:firehose/PutRecordBatch", words = "Each record in the request can be as large as 1,000 KB (before base64 encoding), up to a limit of 4 MB for the entire request. These limits cannot be changed." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html",
# ]
# ///
