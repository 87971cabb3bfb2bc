# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["redis.promote"]
# fails_when = ["elasticache.model_waits_for_replicas"]
# sources = ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.html"]
# limits.ja = "AWS の API モデルの記述を確かめただけで、レプリカを動かしてはいない。"
# limits.en = "This checks only what AWS's API model says: no replica is run."
# ///
import botocore.session

elasticache = botocore.session.get_session().get_service_model("elasticache")
group = elasticache.operation_model("CreateReplicationGroup").documentation

assert "one of the nodes is a read/write primary and the others are read-only replicas" in group
propagation = "Writes to the primary are asynchronously propagated to the replicas."
assert propagation in group
print(propagation)
