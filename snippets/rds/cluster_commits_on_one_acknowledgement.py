# /// uradori
# confirmed = "f39a6574b07d7819963f78a227f60e2c4e189b859b283cd28ea2150ba620e24e"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.html",
# ]
# limits.ja = "読んだのは、第三者の写しである。moto の DB クラスターはレプリケートしない。"
# limits.en = "What was read is a copy that a third party keeps. moto's DB clusters replicate nothing."
# [[quotes]]
# place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.html"
# words = "Multi-AZ DB cluster deployments use semisynchronous replication, which requires acknowledgment from at least one reader DB instance in order for a change to be committed."
# read = 2026-11-30
# ///
