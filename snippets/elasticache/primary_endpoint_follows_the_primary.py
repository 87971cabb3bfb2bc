# /// uradori
# confirmed = "95d70c51e30688a8ea55f7cf6f788a8750bc71cdc01bf6630e9b81198c4b70fd"
# kind = "source"
# statements = ["redis.promote"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.Endpoints.html", words = "The primary endpoint is a DNS name that always resolves to the primary node in the cluster. The primary endpoint is immune to changes to your cluster, such as promoting a read replica to the primary role.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.Endpoints.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Endpoints.html",
# ]
# limits.ja = "読んだのは、ページの保存された写しである。"
# limits.en = "What was read is a stored copy of the page."
# ///
