# /// uradori
# confirmed = "78ac0793c14e49f52b6a0642b9074881a223b3459d975aa817c7db9315ac24b5"
# backend = "plain"
# kind = "quotation"
# statements = ["redis.perf-ha-sec"]
# quotes = [
#   { place = "botocore:elasticache/CreateReplicationGroup.TransitEncryptionEnabled", words = "Default: false" },
#   { place = "botocore:elasticache/CreateReplicationGroup.AuthToken", words = "AuthToken can be specified only on replication groups where TransitEncryptionEnabled is true." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/encryption.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
# ]
# limits.ja = "API の既定値であり、マネジメントコンソールの初期値は違うことがある。"
# limits.en = "This is the default of the API; the console may start from another value."
# ///
