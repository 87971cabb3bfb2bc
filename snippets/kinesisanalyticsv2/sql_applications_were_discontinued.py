# /// uradori
# kind = "source"
# statements = ["kda.name", "kda.sql"]
# sources = [
#   "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/API_Reference.html",
#   "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/migrating-to-kda-studio-overview.html",
# ]
# limits.ja = "API モデルには SQL 用の操作が今も残っていて、終了の日付は書かれていない。"
# limits.en = "The API models still have the operations for SQL and say nothing of the end."
# ///
