# /// uradori
# confirmed = "956f9904962558915c0bab9ef0bbbcbde9d4f94cbd6c408ee215de71231cce20"
# backend = "plain"
# kind = "quotation"
# statements = ["redis.failover", "redis.perf-ha-sec"]
# quotes = [
#   { place = "botocore:elasticache/CreateReplicationGroup.NumCacheClusters", words = "This parameter is not used if there is more than one node group (shard)." },
#   { place = "botocore:elasticache/CreateReplicationGroup.NumCacheClusters", words = "If AutomaticFailoverEnabled is true, the value of this parameter must be at least 2. If AutomaticFailoverEnabled is false you can omit this parameter (it will default to 1), or you can explicitly set it to a value between 2 and 6." },
#   { place = "botocore:elasticache/CreateReplicationGroup.NumCacheClusters", words = "The maximum permitted value for NumCacheClusters is 6 (1 primary plus 5 replicas)." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
# ]
# limits.ja = "moto は1ノードでも自動フェイルオーバーの指定を受け付けるため、証言させない。"
# limits.en = "moto accepts automatic failover even on a single node and is not called as a witness."
# ///
