# /// uradori
# confirmed = "3f075df07c123dd4250a6a4cd9188cb0b5332a1a2b9d4dc93caa84e491d0abd2"
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
