# /// uradori
# confirmed = "edbeea29f1dadab4e7cc4d84b7571c3dff0aa4f0b866628e7c345e4823f78d76"
# backend = "plain"
# kind = "source"
# statements = ["redis.promote"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.ChangingDurability.html", words = "The cluster runs Valkey 9.0 or later.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.ChangingDurability.html", words = "Multi-AZ is enabled with at least one replica per shard.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.ChangingDurability.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Limitations.html",
# ]
# limits.ja = "条件はほかにもある。転送時の暗号化とクラスターモードを有効にし、サーバーレスキャッシュでも Global Datastore の一部でもないことである。使えるノードの種類も限られる。既存のクラスターでも切り替えられるとするページと、作成時だけとするページがある。読んだのは、ページの保存された写しである。"
# limits.en = "There are more conditions: encryption in transit and cluster mode enabled, no serverless cache, no part of a Global Datastore; the families of nodes are limited, too. Some pages let existing clusters change, others say at creation only. What was read is a stored copy of the page."
# ///
