# /// uradori
# kind = "source"
# statements = ["firehose.name"]
# sources = [
#   "https://aws.amazon.com/about-aws/whats-new/2024/02/amazon-data-firehose-formerly-kinesis-data-firehose/",
#   "https://docs.aws.amazon.com/firehose/latest/dev/history.html",
# ]
# limits.ja = "改称の日付は API モデルに書かれていないため、実行して確かめることはできない。"
# limits.en = "The API model gives no date for the change of name, so there is nothing to run."
# ///
