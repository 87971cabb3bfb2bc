# /// uradori
# confirmed = "b756157941eb4e206fac26010575578bd1ac848919336ede4ae5c9e5133c9eca"
# backend = "plain"
# kind = "api_model"
# statements = ["ec.managed"]
# fails_when = [
#   "elasticache.usage_limits_count_nodes",
#   "elasticache.model_fixes_the_node_type",
#   "elasticache.model_removes_no_nodes",
#   "elasticache.model_fixes_the_replicas",
#   "elasticache.model_fixes_the_shards",
#   "elasticache.model_resizes_serverless_nodes",
#   "elasticache.model_limits_no_data",
#   "elasticache.model_limits_no_processing",
#   "elasticache.model_has_no_lower_limits",
#   "elasticache.model_has_no_upper_limits",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Scaling.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html",
# ]
# account.ja = "AWS の API モデルでは、ノードタイプとノード、レプリカ、シャードの数を変える操作があり、サーバーレスキャッシュでは、データ量と ECPU の下限と上限を変えられる。"
# account.en = "AWS's API model has operations that change the node type and the numbers of nodes, replicas and shards; of a serverless cache, the lower and upper limits of data and ECPUs can be changed."
# limits.ja = "何も変更しておらず、変えるのにかかる時間や、その間の応答は示さない。"
# limits.en = "Nothing was changed; how long a change takes, and what is answered meanwhile, is not shown."
# ///
import botocore.session
from definitions import definitions, takers

elasticache = botocore.session.get_session().get_service_model("elasticache")


def members(operation):
    known = operation in elasticache.operation_names
    return elasticache.operation_model(operation).input_shape.members if known else {}


def said(operation, member):
    """What AWS's text says of a member; nothing, where the operation takes none."""
    found = members(operation).get(member)
    return found.documentation if found else ""


# --8<-- [start:show]
for operation in ("ModifyCacheCluster", "ModifyReplicationGroup"):
    assert "CacheNodeType" in members(operation)  # shows: type
    print(f"type of nodes: {operation}")
# ja: 数を減らすときは、どのノードを減らすかも指定する。
# en: To have fewer of them, one also names those to remove.
nodes = {"NumCacheNodes", "CacheNodeIdsToRemove"}
told = said("ModifyCacheCluster", "NumCacheNodes")
assert nodes <= set(members("ModifyCacheCluster")) and "should have" in told  # shows: nodes
print("number of nodes: ModifyCacheCluster")
for operation in ("IncreaseReplicaCount", "DecreaseReplicaCount"):
    told = said(operation, "NewReplicaCount")
    assert "at the completion of this operation" in told  # shows: replicas
    print(f"number of replicas: {operation}")
shards = {"NodeGroupCount", "NodeGroupsToRemove"}
resharding = "ModifyReplicationGroupShardConfiguration"
told = said(resharding, "NodeGroupCount")
assert shards <= {*members(resharding)} and "results from the modification" in told  # shows: shards
print("number of shards: ModifyReplicationGroupShardConfiguration")

# ja: サーバーレスキャッシュについて変えられる項目のすべてである。
# en: All that can be changed of a serverless cache.
changes = {"ServerlessCacheName", "Description", "CacheUsageLimits", "RemoveUserGroup"}
changes |= {"UserGroupId", "SecurityGroupIds", "SnapshotRetentionLimit", "DailySnapshotTime"}
changes |= {"Engine", "MajorEngineVersion"}
changeable = set(members("ModifyServerlessCache"))
nodes = takers(elasticache, "Node", "Cluster", "Instance", "Shard", "Replica")
sized = "ModifyServerlessCache" in nodes

# ja: 作るとき、変えるとき、説明のどこでも同じである。
# en: They are the same upon creation, for a change and in descriptions.
limited, known = set(), {"DataStorage", "ECPUPerSecond", "Minimum", "Maximum", "Unit"}
for usage in definitions(elasticache, "CacheUsageLimits"):
    limits = usage.members
    limited |= {*limits}
    assert "DataStorage" in limits  # shows: data
    assert "ECPUPerSecond" in limits  # shows: ecpu
    for limit in limits.values():
        assert "Minimum" in limit.members  # shows: lower
        assert "Maximum" in limit.members  # shows: upper
        limited |= {*limit.members}
assert changeable == changes and not sized and limited <= known  # shows: nodeless
for name, limit in limits.items():
    print(f"serverless: ModifyServerlessCache, {name} {' '.join(sorted(limit.members))}")
# --8<-- [end:show]
