# /// uradori
# confirmed = "7247188b63f06439e42fab768f780915076274a27ee38242e2e4ccad109351b2"
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
