# /// uradori
# confirmed = "6f58211ba68826bf2511296d2572a8d628437c8edec4d57762e70cbb4e876d81"
# backend = "plain"
# kind = "source"
# statements = ["firehose.name"]
# sources = [
#   "https://jayendrapatil.com/tag/amazon-data-firehose/",
#   "https://aws.amazon.com/about-aws/whats-new/2024/02/amazon-data-firehose-formerly-kinesis-data-firehose/",
#   "https://docs.aws.amazon.com/firehose/latest/dev/history.html",
# ]
# limits.ja = "改称の日付は API モデルに書かれていないため、実行して確かめることはできない。引用は第三者の記事からで、AWS の発表は確かめる先として挙げた。"
# limits.en = "The API model gives no date for the change of name, so there is nothing to run. The words are a third party's; AWS's own announcement is where to check."
# waivers.UR162 = "The month is a word where the quotation says it."
# [[quotes]]
# place = "https://jayendrapatil.com/tag/amazon-data-firehose/"
# words = "Service Renamed (February 2024): Amazon Kinesis Data Firehose has been renamed to Amazon Data Firehose."
# read = 2026-11-29
# ///
