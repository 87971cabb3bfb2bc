# /// uradori
# confirmed = "2e6e41b4528269002c005f1fbce70c5dfc4a5a29c977791d7003567700526433"
# backend = "plain"
# kind = "source"
# was = ["firehose/reaches_storage_warehouse_and_search"]
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
