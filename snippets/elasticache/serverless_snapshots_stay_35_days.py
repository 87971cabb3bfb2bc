# /// uradori
# confirmed = "bc067c532c4fd214c898e3971e1ba2d1e09618780b3f4afb8e6bddcb49a0393f"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:elasticache/CreateServerlessCache.SnapshotRetentionLimit", words = "The maximum value allowed is 35 days." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html",
# ]
# ///
