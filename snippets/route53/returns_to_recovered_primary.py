# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["r53.multiregion", "r53.failover-primary"]
# fails_when = [
#   "route53.model_recovers_at_the_first_success",
#   "route53.model_gives_up_on_healthy_primary",
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。moto は名前を解決しないので証言させず、本物の DNS サーバーでの切り替えもここではまだ動かしていない。"
# limits.en = "This checks what AWS's API model says; moto resolves no names and is not called as a witness, and the switch is not yet run on a real DNS server here."
# ///
import re

import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")


def documentation(shape, member):
    return re.sub(r"<[^>]+>", "", route53.shape_for(shape).members[member].documentation)


threshold = documentation("HealthCheckConfig", "FailureThreshold")
assert "consecutive health checks that an endpoint must pass or fail" in threshold
assert "to change the current status of the endpoint from unhealthy to healthy" in threshold
print("back to healthy: after FailureThreshold checks passed in a row")

answer = "the applicable value from the primary resource record set"
rule = f"primary resource record set is healthy, Route 53 responds to DNS queries with {answer}"
assert f"When the {rule} " in documentation("ResourceRecordSet", "Failover")
print("once healthy: the primary's value is the answer again")
