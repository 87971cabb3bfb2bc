# /// uradori
# confirmed = "af2da90062498cc1ba7ca8e5dbd18341203ff1cd39a546a0bdfc4770f05a2680"
# backend = "plain"
# kind = "quotation"
# statements = ["redis.failover"]
# quotes = [
#   { place = "botocore:elasticache/TestFailover", words = "Represents the input of a TestFailover operation which tests automatic failover on a specified node group (called shard in the console) in a replication group (called cluster in the console)." },
#   { place = "botocore:elasticache/TestFailover", words = "Look for the following automatic failover related events, listed here in order of occurrance:" },
#   { place = "botocore:elasticache/TestFailover", words = "Cache cluster message: Failover from primary node <primary-node-id> to replica node <node-id> completed" },
#   { place = "botocore:elasticache/TestFailover", words = "Cache cluster message: Recovering cache nodes <node-id>" },
#   { place = "botocore:elasticache/TestFailover", words = "Cache cluster message: Finished recovery for cache nodes <node-id>" },
#   { place = "botocore:elasticache/TestFailover", words = "This API is designed for testing the behavior of your application in case of ElastiCache failover." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_TestFailover.html",
# ]
# limits.ja = "フェイルオーバーは起こしていない。moto に TestFailover はない。"
# limits.en = "No failover takes place here; moto has no TestFailover."
# ///
