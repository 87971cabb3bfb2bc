# /// uradori
# confirmed = "044027333c33f262e2ccc1e39e0098f6970f727fc249d2c6e6210f979ec6af18"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:elasticache/CreateServerlessCache.SnapshotRetentionLimit", words = "The maximum value allowed is 35 days." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html",
# ]
# ///
