# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["redis.failover", "redis.perf-ha-sec"]
# fails_when = ["elasticache.model_fails_over_alone", "elasticache.model_starts_with_two_nodes"]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。moto は1ノードでも自動フェイルオーバーの指定を受け付けるため、証言させない。"
# limits.en = "This checks what AWS's API model says; moto accepts automatic failover even on a single node and is not called as a witness."
# ///
import re

import botocore.session

elasticache = botocore.session.get_session().get_service_model("elasticache")
members = elasticache.operation_model("CreateReplicationGroup").input_shape.members
nodes = re.sub(r"<[^>]+>", "", members["NumCacheClusters"].documentation)

assert "This parameter is not used if there is more than one node group (shard)." in nodes
alone = "If AutomaticFailoverEnabled is false you can omit this parameter (it will default to 1)"
assert alone in nodes
print("without automatic failover: 1 node unless you ask for more")

together = "If AutomaticFailoverEnabled is true, the value of this parameter must be at least 2."
assert together in nodes
print("with automatic failover: at least 2 nodes")
