# /// uradori
# kind = "source"
# statements = ["ec.cache-queries"]
# sources = [
#   "https://docs.aws.amazon.com/whitepapers/latest/scale-performance-elasticache/amazon-elasticache-overview.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/caching-database-query-results.html",
# ]
# limits.ja = "moto には ElastiCache のデータの読み書きがなく、JDBC ラッパーは Java のライブラリなので、ここでは動かせない。"
# limits.en = "moto cannot read or write ElastiCache data, and the JDBC wrapper is a Java library, so neither is run here."
# ///
