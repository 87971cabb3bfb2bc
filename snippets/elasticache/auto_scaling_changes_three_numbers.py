# /// uradori
# confirmed = "0eb9b21a9fdba04a9ce8037c372f3f42ea1c814034f66fdec9e27f1d3c2af460"
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

scaling = botocore.session.get_session().get_service_model("application-autoscaling")
# ja: 増減させる対象を登録するときにも、増減の方針を決めるときにも、同じものを選ぶ。
# en: The choice is the same when a target is registered and when a policy is set for it.
for call in ("RegisterScalableTarget", "PutScalingPolicy"):
    choices = scaling.operation_model(call).input_shape.members
    assert "elasticache" in choices["ServiceNamespace"].enum  # shows: three
    dimensions = choices["ScalableDimension"].enum
    ours = [each for each in dimensions if each.startswith("elasticache:")]

    assert len(ours) == 3  # shows: three
    assert "elasticache:cache-cluster:Nodes" in ours  # shows: nodes
    assert "elasticache:replication-group:NodeGroups" in ours  # shows: shards
    assert "elasticache:replication-group:Replicas" in ours  # shows: replicas
print(*ours, sep="\n")
