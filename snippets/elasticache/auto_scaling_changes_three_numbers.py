# /// uradori
# confirmed = "765edc0ffea83d34f0b50a71da8bb9969a76c24e61cb27989cba70ddf2cd6d36"
# backend = "plain"
# kind = "api_model"
# statements = ["ec.managed"]
# fails_when = [
#   "elasticache.scaling_changes_node_types",
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
dimensions = scaling.shape_for("ScalableDimension").enum
ours = [each for each in dimensions if each.startswith("elasticache:")]

assert len(ours) == 3  # shows: three
assert "elasticache:cache-cluster:Nodes" in ours  # shows: nodes
assert "elasticache:replication-group:NodeGroups" in ours  # shows: shards
assert "elasticache:replication-group:Replicas" in ours  # shows: replicas
print(*ours, sep="\n")
