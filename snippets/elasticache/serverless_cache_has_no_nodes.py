# /// uradori
# confirmed = "97f6fd7f7731c7d9b4f82a29397576c65ff1265977934b2e65850e787eaf56a7"
# backend = "plain"
# kind = "api_model"
# statements = ["ec.def"]
# fails_when = [
#   "elasticache.usage_limits_count_nodes",
#   "elasticache.model_names_no_serverless_cache",
#   "elasticache.model_defaults_the_engine",
#   "elasticache.model_requires_serverless_limits",
#   "elasticache.model_sizes_serverless_nodes",
#   "elasticache.model_hides_node_types",
#   "elasticache.model_hides_node_numbers",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.deployment.html",
# ]
# account.ja = "AWS の API モデルでは、サーバーレスキャッシュを作るのに必須なのは名前とエンジンだけで、ノードについての項目はない。クラスターとレプリケーショングループには、ノードタイプと数がある。"
# account.en = "In AWS's API model, creating a serverless cache requires a name and an engine and has no member about nodes, while clusters and replication groups have a node type and a number."
# limits.ja = "AWS が裏側でノードを使うかどうかは示さない。キャッシュは作っていない。"
# limits.en = "Whether AWS uses nodes behind it is not shown. No cache was created."
# ///
import re

import botocore.session
from definitions import takers

elasticache = botocore.session.get_session().get_service_model("elasticache")

serverless = elasticache.operation_model("CreateServerlessCache").input_shape
required = serverless.required_members
assert "ServerlessCacheName" in required  # shows: name
assert "Engine" in required  # shows: engine
assert len(required) == 2  # shows: only

# ja: サーバーレスキャッシュを作るときに指定できる項目のすべてである。ノードを表すものはない。
# en: All that can be set when a serverless cache is created: nothing here is about nodes.
names = {"ServerlessCacheName", "Description", "Tags", "Engine", "MajorEngineVersion"}
limits = {"CacheUsageLimits", "SnapshotArnsToRestore", "SnapshotRetentionLimit"}
limits |= {"DailySnapshotTime", "Integrations"}
network = {"SecurityGroupIds", "SubnetIds", "NetworkType", "ConnectionType"}
security = {"KmsKeyId", "UserGroupId"}
assert set(serverless.members) == names | limits | network | security  # shows: nodeless
usage = serverless.members["CacheUsageLimits"].members
assert set(usage) == {"DataStorage", "ECPUPerSecond"}  # shows: nodeless
bounds = {name for limit in usage.values() for name in limit.members}
assert bounds == {"Maximum", "Minimum", "Unit"}  # shows: nodeless
nodes = takers(elasticache, "Node", "Cluster", "Instance", "Shard", "Replica")
assert "CreateServerlessCache" not in nodes  # shows: nodeless
print("serverless cache:", *required)

for operation, number in [
    ("CreateCacheCluster", "NumCacheNodes"),
    ("CreateReplicationGroup", "NumCacheClusters"),
]:
    members = elasticache.operation_model(operation).input_shape.members
    assert "CacheNodeType" in members  # shows: type
    assert "capacity of the nodes" in members["CacheNodeType"].documentation  # shows: type
    assert number in members  # shows: number
    assert re.search("number of .*(nodes|clusters)", members[number].documentation)  # shows: number
    print(f"{operation}: CacheNodeType {number}")
