# /// uradori
# confirmed = "d177e4eab23a65da94be43e2ce8a9bc09d3eba250b725d89c4a8e8b312403a0c"
# kind = "source"
# statements = ["redis.promote"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/hi_in/AmazonElastiCache/latest/dg/Replication.html", words = "Due to replication latency, some data may be lost if it is the primary read/write node that fails.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.html",
# ]
# limits.ja = "どれだけ失われるかは障害の瞬間のレプリカの遅れで決まり、ElastiCache のノードを実際に止めなければ確かめられない。読んだのは、ページの保存された写しである。"
# limits.en = "How much is lost depends on how far the replicas lag at that moment, which only stopping real ElastiCache nodes could show. What was read is a stored copy of the page."
# ///
