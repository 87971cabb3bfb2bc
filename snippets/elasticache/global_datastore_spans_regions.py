# /// uradori
# confirmed = "4a0ca9cb47046f89088da9020878dae9a7a800b59b1f7f2d3020c98c89ed891d"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:elasticache/CreateGlobalReplicationGroup", words = "Using Global Datastore with Valkey or Redis OSS, you can create cross-region read replica clusters for ElastiCache to enable low-latency reads and disaster recovery across regions." },
#   { place = "botocore:elasticache/CreateGlobalReplicationGroup", words = "The PrimaryReplicationGroupId represents the name of the primary cluster that accepts writes and will replicate updates to the secondary cluster." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateGlobalReplicationGroup.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastore.html",
# ]
# ///
