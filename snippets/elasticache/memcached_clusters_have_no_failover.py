# /// uradori
# confirmed = "3a87eb95d11a00b6193f2e5efc8e487352f353688cc1bb7997242ff1b8795ed6"
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
for operation in ("CreateCacheCluster", "ModifyCacheCluster"):
    cluster = elasticache.operation_model(operation).input_shape.members
    assert "NumCacheNodes" in cluster  # shows: nodes
    assert operation not in copying  # shows: no_replicas
    assert operation not in promoting  # shows: no_failover
number = elasticache.operation_model("CreateCacheCluster").input_shape.members["NumCacheNodes"]
assert "running Memcached, this value must be between 1 and" in number.documentation  # shows: nodes
print("cluster: NumCacheNodes; no replicas, no failover")

# ja: レプリケーショングループでは、作るときにも変更するときにも指定できる。
# en: A replication group has both, when it is created and when it is changed.
group, changed, increased = (
    elasticache.operation_model(operation).input_shape.members
    for operation in ("CreateReplicationGroup", "ModifyReplicationGroup", "IncreaseReplicaCount")
)
assert "ReplicasPerNodeGroup" in group and "NewReplicaCount" in increased  # shows: replicas
assert all("AutomaticFailoverEnabled" in each for each in (group, changed))  # shows: failover
# ja: ほかのものには、どちらもない。
# en: Nothing else has either.
assert all("Replica" in operation for operation in copying)  # shows: replicas
assert all("ReplicationGroup" in operation for operation in promoting)  # shows: failover
print("replication group: ReplicasPerNodeGroup, AutomaticFailoverEnabled")

engine = re.sub(r"<[^>]+>", "", group["Engine"].documentation)
assert "The value must be set to valkey or redis." in engine  # shows: engines
print("engines of a replication group: valkey or redis")
