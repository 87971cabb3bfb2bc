# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["ec.managed"]
# fails_when = ["elasticache.model_fixes_the_node_type", "elasticache.model_resizes_serverless_nodes"]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Scaling.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html",
# ]
# limits.ja = "API に何を指定できるかを確かめている。自動スケーリングについては出典による。"
# limits.en = "This checks what the API lets you ask for; what is said of auto scaling rests on the sources."
# ///
import botocore.session

elasticache = botocore.session.get_session().get_service_model("elasticache")


def members(operation):
    return elasticache.operation_model(operation).input_shape.members


changes = {
    "ModifyCacheCluster": "NumCacheNodes",
    "ModifyReplicationGroup": "CacheNodeType",
    "IncreaseReplicaCount": "NewReplicaCount",
    "DecreaseReplicaCount": "NewReplicaCount",
    "ModifyReplicationGroupShardConfiguration": "NodeGroupCount",
}
for operation, member in changes.items():
    assert member in members(operation)
    print(f"nodes: {operation}, {member}")

serverless = members("ModifyServerlessCache")
assert not any(word in name for name in serverless for word in ("Node", "Replica", "Shard"))
limits = serverless["CacheUsageLimits"].members
assert set(limits) == {"DataStorage", "ECPUPerSecond"}
assert all({"Minimum", "Maximum"} <= set(limit.members) for limit in limits.values())
print("serverless: ModifyServerlessCache,", *limits)
