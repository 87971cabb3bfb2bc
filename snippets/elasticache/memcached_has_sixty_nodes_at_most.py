# /// uradori
# confirmed = "a36c1a97eb1ca0e76c391326bb88b27e0e32d6966dcef8f7b3bd28f13722a851"
# kind = "source"
# statements = ["mem.simple-cache"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/zh_cn/AmazonElastiCache/latest/dg/Clusters.html", words = "Memcached 集群包含 1 到 60 个节点,您可以跨这些节点对数据进行水平分区。", lang = "zh", read = 2026-11-29 },
#   { place = "botocore:elasticache/CreateCacheCluster.NumCacheNodes", words = "For clusters running Memcached, this value must be between 1 and 40." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html",
# ]
# limits.ja = "AWS の説明は食い違っている。読んだのは、機械翻訳された中国語版のユーザーガイドの保存された写しで、「Memcached クラスターは1から60のノードを含む」とある。"
# limits.en = "AWS's texts differ. What was read of the user guide is a stored copy of the Chinese edition, a machine translation, which says that a Memcached cluster has from 1 to 60 nodes."
# ///
