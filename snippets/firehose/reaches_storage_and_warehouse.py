# /// uradori
# confirmed = "51ace20fc52b19b8ff72e4dbd7442c708fd4ac5be8896ba689ecd7517d4566c9"
# backend = "plain"
# kind = "source"
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
