# /// uradori
# confirmed = "0968dac61143997d185112bc0400bed8b576ab2865d56eebad1827701c10f756"
# kind = "source"
# statements = ["redis.promote"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Options.html", words = "With asynchronous writes, successful write operations are returned to clients before being durably stored in the Multi-AZ transactional log.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Options.html", words = "However, up to the last 10 seconds of successful write operations may be lost in the event of a failure.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Options.html",
# ]
# limits.ja = "読んだのは、ページの保存された写しである。"
# limits.en = "What was read is a stored copy of the page."
# ///
