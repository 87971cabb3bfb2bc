# /// uradori
# confirmed = "31139ea6c9f113430dc670a4433efaebd3796d3dfa5dc4a27adda6343244f426"
# backend = "plain"
# kind = "quotation"
# statements = ["redis.failover", "redis.perf-ha-sec"]
# quotes = [
#   { place = "botocore:elasticache/CreateReplicationGroup.NumCacheClusters", words = "If AutomaticFailoverEnabled is true, the value of this parameter must be at least 2. If AutomaticFailoverEnabled is false you can omit this parameter (it will default to 1), or you can explicitly set it to a value between 2 and 6." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
# ]
# limits.ja = "引用した項目は、シャードが1つのときに使う。moto は1ノードでも自動フェイルオーバーの指定を受け付けるため、証言させない。"
# limits.en = "The member quoted is for groups of a single shard. moto accepts automatic failover even on a single node and is not called as a witness."
# ///
