# /// uradori
# confirmed = "f1c774bdac32170baceb0f46605f36d9579f922574b1c1508610bc19a4afba3d"
# kind = "source"
# statements = ["redis.name"]
# quotes = [
#   { place = "https://github.com/boto/botocore/blob/1.31.30/botocore/data/elasticache/2015-02-02/service-2.json", words = "This operation is valid for Redis only.", read = 2026-11-29 },
#   { place = "botocore:elasticache/CreateSnapshot", words = "This operation is valid for Valkey or Redis OSS only." },
#   { place = "botocore:elasticache/CreateReplicationGroup.Engine", words = "The value must be set to valkey or redis." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SelectEngine.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
# ]
# limits.ja = "かつての API モデルは、2023年8月18日公開の botocore 1.31.30のものである。"
# limits.en = "The former API model is that of botocore 1.31.30, released on 18 August 2023."
# ///
