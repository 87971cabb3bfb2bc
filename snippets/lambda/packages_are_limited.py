# /// uradori
# confirmed = "a4dbdd0e3c7e4e1145668317ee4031bc6876941ca0e1fc1ef645099ce768cc5b"
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
