# /// uradori
# confirmed = "19606e0ef313656832f633471776271be412e787d52ae054594b44ff1aedac14"
# kind = "source"
# statements = ["redis.perf-ha-sec"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html", words = "All serverless caches have in-transit encryption enabled.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/mem-ug/in-transit-encryption-mc.html", words = "For self-designed clusters, you can enable in-transit encryption on a cache cluster by setting the parameter TransitEncryptionEnabled to true (CLI: --transit-encryption-enabled) when you create the cache cluster using the CreateCacheCluster (CLI: create-cache-cluster) operation.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html", words = "It is always enabled on a serverless cache and on clusters with durability enabled.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/mem-ug/in-transit-encryption-mc.html",
# ]
# limits.ja = "転送時の暗号化は、Memcached 1.6.12以降に限られる。読んだのは、ページの保存された写しである。"
# limits.en = "Encryption in transit needs Memcached 1.6.12 or later. What was read is a stored copy of the page."
# ///
