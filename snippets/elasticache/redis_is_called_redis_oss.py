# /// uradori
# confirmed = "3a7d5cbcf02c0a467d99c38bb02c574bbd0450f64763a9523684678714d7ec25"
# kind = "source"
# statements = ["redis.name"]
# quotes = [
#   { place = "https://github.com/boto/botocore/blob/1.31.30/botocore/data/elasticache/2015-02-02/service-2.json", words = "This operation is valid for Redis only.", read = 2026-11-29 },
#   { place = "botocore:elasticache/CreateSnapshot", words = "This operation is valid for Valkey or Redis OSS only." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SelectEngine.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateSnapshot.html",
# ]
# limits.ja = "かつての API モデルは、2023年8月18日公開の botocore 1.31.30のものである。"
# limits.en = "The former API model is that of botocore 1.31.30, released on 18 August 2023."
# ///
