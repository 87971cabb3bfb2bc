# /// uradori
# confirmed = "0ba1365db6e8d6b60e3141618f2d652bbaf9caa482becad0c9b1eba653f718da"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/whitepapers/latest/database-caching-strategies-using-redis/evictions.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html",
# ]
# limits.ja = "AWS はこのホワイトペーパーを過去の資料としている。Valkey とサーバーレスキャッシュの既定値は、ここでは示さない。読んだのは、保存された写しである。"
# limits.en = "AWS keeps this whitepaper for historical reference. What is set by default for Valkey, and for serverless caches, is not shown here. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/whitepapers/latest/database-caching-strategies-using-redis/evictions.html"
# words = "By default, Amazon ElastiCache (Redis OSS) sets the volatile-lru eviction policy for your Redis cluster."
# read = 2026-11-30
# ///
