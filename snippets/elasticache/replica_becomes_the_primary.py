# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["redis.promote", "redis.failover", "ec.managed"]
# fails_when = ["elasticache.model_promotes_nobody", "elasticache.model_recovers_no_nodes"]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_TestFailover.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめただけで、フェイルオーバーは起こしていない。moto に TestFailover はない。"
# limits.en = "This checks only what AWS's API model says: no failover takes place. moto has no TestFailover."
# ///
import re

import botocore.session

elasticache = botocore.session.get_session().get_service_model("elasticache")

group = elasticache.operation_model("CreateReplicationGroup").input_shape.members
promotion = "a read-only replica is automatically promoted to read/write primary"
failover = group["AutomaticFailoverEnabled"].documentation
assert f"{promotion} if the existing primary fails" in failover

# ja: 自分でフェイルオーバーを起こす TestFailover では、次の順にイベントが届く。
# en: TestFailover, which sets off a failover on purpose, is followed by these events in this order.
test = elasticache.operation_model("TestFailover").documentation
assert "events, listed here in order" in test
events = re.findall(r"message: <code>([\w ]+)", test)
assert events == [
    "Test Failover API called for node group ",
    "Failover from primary node ",
    "Failover from primary node ",
    "Recovering cache nodes ",
    "Finished recovery for cache nodes ",
]
print("on failure:", promotion)
print("afterwards:", ", ".join(event.strip() for event in events[3:]))
