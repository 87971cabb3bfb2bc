# /// uradori
# confirmed = "ebfc8b4fe6e8d219ecbf4252b444549471b5be5d6e64c13eb0dddd267f439eb9"
# backend = "plain"
# kind = "quotation"
# statements = ["redis.name"]
# quotes = [
#   { place = "botocore:elasticache/CreateReplicationGroup.Engine", words = "The value must be set to valkey or redis." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
# ]
# ///
