# /// uradori
# confirmed = "86a8c625c45c0b644a684fb76eb85786da5a50e46394ee54e62b695aa5bf2268"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:kinesis/PutRecord", words = "If a PutRecord request cannot be processed because of insufficient provisioned throughput on the shard involved in the request, PutRecord throws ProvisionedThroughputExceededException." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
# ]
# ///
