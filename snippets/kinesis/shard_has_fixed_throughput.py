# /// uradori
# confirmed = "e5475aa03990acc7d447dda537a9dacd6ad920935bff8b75a948e8c63b5a11a2"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.partition-key-shard"]
# quotes = [
#   { place = "botocore:kinesis/CreateStream", words = "Scale-out within a stream is explicitly supported by means of shards, which are uniquely identified groups of data records in a stream." },
#   { place = "botocore:kinesis/CreateStream", words = "Each shard can support reads up to five transactions per second, up to a maximum data read total of 2 MiB per second. Each shard can support writes up to 1,000 records per second, up to a maximum data write total of 1 MiB per second." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# limits.ja = "同じモデルの `PutRecord` の説明は書き込みを毎秒10 MiB までとしていて、食い違う。開発者ガイドは毎秒1 MB までとする。"
# limits.en = "In the same model, `PutRecord` disagrees and speaks of writes of 10 MiB a second; the Developer Guide has 1 MB a second."
# ///
