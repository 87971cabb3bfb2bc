# /// uradori
# confirmed = "76c5fd75ba8c04753cd8b6b5da9f3a427875029c0049e0cee1db5d3628afdd37"
# backend = "plain"
# kind = "source"
# waivers = { UR162 = "AWS's words name the months in English" }
# statements = ["kda.name", "kda.sql"]
# sources = [
#   "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/API_Reference.html",
#   "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/migrating-to-kda-studio-overview.html",
# ]
# limits.ja = "API モデルには SQL 用の操作が今も残っていて、終了の日付は書かれていない。"
# limits.en = "The API models still have the operations for SQL and say nothing of the end."
# [[quotes]]
# place = "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/API_Reference.html"
# words = "From October 15, 2025, you will not be able to create new Kinesis Data Analytics for SQL applications."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/API_Reference.html"
# words = "We will delete your applications starting January 27, 2026."
# read = 2026-11-29
# ///
