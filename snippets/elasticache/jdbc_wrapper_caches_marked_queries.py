# /// uradori
# confirmed = "bea4abcb7bda82d46268502a50059d0554a1229a521bf3a69bf8f43be80c4aa7"
# kind = "source"
# statements = ["ec.cache-queries"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/caching-database-query-results.html", words = "The plugin automatically caches selected SQL query result sets in ElastiCache, returning the result set from the cache instead of the database for future queries.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/caching-database-query-results.html", words = "You control which queries to cache by setting hints on each query.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/caching-database-query-results.html",
# ]
# limits.ja = "Java のライブラリなので、ここでは動かせない。読んだのは、ページの保存された写しである。"
# limits.en = "This is a Java library and is not run here. What was read is a stored copy of the page."
# ///
