# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["r53.failover-primary"]
# fails_when = [
#   "route53.model_limits_failover_to_addresses",
#   "route53.model_fails_name_servers_over",
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-failover.html",
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。moto は名前を解決しないので証言させず、gdnsd で動かしているのは A レコードだけである。"
# limits.en = "This checks what AWS's API model says; moto resolves no names and is not called as a witness; on gdnsd only A records are run."
# ///
import re

import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
record_type = route53.shape_for("ResourceRecordSet").members["Type"]
text = re.sub(r"<[^>]+>", "", record_type.documentation)

_, _, values = text.partition("and failover resource record sets: ")
types = re.findall(r"[A-Z]+", values.split(".")[0])
assert {"A", "AAAA", "CNAME", "MX", "TXT"} < set(types)
assert len(types) == 14
print("failover records:", ", ".join(types))

without = sorted(set(record_type.enum) - set(types))
assert without == ["DS", "NS", "SOA"]
print("not as failover records:", ", ".join(without))
