# /// uradori
# confirmed = "65fec0002b28f737cb1bf12c430b0883fd76e1c620c0f77ccbf7e91c44e52386"
# backend = "plain"
# kind = "quotation"
# statements = ["ec.managed", "redis.failover"]
# quotes = [
#   { place = "botocore:elasticache/CreateReplicationGroup.SnapshotRetentionLimit", words = "Default: 0 (i.e., automatic backups are disabled for this cluster)." },
#   { place = "botocore:elasticache/CreateReplicationGroup.AutomaticFailoverEnabled", words = "Default: false" },
#   { place = "botocore:elasticache/CreateReplicationGroup.AutomaticFailoverEnabled", words = "AutomaticFailoverEnabled must be enabled for Valkey or Redis OSS (cluster mode enabled) replication groups." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups.html",
# ]
# limits.ja = "API の既定値であり、マネジメントコンソールの初期値は違うことがある。"
# limits.en = "These are the defaults of the API; the console may start from other values."
# ///
