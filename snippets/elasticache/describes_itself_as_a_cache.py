# /// uradori
# confirmed = "98373b689e43c65560a3a101dbdd879f7049199778f2412792f6a33868d3d8e0"
# backend = "plain"
# kind = "quotation"
# statements = ["ec.def"]
# quotes = [
#   { place = "botocore:elasticache", words = "Amazon ElastiCache is a web service that makes it easier to set up, operate, and scale a distributed cache in the cloud." },
#   { place = "botocore:elasticache", words = "With ElastiCache, customers get all of the benefits of a high-performance, in-memory cache with less of the administrative burden involved in launching and managing a distributed cache." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html",
# ]
# limits.ja = "ユーザーガイドは、同じサービスを「インメモリデータストアまたはキャッシュ」と説明している。"
# limits.en = "The user guide calls the same service an in-memory data store or cache."
# ///
