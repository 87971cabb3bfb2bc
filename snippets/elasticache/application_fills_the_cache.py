# /// uradori
# confirmed = "071459f3defa082ea210cad4306f36612b72515c31dddeac42e577e021bcfcb9"
# kind = "source"
# statements = ["ec.cache-queries"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/whitepapers/latest/scale-performance-elasticache/amazon-elasticache-overview.html", words = "It's important to understand that Amazon ElastiCache is not coupled to your database tier. As far as Amazon ElastiCache nodes are concerned, your application is just setting and getting keys in a slab of memory.", read = 2026-11-29 },
#   { place = "https://docs.amazonaws.cn/AmazonElastiCache/latest/dg/caching-database-query-results.html", words = "Applications implement query caching by querying the cache for results associated with a database query, returning those results if they are cached. If no cached results are found, the query is executed on the database, the results are populated in the cache, and the results are then returned to the application initiating the query.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/whitepapers/latest/scale-performance-elasticache/amazon-elasticache-overview.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/caching-database-query-results.html",
# ]
# limits.ja = "moto には ElastiCache のデータの読み書きがないので、ここでは動かせない。読んだのは、ページの保存された写しである。"
# limits.en = "moto cannot read or write ElastiCache data, so nothing is run here. What was read is a stored copy of the page."
# ///
