# /// uradori
# confirmed = "f98ec31212261e1afd83758d485219ec350901bd3ed8ef52f37e66ce68fd8ac1"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:kinesis/GetRecordsOutput.MillisBehindLatest", words = "The number of milliseconds the GetRecords response is from the tip of the stream, indicating how far behind current time the consumer is. A value of zero indicates that record processing is caught up, and there are no new records to process at this moment." },
#   { place = "botocore:kinesis/GetRecords", words = "To detect whether the application is falling behind in processing, you can use the MillisBehindLatest response attribute." },
# ]
# sources = ["https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetRecords.html"]
# ///
