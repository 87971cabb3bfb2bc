# /// uradori
# confirmed = "c6a3995c0b0e0639ba9e75c364a69bb4b4b63d844725af3b5f490f068e764692"
# backend = "plain"
# kind = "source"
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html", words = "An Aurora global database has a primary DB cluster in one Region, and up to 10 secondary DB clusters in different Regions.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html",
# ]
# limits.ja = "読んだのは、AWS 中国が公開している英語版のページの写しである。"
# limits.en = "What was read is a copy of the English page as AWS China publishes it."
# ///
