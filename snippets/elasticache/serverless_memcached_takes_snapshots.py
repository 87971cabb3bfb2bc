# /// uradori
# confirmed = "3e42ea2b86ae430f4e52d55e02176de341dc23b5c1da6c087c9b25371d03f216"
# backend = "plain"
# kind = "quotation"
# statements = ["mem.no-persist", "ec.def"]
# quotes = [
#   { place = "botocore:elasticache/CreateServerlessCacheSnapshot", words = "Available for Valkey, Redis OSS and Serverless Memcached only." },
#   { place = "botocore:elasticache/CreateServerlessCache.SnapshotArnsToRestore", words = "The ARN(s) of the snapshot that the new serverless cache will be created from." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCacheSnapshot.html",
# ]
# ///
