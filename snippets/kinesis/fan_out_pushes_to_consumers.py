# /// uradori
# confirmed = "46e9545898ff7e77f02437060dfbe7ea09e4e479d10d2f47f7da91f7f43a401a"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.consumers"]
# quotes = [
#   { place = "botocore:kinesis/SubscribeToShard", words = "After the connection is successfully established, Kinesis Data Streams pushes records from the shard to the consumer over this connection." },
#   { place = "botocore:kinesis/RegisterStreamConsumer", words = "When you use this operation, the consumer you register can then call SubscribeToShard to receive data from the stream using enhanced fan-out, at a rate of up to 2 MiB per second for every shard you subscribe to. This rate is unaffected by the total number of consumers that read from the same stream." },
#   { place = "botocore:kinesis/RegisterStreamConsumer", words = "With On-demand Advantage streams, you can register up to 50 consumers per stream to use enhanced fan-out. With On-demand Standard and Provisioned streams, you can register up to 20 consumers per stream to use enhanced fan-out." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_SubscribeToShard.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_RegisterStreamConsumer.html",
# ]
# ///
