# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["ec.def"]
# fails_when = [
#   "elasticache.model_sizes_serverless_nodes",
#   "elasticache.model_requires_serverless_limits",
#   "elasticache.model_hides_node_types",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.deployment.html",
# ]
# ///
import botocore.session

elasticache = botocore.session.get_session().get_service_model("elasticache")

serverless = elasticache.operation_model("CreateServerlessCache").input_shape
required = serverless.required_members
assert required == ["ServerlessCacheName", "Engine"]
for member in serverless.members:
    assert not any(word in member for word in ("Node", "Replica", "Shard")), member
print("serverless cache:", *required)

for operation, count in [
    ("CreateCacheCluster", "NumCacheNodes"),
    ("CreateReplicationGroup", "NumCacheClusters"),
]:
    members = elasticache.operation_model(operation).input_shape.members
    assert {"CacheNodeType", count} <= set(members)
    print(f"{operation}: CacheNodeType {count}")
