# /// uradori
# confirmed = "96690082b3f9de9347c32226e71e46e8b757696b82d74be0780ca841aa7f0812"
# backend = "plain"
# kind = "quotation"
# statements = ["redis.promote"]
# quotes = [
#   { place = "botocore:elasticache/CreateReplicationGroup", words = "A Valkey or Redis OSS (cluster mode disabled) replication group is a collection of nodes, where one of the nodes is a read/write primary and the others are read-only replicas. Writes to the primary are asynchronously propagated to the replicas." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.html",
# ]
# ///
