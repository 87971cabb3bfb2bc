# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["r53.failover-primary"]
# fails_when = [
#   "route53.model_lets_failover_aliases_ignore_health",
#   "route53.model_aliases_inherit_nothing",
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_AliasTarget.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。moto は名前を解決しないので証言させず、gdnsd で動かしているのは A レコードだけである。"
# limits.en = "This checks what AWS's API model says; moto resolves no names and is not called as a witness; on gdnsd only A records are run."
# ///
import re

import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")


def documentation(shape, member):
    return re.sub(r"<[^>]+>", "", route53.shape_for(shape).members[member].documentation)


alias = "For failover alias resource record sets"
required = "you must also include the EvaluateTargetHealth element and set the value to true"
assert f"{alias}, {required}." in documentation("ResourceRecordSet", "Failover")
print("failover alias: EvaluateTargetHealth must be true")

inherited = "inherits the health of the referenced Amazon Web Services resource"
targets = "an ELB load balancer or another resource record set in the hosted zone"
when_true = f"When EvaluateTargetHealth is true, an alias resource record set {inherited}"
assert f"{when_true}, such as {targets}." in documentation("AliasTarget", "EvaluateTargetHealth")
print("its health: that of", targets)

notes = documentation("AliasTarget", "EvaluateTargetHealth")
impossible = "set EvaluateTargetHealth to true when the alias target is a CloudFront distribution"
assert f"You can't {impossible}." in notes
print("not for: a CloudFront distribution")

for target, services in {
    "an API Gateway API": "API Gateway",
    "an S3 bucket": "S3 buckets",
    "a VPC interface endpoint": "VPC interface endpoints",
}.items():
    note = notes.partition(f"to true when the alias target is {target}.")[2]
    assert re.match(
        rf"\s*However, because {services} (is|are) highly available by design, "
        "EvaluateTargetHealth provides no operational benefit "
        "and Route 53 health checks are recommended instead",
        note,
    )
    print("of no benefit for:", target)
