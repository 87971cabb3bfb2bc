# /// uradori
# confirmed = "2ab900adfe991cecbc3b1be392ba41e7dc2436b922ebf6afd5f36b03666a27c2"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.partition-key-shard"]
# quotes = [
#   { place = "botocore:kinesis/CreateStream", words = "Each shard can support reads up to five transactions per second, up to a maximum data read total of 2 MiB per second. Each shard can support writes up to 1,000 records per second, up to a maximum data write total of 1 MiB per second." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# limits.ja = "同じモデルの PutRecord の説明は書き込みを毎秒10 MiB までとしていて、食い違う。開発者ガイドは毎秒1 MB までとする。"
# limits.en = "In the same model, PutRecord disagrees and speaks of writes of 10 MiB a second; the Developer Guide has 1 MB a second."
# ///
