# /// uradori
# confirmed = "2ffb6227eee91c9b8fcfc7d91b930d285bcac21d9155ced8c94473d64f7b51c4"
# backend = "plain"
# kind = "source"
# statements = ["firehose.dest-labels"]
# sources = [
#   "https://docs.aws.amazon.com/opensearch-service/",
# ]
# limits.ja = "何のためのサービスかは、実行して確かめられない。"
# limits.en = "What a service is meant for cannot be tried out."
# [[quotes]]
# place = "https://docs.amazonaws.cn/opensearch-service/"
# words = "Amazon OpenSearch Service is a managed service that makes it easy to deploy, operate, and scale OpenSearch, a popular open-source search and analytics engine."
# read = 2026-11-29
# ///
