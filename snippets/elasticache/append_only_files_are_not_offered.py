# /// uradori
# confirmed = "6b7a0ba1a86b147c798f09608ac947bbd0af1cf15b573c8477dfc6ecfea36752"
# backend = "plain"
# kind = "quotation"
# statements = ["mem.no-persist"]
# quotes = [
#   { place = "botocore:elasticache/CacheNode", words = "The configuration variables appendonly and appendfsync are not supported on Valkey, or on Redis OSS version 2.8.22 and later." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CacheNode.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/RedisAOF.html",
# ]
# ///
