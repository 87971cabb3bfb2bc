# /// uradori
# confirmed = "616e3f20c2775bddf854554adfb66607a4cb3912f4392a2abc3a9f0cd87e0a03"
# backend = "plain"
# kind = "quotation"
# statements = ["mem.no-persist"]
# quotes = [
#   { place = "botocore:elasticache/CreateSnapshot", words = "This operation is valid for Valkey or Redis OSS only." },
#   { place = "botocore:elasticache/SnapshotFeatureNotSupportedFault", words = "Creating a snapshot of a cluster that is running Memcached rather than Valkey or Redis OSS." },
#   { place = "botocore:elasticache/RebootCacheCluster", words = "The reboot causes the contents of the cache (for each cache node being rebooted) to be lost." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateSnapshot.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_RebootCacheCluster.html",
# ]
# limits.ja = "moto は Memcached のスナップショットも作ってしまうため、証言させない。"
# limits.en = "moto takes snapshots even of Memcached and is not called as a witness."
# ///
