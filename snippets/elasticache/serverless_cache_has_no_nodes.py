# /// uradori
# confirmed = "edfc0300644ba5dcff155b51954b0f2bf713fa351ffc9d2ce4d3e7f6bc5d13b8"
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
settings = names | limits | network | security
usage = serverless.members["CacheUsageLimits"].members
amounts = {"DataStorage", "ECPUPerSecond"}
bounds = {name for limit in usage.values() for name in limit.members}
units = {"Maximum", "Minimum", "Unit"}
found = [set(serverless.members), set(usage), bounds]
assert found == [settings, amounts, units]  # shows: nodeless
print("serverless cache:", *required)

for operation, number in [
    ("CreateCacheCluster", "NumCacheNodes"),
    ("CreateReplicationGroup", "NumCacheClusters"),
]:
    members = elasticache.operation_model(operation).input_shape.members
    about = {name: member.documentation for name, member in members.items()}
    assert "capacity of the nodes" in about.get("CacheNodeType", "")  # shows: type
    assert re.search("number of .*(nodes|clusters)", about.get(number, ""))  # shows: number
    print(f"{operation}: CacheNodeType {number}")
