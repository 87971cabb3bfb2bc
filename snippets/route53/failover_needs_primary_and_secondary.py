# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["r53.failover-name"]
# fails_when = [
#   "route53.model_adds_a_third_role",
#   "route53.model_lets_types_differ",
#   "route53.model_lets_identifiers_repeat",
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-failover.html",
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。moto はどんな組み合わせでも受け取るので証言させない。"
# limits.en = "This checks what AWS's API model says; moto takes any combination and is not called as a witness."
# ///
import re

import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
members = route53.shape_for("ResourceRecordSet").members


def text(member):
    return re.sub(r"<[^>]+>", "", members[member].documentation)


roles = members["Failover"].enum
assert roles == ["PRIMARY", "SECONDARY"]
assert "you add the Failover element to two resource record sets" in text("Failover")
print("roles:", *roles)

group = "group of weighted, latency, geolocation, or failover resource record sets"
same_type = f"When creating a {group}, specify the same value for all"
assert same_type in text("Type")
print("type: the same")

unique = "the value of SetIdentifier must be unique for each resource record set"
assert f"that have the same name and type, {unique}" in text("SetIdentifier")
print("SetIdentifier: unique")
