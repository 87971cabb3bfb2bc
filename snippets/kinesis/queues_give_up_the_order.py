# /// uradori
# confirmed = "7390c45536e89333c7e8a2bbfd8a5f13e14f689e7d35701e4a99d4b12581d6c4"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.consumers"]
# quotes = [
#   { place = "botocore:kinesis/CreateQueue", words = "Queues are supported only on data streams in on-demand capacity mode." },
#   { place = "botocore:kinesis/CreateQueue", words = "A queue delivers records from the stream to a queue consumer, tracks the delivery state of each record, and redelivers any record that is not acknowledged before its visibility timeout expires." },
#   { place = "botocore:kinesis/CreateQueue", words = "When a record has been received MaxReceiveCount times without being acknowledged, it becomes a dead-letter record, and ReceiveQueueRecords no longer returns it." },
#   { place = "botocore:kinesis/CreateQueue", words = "Dead-letter handling is enabled by default, with a MaxReceiveCount of 6." },
#   { place = "botocore:kinesis/ReceiveQueueRecords", words = "Records are not necessarily received in the order they were written to the data stream." },
#   { place = "botocore:kinesis/ReceiveQueueRecords", words = "On rare occasions, a queue can deliver a record more than once." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/consuming-with-queues.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/queues-dead-letter-records.html",
# ]
# ///
