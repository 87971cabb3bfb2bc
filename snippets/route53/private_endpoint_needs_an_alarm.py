# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["r53.failover-secondary"]
# fails_when = [
#   "route53.model_checks_from_inside_the_vpc",
#   "route53.model_reaches_private_addresses",
#   "route53.model_ignores_alarms",
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateHealthCheck.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-private-hosted-zones.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。moto のヘルスチェックは何も調べず、いつも同じ結果を返すので、証言させない。"
# limits.en = "This checks what AWS's API model says; a health check in moto checks nothing and always reports the same, so moto is not called as a witness."
# ///
import re

import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
address = route53.shape_for("HealthCheckConfig").members["IPAddress"].documentation
create = re.sub(r"<[^>]+>", "", route53.operation_model("CreateHealthCheck").documentation)

assert "Route 53 health checkers are outside the VPC." in create
unreachable = "the IP address is in local, private, non-routable, or multicast ranges"
assert f"Route 53 can't check the health of endpoints for which {unreachable}" in address
print("private IP address: cannot be checked")

way_out = "create a health check that is based on the state of the alarm"
assert (
    f"You can create a CloudWatch metric, associate an alarm with the metric, and then {way_out}"
    in create
)
print("way out:", way_out)
