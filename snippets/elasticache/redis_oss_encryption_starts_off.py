# /// uradori
# confirmed = "6b2bb753d64481a35159747c1fc554193febe0f06dbeab7b10340043a75b27da"
# backend = "plain"
# kind = "quotation"
# statements = ["redis.perf-ha-sec"]
# quotes = [
#   { place = "botocore:elasticache/CreateReplicationGroup.AtRestEncryptionEnabled", words = "Default: true when using Valkey, false when using Redis OSS" },
#   { place = "botocore:elasticache/CreateReplicationGroup.TransitEncryptionEnabled", words = "Required: Only available when creating a replication group in an Amazon VPC using Redis OSS version 3.2.6, 4.x or later. Default: false" },
#   { place = "botocore:elasticache/CreateReplicationGroup.AuthToken", words = "AuthToken can be specified only on replication groups where TransitEncryptionEnabled is true." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/encryption.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
# ]
# limits.ja = "同じ API モデルは、保管時の暗号化が false の指定でも有効な場合があるとも述べている。"
# limits.en = "The same API model adds that encryption at rest may in some cases be on although the value is false."
# ///
