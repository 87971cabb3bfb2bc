# /// uradori
# confirmed = "93c9c02329d4c0b0b74660fe822bf8572d2499c9217dc79bc4a561420d13f1d0"
# backend = "plain"
# kind = "api_model"
# statements = ["redis.multiaz", "redis.perf-ha-sec"]
# fails_when = [
#   "elasticache_engines.model_merges_the_switches",
#   "elasticache_engines.model_merges_the_switches_later",
#   "elasticache_engines.model_requires_multi_az",
#   "elasticache_engines.model_spreads_memcached",
#   "elasticache_engines.model_fails_memcached_over",
#   "elasticache_engines.model_spreads_memcached_later",
#   "elasticache_engines.model_replicates_memcached",
#   "elasticache_engines.model_cluster_mode_needs_no_failover",
# ]
# quotes = [
#   { place = "botocore:elasticache/CreateReplicationGroup.Engine", words = "The value must be set to valkey or redis." },
#   { place = "botocore:elasticache/CreateReplicationGroup.AutomaticFailoverEnabled", words = "AutomaticFailoverEnabled must be enabled for Valkey or Redis OSS (cluster mode enabled) replication groups." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
# ]
# account.ja = "AWS の API モデルでは、MultiAZEnabled と AutomaticFailoverEnabled は別々の項目で、レプリケーショングループの操作にしかなく、クラスターモードが有効なら後者を有効にしなければならない。"
# account.en = "In AWS's API model, MultiAZEnabled and AutomaticFailoverEnabled are separate members that only operations for replication groups have; with cluster mode enabled, the latter must be on."
# limits.ja = "ノードが別の AZ に置かれるところは見ていない。Memcached のクラスターも、AZMode でノードを複数の AZ に置けるが、フェイルオーバーはない。"
# limits.en = "No node is seen in another Availability Zone. A Memcached cluster, too, can place its nodes in several Availability Zones by AZMode, but does not fail over."
# ///
import re

import botocore.session

elasticache = botocore.session.get_session().get_service_model("elasticache")
group = elasticache.operation_model("CreateReplicationGroup").input_shape
operations = elasticache.operation_names


def members(operation):
    taken = elasticache.operation_model(operation).input_shape
    return taken.members if taken else {}


for operation in ("CreateReplicationGroup", "ModifyReplicationGroup"):
    switches = {name for name, each in members(operation).items() if each.type_name == "boolean"}
    assert {"MultiAZEnabled", "AutomaticFailoverEnabled"} <= switches  # shows: separate
assert "MultiAZEnabled" not in group.required_members  # shows: optional
for switch in ("MultiAZEnabled", "AutomaticFailoverEnabled"):
    # ja: 作るときにも変更するときにも、ほかのものには指定できない。
    # en: Nothing else has it, neither when it is created nor when it is changed.
    others = [
        (switch, name)
        for name in operations
        if switch in members(name) and "ReplicationGroup" not in name
    ]
    assert others == []  # shows: groups
    print(f"{switch}: replication groups only")

engine = re.sub(r"<[^>]+>", "", group.members["Engine"].documentation)
assert "The value must be set to valkey or redis." in engine  # shows: engines
print("engines of a replication group: valkey or redis")

# ja: クラスターモードを有効にすると、自動フェイルオーバーは任意ではなくなる。
# en: With cluster mode enabled, automatic failover is no longer optional.
failover = group.members["AutomaticFailoverEnabled"].documentation
mandatory = "must be enabled for Valkey or Redis OSS (cluster mode enabled) replication groups"
assert mandatory in failover  # shows: mandatory
print("automatic failover, cluster mode enabled: required")
