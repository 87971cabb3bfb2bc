# /// uradori
# confirmed = "6359597f26c7696bc01b7835faeee8df9496a421ca0114647abaed4392ce7051"
# backend = "plain"
# kind = "api_model"
# statements = ["redis.multiaz", "redis.perf-ha-sec"]
# fails_when = [
#   "elasticache_engines.model_merges_the_switches",
#   "elasticache_engines.model_requires_multi_az",
#   "elasticache_engines.model_spreads_memcached",
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
from definitions import takers

elasticache = botocore.session.get_session().get_service_model("elasticache")
group = elasticache.operation_model("CreateReplicationGroup").input_shape

SWITCHES = ("MultiAZEnabled", "AutomaticFailoverEnabled")
for operation in ("CreateReplicationGroup", "ModifyReplicationGroup"):
    taken = elasticache.operation_model(operation).input_shape
    for switch in SWITCHES:
        kind = taken.members[switch].type_name if switch in taken.members else "none"
        assert kind == "boolean"  # shows: separate
        assert switch not in taken.required_members  # shows: optional
for switch in SWITCHES:
    # ja: 作るときにも変更するときにも、ほかのものには指定できない。
    # en: Nothing else has it, neither when it is created nor when it is changed.
    others = [name for name in takers(elasticache, switch) if "ReplicationGroup" not in name]
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
