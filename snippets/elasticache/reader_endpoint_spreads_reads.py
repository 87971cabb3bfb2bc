# /// uradori
# confirmed = "1d630423dfc797c4b7f2f7743f707ebcba8c1fcbab1b6ccdd4646e77c21b652c"
# kind = "source"
# statements = ["redis.promote"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.Endpoints.html", words = "A reader endpoint will evenly split incoming connections to the endpoint between all read replicas in an ElastiCache cluster.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.Endpoints.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Endpoints.html",
# ]
# limits.ja = "読んだのは、ページの保存された写しである。"
# limits.en = "What was read is a stored copy of the page."
# ///
