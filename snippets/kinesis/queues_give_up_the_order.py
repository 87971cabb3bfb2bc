# /// uradori
# confirmed = "a75aa213a5395cad6dd8dc068afe5ce4dbe8b327686179f61f1b098fca98c116"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.consumers"]
# quotes = [
#   { place = "botocore:kinesis/ReceiveQueueRecords", words = "Records are not necessarily received in the order they were written to the data stream." },
#   { place = "botocore:kinesis/ReceiveQueueRecords", words = "On rare occasions, a queue can deliver a record more than once." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/consuming-with-queues.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/queues-dead-letter-records.html",
# ]
# ///
