# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["redis.multiaz", "redis.perf-ha-sec"]
# fails_when = [
#   "elasticache.model_merges_the_switches",
#   "elasticache.model_spreads_memcached",
#   "elasticache.model_requires_multi_az",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。ノードが別の AZ に置かれるところは見ていない。サーバーレスキャッシュには、どちらを指定する項目もない。"
# limits.en = "This checks what AWS's API model says; no node is seen in another Availability Zone. A serverless cache has no setting for either."
# ///
import botocore.session

elasticache = botocore.session.get_session().get_service_model("elasticache")
group = elasticache.operation_model("CreateReplicationGroup").input_shape
cluster = elasticache.operation_model("CreateCacheCluster").input_shape

for switch in ("MultiAZEnabled", "AutomaticFailoverEnabled"):
    assert switch in group.members
    assert group.members[switch].type_name == "boolean"
    assert switch not in group.required_members
    assert switch not in cluster.members
    print(f"{switch}: optional, replication groups only")

assert (
    "Multi-AZ enabled to enhance fault tolerance" in group.members["MultiAZEnabled"].documentation
)
# ja: クラスターモードを有効にすると、自動フェイルオーバーは任意ではなくなる。
# en: With cluster mode enabled, automatic failover is no longer optional.
failover = group.members["AutomaticFailoverEnabled"].documentation
assert (
    "must be enabled for Valkey or Redis OSS (cluster mode enabled) replication groups" in failover
)
print("automatic failover, cluster mode enabled: required")

engine = group.members["Engine"].documentation
assert "must be set to <code>valkey</code> or <code>redis</code>" in engine
print("engines of a replication group: valkey or redis")
