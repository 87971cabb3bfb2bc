# /// uradori
# confirmed = "4041af8c0adc02d59fea1e2d79aa55ed435338599638a95ced871505dc399dcc"
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
