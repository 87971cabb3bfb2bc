# /// uradori
# confirmed = "5a029a4a02d9926506c96e314beaa0e7bfb2874a23535c96afd29b1ff962ab93"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:kinesis/PutRecord", words = "If a PutRecord request cannot be processed because of insufficient provisioned throughput on the shard involved in the request, PutRecord throws ProvisionedThroughputExceededException." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
# ]
# ///
