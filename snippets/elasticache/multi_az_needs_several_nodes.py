# /// uradori
# confirmed = "8ecd3d1e544085165e13a3c92424f1f8d6227b194aa6f35372792a22d96b14ab"
# kind = "source"
# statements = ["redis.multiaz"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/zh_cn/AmazonElastiCache/latest/dg/AutoFailover.html", words = "Multi-AZ 仅在每个分片中有多个节点的 Valkey 和 Redis OSS 集群上受支持。", lang = "zh", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html",
# ]
# limits.ja = "botocore の API モデルにこの条件の記述はなく、moto は条件を満たさない構成も受け付ける。読んだのは、機械翻訳された中国語版のユーザーガイドの保存された写しで、「マルチ AZ がサポートされるのは、各シャードに複数のノードがある Valkey と Redis OSS のクラスターだけである」とある。"
# limits.en = "The API model in botocore does not mention this condition, and moto accepts setups that break it. What was read is a stored copy of the Chinese edition of the user guide, a machine translation, which says that Multi-AZ is supported only on Valkey and Redis OSS clusters with several nodes in each shard."
# ///
