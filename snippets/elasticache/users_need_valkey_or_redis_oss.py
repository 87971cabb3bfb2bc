# /// uradori
# confirmed = "47944966e9c3f2c134be8b758ff738ec87faf7c3a913fb53c52ce42f112b1fec"
# backend = "plain"
# kind = "quotation"
# statements = ["redis.perf-ha-sec"]
# quotes = [
#   { place = "botocore:elasticache/CreateUser", words = "For Valkey engine version 7.2 onwards and Redis OSS 6.0 to 7.1: Creates a user." },
#   { place = "botocore:elasticache/CreateUser.Engine", words = "The options are valkey or redis." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateUser.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html",
# ]
# ///
