# /// uradori
# confirmed = "263b782998351ee2b0ae257abe35a687ba2063d54116794e76fb1ffe5f149545"
# kind = "source"
# statements = ["redis.promote"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.ChangingDurability.html", words = "The cluster runs Valkey 9.0 or later.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.ChangingDurability.html", words = "Multi-AZ is enabled with at least one replica per shard.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.ChangingDurability.html", words = "The cluster has encryption in transit (TLS) enabled.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.ChangingDurability.html", words = "The cluster uses Cluster Mode Enabled (CME).", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.ChangingDurability.html", words = "The cluster is not an ElastiCache Serverless cache.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.ChangingDurability.html", words = "The cluster is not part of a Global Datastore.", read = 2026-11-29 },
#   { place = "https://aws.amazon.com/cn/about-aws/whats-new/2026/10/elasticache-changing-durability/", words = "发布于: 2026年10月27日", lang = "zh", read = 2026-11-29 },
#   { place = "https://aws.amazon.com/cn/about-aws/whats-new/2026/10/elasticache-changing-durability/", words = "适用于 Valkey 的 Amazon ElastiCache 现在允许您在现有的基于节点的集群上启用或禁用持久性。", lang = "zh", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.ChangingDurability.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Limitations.html",
#   "https://aws.amazon.com/about-aws/whats-new/2026/10/elasticache-changing-durability/",
# ]
# limits.ja = "AWS の説明は食い違っている。既存のクラスターの切り替えは2026年10月27日に発表されたが、作成時にしか有効にできないと書いたままのページもある。使えるノードの種類にも制限がある。読んだのはページの保存された写しで、発表は中国語版である。"
# limits.en = "AWS's texts differ: changing an existing cluster was announced on 27 October 2026, but there are pages that still say durability can be enabled at creation only. The families of nodes are limited, too. What was read are stored copies of the pages, the announcement in Chinese."
# ///
