# /// uradori
# confirmed = "531a22286f978fdffcc1a44a4d0d3dbaae0a38c1d8190f4eaba4ce12ae684508"
# backend = "plain"
# kind = "quotation"
# statements = ["redis.promote", "redis.failover", "ec.managed"]
# quotes = [
#   { place = "botocore:elasticache/CreateReplicationGroup.AutomaticFailoverEnabled", words = "Specifies whether a read-only replica is automatically promoted to read/write primary if the existing primary fails." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
# ]
# ///
