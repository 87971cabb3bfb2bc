# /// uradori
# confirmed = "409fb89f4f4b3fbc3147d56716c20f77a133da4e22e3ba069f4c5bf0874a043c"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:elasticache/FailoverGlobalReplicationGroup", words = "Used to failover the primary region to a secondary region. The secondary region will become primary, and all other clusters will become secondary." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_FailoverGlobalReplicationGroup.html",
# ]
# ///
