# /// uradori
# confirmed = "b2ff552c7c665c9bed2d22527527a98f9d9c4b81edea5e068338f8f686370f27"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:elasticache/CreateReplicationGroup.ReplicasPerNodeGroup", words = "Valid values are 0 to 5." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
# ]
# ///
