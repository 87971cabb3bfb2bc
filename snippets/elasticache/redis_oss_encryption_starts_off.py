# /// uradori
# confirmed = "2f9e320bfc3499cd8f1b1ac861d22b1435b0d774c8d2afc4d175cdca3ffb7917"
# backend = "plain"
# kind = "quotation"
# statements = ["redis.perf-ha-sec"]
# quotes = [
#   { place = "botocore:elasticache/CreateReplicationGroup.AtRestEncryptionEnabled", words = "Default: true when using Valkey, false when using Redis OSS" },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/encryption.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
# ]
# limits.ja = "同じ API モデルは、保管時の暗号化が false の指定でも有効な場合があるとも述べている。"
# limits.en = "The same API model adds that encryption at rest may in some cases be on although the value is false."
# ///
