# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["ec.managed", "redis.failover"]
# fails_when = [
#   "elasticache.model_backs_up_by_default",
#   "elasticache.model_fails_over_by_default",
#   "elasticache.model_cluster_mode_needs_no_failover",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。マネジメントコンソールの初期値は違うことがある。"
# limits.en = "This checks what AWS's API model says; the console may start from other values."
# ///
import re

import botocore.session

elasticache = botocore.session.get_session().get_service_model("elasticache")
members = elasticache.operation_model("CreateReplicationGroup").input_shape.members


def text(member):
    return re.sub(r"<[^>]+>", "", members[member].documentation)


backups = text("SnapshotRetentionLimit")
assert backups.endswith("Default: 0 (i.e., automatic backups are disabled for this cluster).")

failover = text("AutomaticFailoverEnabled")
assert failover.endswith("Default: false")
mandatory = "must be enabled for Valkey or Redis OSS (cluster mode enabled) replication groups"
assert mandatory in failover

print("automatic backups: off by default")
print("automatic failover: off by default, mandatory with cluster mode enabled")
