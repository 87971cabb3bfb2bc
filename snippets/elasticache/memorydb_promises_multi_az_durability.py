# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["ec.def"]
# fails_when = ["elasticache.model_memorydb_is_a_cache", "elasticache.model_cache_is_a_database"]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/durability.html",
#   "https://docs.aws.amazon.com/memorydb/latest/devguide/what-is-memorydb.html",
#   "https://docs.aws.amazon.com/memorydb/latest/devguide/related-services-choose-between-memorydb-and-redis.html",
# ]
# limits.ja = "AWS の API モデルがサービスをどう説明しているかだけを確かめている。2026年のユーザーガイドは、耐久性を有効にした ElastiCache をデータストアとしても挙げており、モデルの説明とは食い違う。"
# limits.en = "This checks only how AWS's API models describe the two services. The user guide of 2026 differs from them and offers ElastiCache with durability as a data store, too."
# ///
import botocore.session

session = botocore.session.get_session()

memorydb = session.get_service_model("memorydb").documentation
assert "in-memory database that delivers ultra-fast performance and Multi-AZ durability" in memorydb
print("Amazon MemoryDB: in-memory database, Multi-AZ durability")

elasticache = session.get_service_model("elasticache").documentation
assert "in-memory cache" in elasticache
assert not any(word in elasticache.lower() for word in ("database", "durab"))
print("Amazon ElastiCache: in-memory cache")
