# /// uradori
# confirmed = "126eba1ccb32a6c739b373ae062ff9f98762c2fb0a2462d9db86b270c0141954"
# backend = "plain"
# kind = "quotation"
# statements = ["ec.managed", "redis.failover"]
# quotes = [
#   { place = "botocore:elasticache/CreateReplicationGroup.SnapshotRetentionLimit", words = "Default: 0 (i.e., automatic backups are disabled for this cluster)." },
#   { place = "botocore:elasticache/CreateReplicationGroup.AutomaticFailoverEnabled", words = "Default: false" },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups.html",
# ]
# limits.ja = "API の既定値であり、マネジメントコンソールの初期値は違うことがある。クラスターモードを有効にすると、自動フェイルオーバーは必須になる。"
# limits.en = "These are the defaults of the API; the console may start from other values. With cluster mode enabled, automatic failover is mandatory."
# ///
