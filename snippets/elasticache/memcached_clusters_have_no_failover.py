# /// uradori
# confirmed = "7b6e360b4506232dd51fb4292c6ae0d59bda87316a18404c55765aa628f3eac6"
# backend = "plain"
# kind = "api_model"
# statements = ["mem.simple-cache"]
# fails_when = [
#   "elasticache_engines.model_counts_no_memcached_nodes",
#   "elasticache_engines.model_copies_memcached",
#   "elasticache_engines.model_fails_memcached_over",
#   "elasticache_engines.model_has_no_replicas",
#   "elasticache_engines.model_has_no_failover",
#   "elasticache_engines.model_adds_no_replicas",
#   "elasticache_engines.model_fixes_failover",
#   "elasticache_engines.model_replicates_memcached",
# ]
# quotes = [
#   { place = "botocore:elasticache/CreateReplicationGroup.Engine", words = "The value must be set to valkey or redis." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SelectEngine.html",
# ]
# account.ja = "AWS の API モデルでは、クラスターを作る操作にも変更する操作にもレプリカやフェイルオーバーの項目がなく、それらがあるレプリケーショングループを作るときのエンジンは valkey か redis に限られる。"
# account.en = "In AWS's API model, the operations that create and modify clusters have no members for replicas or failover; replication groups have both, and must be created with the engine valkey or redis."
# limits.ja = "障害は起こしていない。レプリケーショングループを変更する操作の説明には、エンジンとして memcached も並んでいる。moto は Memcached のレプリケーショングループも作ってしまうため、証言させない。"
# limits.en = "No failure was made to happen. The description of the operation that modifies replication groups lists memcached among the engines, too. moto creates even a replication group of Memcached and is not called as a witness."
# ///
import re

import botocore.session
from definitions import takers

elasticache = botocore.session.get_session().get_service_model("elasticache")

copying = takers(elasticache, "Replicas", "ReplicaC")
promoting = takers(elasticache, "Failover", "Promot")
between = "running Memcached, this value must be between 1 and"
for operation in ("CreateCacheCluster", "ModifyCacheCluster"):
    members = elasticache.operation_model(operation).input_shape.members
    cluster = {name: member.documentation for name, member in members.items()}
    assert between in cluster.get("NumCacheNodes", "")  # shows: nodes
    assert operation not in copying  # shows: no_replicas
    assert operation not in promoting  # shows: no_failover
print("cluster: NumCacheNodes; no replicas, no failover")

# ja: レプリケーショングループでは、作るときにも変更するときにも指定できる。ほかのものには、どちらもない。
# en: A replication group has both, when created and when changed; nothing else has either.
group, changed, grown = (
    elasticache.operation_model(operation).input_shape.members
    for operation in ("CreateReplicationGroup", "ModifyReplicationGroup", "IncreaseReplicaCount")
)
alone = all("Replica" in operation for operation in copying)
assert alone and "ReplicasPerNodeGroup" in group and "NewReplicaCount" in grown  # shows: replicas
alone = all("ReplicationGroup" in operation for operation in promoting)
assert alone and all("AutomaticFailoverEnabled" in x for x in (group, changed))  # shows: failover
print("replication group: ReplicasPerNodeGroup, AutomaticFailoverEnabled")

engine = re.sub(r"<[^>]+>", "", group["Engine"].documentation)
assert "The value must be set to valkey or redis." in engine  # shows: engines
print("engines of a replication group: valkey or redis")
