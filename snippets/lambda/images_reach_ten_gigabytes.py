# /// uradori
# confirmed = "0ab1f9357bd80a083f23887ff2dec92c37a700b0adbeb4edada074a0d6786385"
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
