# /// uradori
# confirmed = "e64e6e948d5f58b1c3b873ccc66db8cca9a5ef71830a6aa3f2f6f50affe0adbb"
# kind = "source"
# statements = ["ec.engines-two", "ec.engines-choice"]
# quotes = [
#   { place = "https://github.com/boto/botocore/blob/1.31.30/botocore/data/elasticache/2015-02-02/service-2.json", words = "All nodes in the cluster run the same protocol-compliant cache engine software, either Memcached or Redis.", read = 2026-11-29 },
#   { place = "botocore:elasticache/CreateCacheCluster", words = "All nodes in the cluster run the same protocol-compliant cache engine software, either Memcached, Valkey or Redis OSS." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SelectEngine.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatsNew.html",
# ]
# limits.ja = "かつての API モデルは、2023年8月18日公開の botocore 1.31.30のものである。今のモデルにも、CreateCacheCluster の Engine のように Valkey を書き足していない箇所が残る。"
# limits.en = "The former API model is that of botocore 1.31.30, released on 18 August 2023. Today's still leaves Valkey out in places, such as the Engine of CreateCacheCluster."
# ///
