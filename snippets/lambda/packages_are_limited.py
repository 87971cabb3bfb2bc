# /// uradori
# confirmed = "5d470357f61b918bad2d628de4ac018cd0d04e1af0a9100db24410f41ee38810"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html"]
# limits.ja = "表の値であり、読んだのは、公開リポジトリにある2026年の写しである。moto は大きさを見ない。"
# limits.en = "These are figures of a table, read in copies of 2026 in public repositories. moto does not look at sizes."
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html"
# words = "50 MB (zipped, when uploaded through the Lambda API or SDKs)."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html"
# words = "250 MB The maximum size of the contents of a deployment package, including layers and custom runtimes. (unzipped)"
# read = 2026-11-29
# ///
