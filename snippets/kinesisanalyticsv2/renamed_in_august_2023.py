# /// uradori
# confirmed = "0ac66adabda269a1586e50548f8254cf75329f92c1e68315cdac6c68a501e5d7"
# backend = "plain"
# kind = "source"
# waivers = { UR162 = "AWS's words name the months in English" }
# statements = ["kda.name"]
# sources = [
#   "https://aws.amazon.com/blogs/aws/announcing-amazon-managed-service-for-apache-flink-renamed-from-amazon-kinesis-data-analytics/",
#   "https://github.com/aws-samples/amazon-kinesis-data-analytics-java-examples",
# ]
# limits.ja = "改称の日付は API モデルに書かれていないため、実行して確かめることはできない。"
# limits.en = "The API model gives no date for the change of name, so there is nothing to run."
# [[quotes]]
# place = "https://github.com/aws-samples/amazon-kinesis-data-analytics-java-examples"
# words = "August 30, 2023: Amazon Kinesis Data Analytics has been renamed to Amazon Managed Service for Apache Flink."
# read = 2026-11-29
# ///
