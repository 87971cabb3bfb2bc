# /// uradori
# confirmed = "4cba2906bc8e9790424c1627ea202c9d2db90a0313e7bad20be8ecd027859c6b"
# backend = "plain"
# kind = "source"
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html", words = "A Multi-AZ DB instance deployment has one standby DB instance that provides failover support, but doesn't serve read traffic.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html",
# ]
# limits.ja = "読んだのは、ページの保存された写しである。"
# limits.en = "What was read is a stored copy of the page."
# ///
