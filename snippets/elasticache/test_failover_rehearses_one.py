# /// uradori
# confirmed = "74f9541ff7017867aabf819af41ab2619c1efe0f9babe6d74172d904023afe76"
# backend = "plain"
# kind = "quotation"
# statements = ["redis.failover"]
# was = ["elasticache/test_failover_tells_by_events"]
# quotes = [
#   { place = "botocore:elasticache/TestFailover", words = "Represents the input of a TestFailover operation which tests automatic failover on a specified node group (called shard in the console) in a replication group (called cluster in the console)." },
#   { place = "botocore:elasticache/TestFailover", words = "This API is designed for testing the behavior of your application in case of ElastiCache failover." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_TestFailover.html",
# ]
# limits.ja = "フェイルオーバーは起こしていない。moto に TestFailover はない。"
# limits.en = "No failover takes place here; moto has no TestFailover."
# ///
