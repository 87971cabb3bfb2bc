# /// uradori
# confirmed = "2565f0f73e4b6f54817ae5ec041b9afaef8522e46c056040a85601e6ef396809"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.record"]
# quotes = [
#   { place = "botocore:kinesis/GetRecords", words = "Each data record can be up to 1 MiB in size by default." },
#   { place = "botocore:kinesis/UpdateMaxRecordSizeInput.MaxRecordSizeInKiB", words = "Specify a value between 1024 and 10240 KiB (1 to 10 MiB)." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/large-records.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateMaxRecordSize.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html",
# ]
# ///
