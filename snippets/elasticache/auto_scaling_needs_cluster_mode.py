# /// uradori
# confirmed = "7b674de4e5a451fa9f540cd7559ede6c91cd290752234a4a61aed9c62db0c9ac"
# kind = "source"
# statements = ["ec.managed"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/red-ug/AutoScaling.html", words = "ElastiCache Auto Scaling is limited to the following: Valkey or Redis OSS (cluster mode enabled) clusters running Valkey 7.2 onwards, or running Redis OSS 6.0 onwards", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/red-ug/AutoScaling.html",
# ]
# limits.ja = "使えるノードの種類や大きさにも制限がある。読んだのは、ページの保存された写しである。"
# limits.en = "The sizes and families of nodes are limited, too. What was read is a stored copy of the page."
# ///
