# /// uradori
# confirmed = "81becea5a44261afc633122cf22eaa68d8a8b1a3e7bf349fe0ee08a57170e6ac"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:elasticache/CreateServerlessCache.SnapshotRetentionLimit", words = "The maximum value allowed is 35 days." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html",
# ]
# ///
