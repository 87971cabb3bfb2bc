# /// uradori
# confirmed = "28537088602b50ab833cc5202902e848f5b1678c70f4fb60707ae64743faf093"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.record"]
# quotes = [
#   { place = "botocore:kinesis/PutRecords", words = "Writes multiple data records into a Kinesis data stream in a single call (also referred to as a PutRecords request)." },
#   { place = "botocore:kinesis/GetRecords", words = "Each data record can be up to 1 MiB in size by default." },
#   { place = "botocore:kinesis/UpdateMaxRecordSizeInput.MaxRecordSizeInKiB", words = "Specify a value between 1024 and 10240 KiB (1 to 10 MiB)." },
#   { place = "botocore:kinesis/PutRecords", words = "Each record in the request can be as large as 10 MiB, up to a limit of 10 MiB for the entire request, including partition keys." },
#   { place = "botocore:kinesis/PutRecords", words = "The record size limit applies to the total size of the partition key and data blob." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/large-records.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateMaxRecordSize.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html",
# ]
# ///
