# /// uradori
# confirmed = "140b6a7c7b9380e06c32ca1b697f52a430df8003a732ac8d6270b6c1f6e64c33"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:elasticache/FailoverGlobalReplicationGroup", words = "Used to failover the primary region to a secondary region. The secondary region will become primary, and all other clusters will become secondary." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_FailoverGlobalReplicationGroup.html",
# ]
# ///
