# /// uradori
# confirmed = "82e6e3833ccbe5a4e3cc665b34e63f5b3081dfc438b43e8dcd27c1dcbbb99874"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html"]
# limits.ja = "moto は再試行しない。回数と期間は表の値で、読んだのは、保存された写しである。"
# limits.en = "moto does not retry. Numbers and periods are those of a table; what was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html"
# words = "100,015 times, over 23 days"
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html"
# words = "50 attempts, over 6 hours"
# read = 2026-11-29
# ///
