# /// uradori
# confirmed = "1d9f14dd65a95c1f98bed1d99d952534fcc4776b74f89aaf6dd2e4ec6a1c558a"
# kind = "source"
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Endpoints.html", words = "For Valkey or Redis OSS (cluster mode enabled) clusters, use the cluster's Configuration Endpoint for all operations that support cluster mode enabled commands. You must use a client that supports either Valkey Cluster, or Redis OSS Cluster on Redis OSS 3.2 and above.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Endpoints.html",
# ]
# limits.ja = "読んだのは、ページの保存された写しである。"
# limits.en = "What was read is a stored copy of the page."
# ///
