# /// uradori
# confirmed = "34909de868baf3283b34acc7c94aa4d05097481599207e6337b6c22780714a4a"
# backend = "plain"
# kind = "quotation"
# statements = ["mem.no-persist"]
# quotes = [
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
