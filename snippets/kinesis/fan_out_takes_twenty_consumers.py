# /// uradori
# confirmed = "d29773de4a86590293287c8ced69c9b794b02eb7a27dda2a6053f74f3b0a1bf8"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.consumers"]
# quotes = [
#   { place = "botocore:kinesis/RegisterStreamConsumer", words = "With On-demand Advantage streams, you can register up to 50 consumers per stream to use enhanced fan-out. With On-demand Standard and Provisioned streams, you can register up to 20 consumers per stream to use enhanced fan-out." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_SubscribeToShard.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_RegisterStreamConsumer.html",
# ]
# ///
