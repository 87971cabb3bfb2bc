# /// uradori
# confirmed = "2782a39c43329b4b01ec6ebb246a45dfdc38b40344c4c8d07905de9d4aa90d5b"
# kind = "source"
# statements = ["redis.perf-ha-sec"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html", words = "All serverless caches have in-transit encryption enabled.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html", words = "It is always enabled on a serverless cache and on clusters with durability enabled.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html",
# ]
# limits.ja = "読んだのは、2つのページの保存された写しである。"
# limits.en = "What was read are stored copies of the two pages."
# ///
