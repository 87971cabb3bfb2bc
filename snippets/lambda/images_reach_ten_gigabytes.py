# /// uradori
# confirmed = "ae93c62b2b315c84263276df1068893499d2c3e43d459eddb9a0d96fbc8bb71c"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html"]
# limits.ja = "表の値であり、読んだのは、公開リポジトリにある2026年の写しである。"
# limits.en = "This is a figure of a table, read in a copy of 2026 in a public repository."
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html"
# words = "10 GB (maximum uncompressed image size, including all layers)"
# read = 2026-11-29
# ///
