# /// uradori
# confirmed = "83732c83fcd26ab28120e55f22dab32c44151cfd9cbe144bf989e3f5c53a4e2f"
# backend = "plain"
# kind = "source"
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html", words = "When you make updates to the primary DB instance, Amazon RDS copies them asynchronously to the read replica.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html",
# ]
# limits.ja = "読んだのは、AWS 中国が公開している英語版のページの写しである。"
# limits.en = "What was read is a copy of the English page as AWS China publishes it."
# ///
