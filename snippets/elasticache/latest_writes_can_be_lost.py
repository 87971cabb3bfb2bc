# /// uradori
# kind = "source"
# statements = ["redis.promote"]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Options.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Limitations.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.ChangingDurability.html",
#   "https://aws.amazon.com/about-aws/whats-new/2026/10/elasticache-changing-durability/",
# ]
# limits.ja = "どれだけ失われるかは障害の瞬間のレプリカの遅れで決まり、ElastiCache のノードを実際に止めなければ確かめられない。AWS の説明は食い違っている。既存のクラスターの切り替えは2026年10月27日に発表されたが、作成時にしか有効にできないと書いたままのページもある。"
# limits.en = "How much is lost depends on how far the replicas lag at that moment, which only stopping real ElastiCache nodes could show. AWS's texts differ: changing an existing cluster was announced on 27 October 2026, but there are pages that still say durability can be enabled at creation only."
# ///
