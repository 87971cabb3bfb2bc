# /// uradori
# confirmed = "9cb2fe06ccd7fe9d4d903eea536601e4e478be6be1c5355d1c03ce69501c5472"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.consumers"]
# quotes = [
#   { place = "botocore:kinesis/SubscribeToShard", words = "After the connection is successfully established, Kinesis Data Streams pushes records from the shard to the consumer over this connection." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_SubscribeToShard.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_RegisterStreamConsumer.html",
# ]
# ///
