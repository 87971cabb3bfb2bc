# /// uradori
# confirmed = "e55e7aefd75c318f2e8c85b443e5663de33584848cea4bed505f181372d2a771"
# backend = "plain"
# kind = "quotation"
# statements = ["mem.no-persist", "ec.def"]
# quotes = [
#   { place = "botocore:elasticache/CreateServerlessCacheSnapshot", words = "This API creates a copy of an entire ServerlessCache at a specific moment in time. Available for Valkey, Redis OSS and Serverless Memcached only." },
#   { place = "botocore:elasticache/CreateServerlessCache.SnapshotArnsToRestore", words = "The ARN(s) of the snapshot that the new serverless cache will be created from. Available for Valkey, Redis OSS and Serverless Memcached only." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCacheSnapshot.html",
# ]
# ///
