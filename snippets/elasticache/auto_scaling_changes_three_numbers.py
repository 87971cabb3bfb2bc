# /// uradori
# confirmed = "6db338f2f89f6f6819ae645dd7fd36d09d54d1e117e158864e7143bd442023f7"
# backend = "plain"
# kind = "api_model"
# statements = ["ec.managed"]
# fails_when = [
#   "elasticache.scaling_changes_node_types",
#   "elasticache.scaling_knows_no_elasticache",
#   "elasticache.scaling_leaves_out_nodes",
#   "elasticache.scaling_leaves_out_shards",
#   "elasticache.scaling_leaves_out_replicas",
# ]
# sources = [
#   "https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling.html",
# ]
# account.ja = "AWS の API モデルの一覧では、Application Auto Scaling が ElastiCache について増減できるのは、ノード、シャード（NodeGroups）、レプリカの3つである。"
# account.en = "In the list in AWS's API model, what Application Auto Scaling can change of ElastiCache is three things: Nodes, NodeGroups (shards) and Replicas."
# limits.ja = "実際に増減するところは見ていない。どのエンジンやノードタイプで使えるかも示さない。"
# limits.en = "Nothing is scaled here, nor is it shown for which engines and node types this can be used."
# ///
import botocore.session
from definitions import definitions

scaling = botocore.session.get_session().get_service_model("application-autoscaling")
services = definitions(scaling, "ServiceNamespace")
assert all("elasticache" in each.enum for each in services)  # shows: three
# ja: 対象の登録、増減の方針、予定、説明のどこでも、同じものを選ぶ。
# en: The choice is the same for registering a target, for policies, schedules and descriptions.
for dimension in definitions(scaling, "ScalableDimension"):
    ours = [each for each in dimension.enum if each.startswith("elasticache:")]

    assert len(ours) == 3  # shows: three
    assert "elasticache:cache-cluster:Nodes" in ours  # shows: nodes
    assert "elasticache:replication-group:NodeGroups" in ours  # shows: shards
    assert "elasticache:replication-group:Replicas" in ours  # shows: replicas
print(*ours, sep="\n")
