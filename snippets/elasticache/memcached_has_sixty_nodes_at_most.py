# /// uradori
# confirmed = "90c81120650444ed7f941c66dee0fb4b2885623e4a981c5492355c1c406f2ca4"
# kind = "source"
# statements = ["mem.simple-cache"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.html", words = "Memcached clusters contain from 1 to 60 nodes, across which you horizontally partition your data.", read = 2026-11-29 },
#   { place = "botocore:elasticache/CreateCacheCluster.NumCacheNodes", words = "For clusters running Memcached, this value must be between 1 and 40." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html",
# ]
# limits.ja = "AWS の説明は食い違っている。ユーザーガイドの文は、保存された写しで読んだ。"
# limits.en = "AWS's texts differ. The sentence of the user guide was read in a stored copy."
# ///
