# /// uradori
# confirmed = "902fa1eb0ebb4087d21a0e4c39a12448371a9a02f7eb44255295ecd65cf27411"
# kind = "source"
# statements = ["redis.promote"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Options.html", words = "With synchronous writes, successful write operations are durably stored in the Multi-AZ transactional log before returning to clients. This incurs single-digit millisecond write latency and ensures that no acknowledged write operations will be lost in the event of a failure.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Options.html", words = "However, up to the last 10 seconds of successful write operations may be lost in the event of a failure.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Options.html",
# ]
# limits.ja = "読んだのは、ページの保存された写しである。"
# limits.en = "What was read is a stored copy of the page."
# ///
