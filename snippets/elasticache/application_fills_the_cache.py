# /// uradori
# confirmed = "70a74ebfaeaebbde64f43f2740549ef1592d1cf114b173c2c784aed6d954afef"
# kind = "source"
# statements = ["ec.cache-queries"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/whitepapers/latest/scale-performance-elasticache/amazon-elasticache-overview.html", words = "It's important to understand that Amazon ElastiCache is not coupled to your database tier. As far as Amazon ElastiCache nodes are concerned, your application is just setting and getting keys in a slab of memory.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/whitepapers/latest/scale-performance-elasticache/amazon-elasticache-overview.html",
# ]
# limits.ja = "moto には ElastiCache のデータの読み書きがないので、ここでは動かせない。読んだのは、ページの保存された写しである。"
# limits.en = "moto cannot read or write ElastiCache data, so nothing is run here. What was read is a stored copy of the page."
# ///
