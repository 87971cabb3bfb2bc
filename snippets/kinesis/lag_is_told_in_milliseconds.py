# /// uradori
# confirmed = "5bccca92d38a159ea6118f297c3be3b96b46dfe2f54402064c62e69ab1afe6c4"
# backend = "plain"
# kind = "quotation"
# waivers.UR162 = "MillisBehindLatest is the very member whose description is quoted."
# quotes = [
#   { place = "botocore:kinesis/GetRecordsOutput.MillisBehindLatest", words = "The number of milliseconds the GetRecords response is from the tip of the stream, indicating how far behind current time the consumer is. A value of zero indicates that record processing is caught up, and there are no new records to process at this moment." },
# ]
# sources = ["https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetRecords.html"]
# ///
