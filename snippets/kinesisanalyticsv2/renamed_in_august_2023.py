# /// uradori
# kind = "source"
# statements = ["kda.name"]
# sources = [
#   "https://aws.amazon.com/blogs/aws/announcing-amazon-managed-service-for-apache-flink-renamed-from-amazon-kinesis-data-analytics/",
#   "https://github.com/aws-samples/amazon-kinesis-data-analytics-java-examples",
# ]
# limits.ja = "改称の日付は API モデルに書かれていないため、実行して確かめることはできない。"
# limits.en = "The API model gives no date for the change of name, so there is nothing to run."
# ///
