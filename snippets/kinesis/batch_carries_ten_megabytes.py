# /// uradori
# confirmed = "63fbbe6cd88f65a88a6c20ca150535563da3fa3d3448f6951c35c0ec63648ca3"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.record"]
# quotes = [
#   { place = "botocore:kinesis/PutRecords", words = "Each record in the request can be as large as 10 MiB, up to a limit of 10 MiB for the entire request, including partition keys." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/large-records.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateMaxRecordSize.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html",
# ]
# ///
