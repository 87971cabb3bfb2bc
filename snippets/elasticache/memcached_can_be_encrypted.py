# /// uradori
# confirmed = "a430f7e895f0d9671c4f6a6aa4509ceaec6aa22ef4e6f21c985d5a635e2dfbeb"
# kind = "source"
# statements = ["redis.perf-ha-sec"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/mem-ug/in-transit-encryption-mc.html", words = "For self-designed clusters, you can enable in-transit encryption on a cache cluster by setting the parameter TransitEncryptionEnabled to true (CLI: --transit-encryption-enabled) when you create the cache cluster using the CreateCacheCluster (CLI: create-cache-cluster) operation.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/mem-ug/in-transit-encryption-mc.html",
# ]
# limits.ja = "転送時の暗号化は、Memcached 1.6.12以降に限られる。読んだのは、ページの保存された写しである。"
# limits.en = "Encryption in transit needs Memcached 1.6.12 or later. What was read is a stored copy of the page."
# ///
