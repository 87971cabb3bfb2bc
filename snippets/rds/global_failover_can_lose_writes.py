# /// uradori
# confirmed = "57c63cd42796e04c5aad9487fa721894204611bdda256507324fb8b5933abc49"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:rds/FailoverGlobalCluster", words = "Failing over can result in a loss of write transaction data that wasn't replicated to the chosen secondary before the failover event occurred." },
#   { place = "botocore:rds/FailoverGlobalCluster", words = "With this operation, there is no data loss." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_FailoverGlobalCluster.html",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_SwitchoverGlobalCluster.html",
# ]
# limits.ja = "2つ目の文は、正常なグローバルデータベースを計画的に切り替える場合についてのものである。"
# limits.en = "The second sentence is about switching over a healthy global database as planned."
# ///
