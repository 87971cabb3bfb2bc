# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["mem.simple-cache"]
# fails_when = [
#   "elasticache.model_replicates_memcached",
#   "elasticache.model_fails_memcached_over",
#   "elasticache.model_limits_memcached_to_one",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SelectEngine.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。ノード数の上限は AWS の説明が食い違っており、60はユーザーガイドによる。AWS に申請すれば引き上げられる。moto は Memcached のレプリケーショングループも作ってしまうため、証言させない。"
# limits.en = "This checks what AWS's API model says. AWS's texts differ on the limit of nodes, and the 60 is that of the user guide; AWS raises it on request. moto creates even a replication group of Memcached and is not called as a witness."
# ///
import botocore.session

elasticache = botocore.session.get_session().get_service_model("elasticache")

cluster = elasticache.operation_model("CreateCacheCluster").input_shape.members
nodes = "For clusters running Memcached, this value must be between 1 and 40."
assert nodes in cluster["NumCacheNodes"].documentation
assert not {"AutomaticFailoverEnabled", "ReplicasPerNodeGroup"} & set(cluster)
print("Memcached cluster: 1 to 40 nodes in the API model, no failover")

group = elasticache.operation_model("CreateReplicationGroup").input_shape.members
assert {"AutomaticFailoverEnabled", "ReplicasPerNodeGroup"} <= set(group)
engine = group["Engine"].documentation
assert "The value must be set to <code>valkey</code> or <code>redis</code>." in engine
print("replication group: valkey or redis")
