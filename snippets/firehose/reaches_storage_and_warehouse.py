# /// uradori
# confirmed = "9dbc4f599cd35f5fc32f0e923b0aaf7857ae66d8b1b06a6564d779972240217b"
# backend = "plain"
# kind = "source"
# was = ["firehose/reaches_storage_warehouse_and_search"]
# statements = ["firehose.dest-labels"]
# sources = [
#   "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html",
#   "https://docs.aws.amazon.com/redshift/latest/mgmt/welcome.html",
# ]
# limits.ja = "何のためのサービスかは、実行して確かめられない。"
# limits.en = "What a service is meant for cannot be tried out."
# [[quotes]]
# place = "https://docs.amazonaws.cn/s3/index.md"
# words = "Amazon Simple Storage Service (Amazon S3) is storage for the internet."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.amazonaws.cn/redshift/index.md"
# words = "Amazon Redshift is a fast, fully managed, petabyte-scale data warehouse service that makes it simple and cost-effective to efficiently analyze all your data using your existing business intelligence tools."
# read = 2026-11-29
# ///
