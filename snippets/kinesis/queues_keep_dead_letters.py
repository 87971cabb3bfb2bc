# /// uradori
# confirmed = "1b4cfcb36b95201aa7da5d8dd77ec15acd7855d06329f34fce3bcc75b25e02d2"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.consumers"]
# quotes = [
#   { place = "botocore:kinesis/CreateQueue", words = "When a record has been received MaxReceiveCount times without being acknowledged, it becomes a dead-letter record, and ReceiveQueueRecords no longer returns it." },
#   { place = "botocore:kinesis/CreateQueue", words = "Dead-letter handling is enabled by default, with a MaxReceiveCount of 6." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/consuming-with-queues.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/queues-dead-letter-records.html",
# ]
# ///
