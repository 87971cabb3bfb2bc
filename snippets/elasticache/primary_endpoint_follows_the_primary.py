# /// uradori
# confirmed = "e78c46e54a4060630a097f26d3b76cb740afab4b8043dbb45771f9f3de6f0da4"
# kind = "source"
# statements = ["redis.promote"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.Endpoints.html", words = "The primary endpoint is a DNS name that always resolves to the primary node in the cluster. The primary endpoint is immune to changes to your cluster, such as promoting a read replica to the primary role.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.Endpoints.html", words = "A reader endpoint will evenly split incoming connections to the endpoint between all read replicas in an ElastiCache cluster.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.Endpoints.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Endpoints.html",
# ]
# limits.ja = "読んだのは、ページの保存された写しである。"
# limits.en = "What was read is a stored copy of the page."
# ///
