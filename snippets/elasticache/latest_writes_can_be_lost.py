# /// uradori
# kind = "source"
# statements = ["redis.promote"]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Options.html",
# ]
# limits.ja = "どれだけ失われるかは障害の瞬間のレプリカの遅れで決まり、ElastiCache のノードを実際に止めなければ確かめられない。"
# limits.en = "How much is lost depends on how far the replicas lag at that moment, which only stopping real ElastiCache nodes could show."
# ///
