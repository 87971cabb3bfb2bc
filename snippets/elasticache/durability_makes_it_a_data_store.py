# /// uradori
# confirmed = "a5565c37efb6d0aebfdd50a27ffa42b6b9a8f694a731b7769b821d6a42a4aa9e"
# kind = "source"
# statements = ["ec.def"]
# quotes = [
#   { place = "https://docs.amazonaws.cn/AmazonElastiCache/latest/dg/durability.html", words = "This capability enables you to use ElastiCache for both caching and data store workloads with microsecond read latency. Durability provides data protection through a Multi-AZ transactional log, enabling fast recovery and restart during failures.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/durability.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html",
# ]
# limits.ja = "botocore の API モデルは、いまも ElastiCache をキャッシュとだけ説明している。読んだのは、ページの保存された写しである。"
# limits.en = "The API model in botocore still explains ElastiCache as a cache alone. What was read is a stored copy of the page."
# ///
